"""Links of a document, as python-docx reads them."""

from cabinet_appendix.model.narrative import Link, Text
from word_templates import fill, read, small_report, word_template

PAGE = "https://a.example/b?c=d&e=(f)#g"


def test_a_link_leads_where_the_report_says_and_reads_as_it_says() -> None:
    given = small_report(
        introduction=(
            (Text("See "), Link("R&D <page>", PAGE, strong=True), Text(" or "), Link("b", "mailto:a@b.example")),
        )
    )
    paragraph = read(fill(word_template(), given)).paragraphs[1]
    assert paragraph.text == "See R&D <page> or b"
    assert [(link.text, link.url) for link in paragraph.hyperlinks] == [
        ("R&D <page>", PAGE),
        ("b", "mailto:a@b.example"),
    ]
    (run,) = paragraph.hyperlinks[0].runs
    assert run.style.name == "Hyperlink"
    assert run.bold


def test_one_address_has_one_relationship_however_often_it_is_linked() -> None:
    linked = ((Link("a", PAGE),), (Link("b", PAGE),))
    relationships = read(fill(word_template(), small_report(introduction=linked))).part.rels.values()
    assert [entry.target_ref for entry in relationships if entry.is_external] == [PAGE]
