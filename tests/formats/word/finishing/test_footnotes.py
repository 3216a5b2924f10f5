"""Footnotes of a document: 1 to N in the order of their marks, each with its text, and none that has no mark."""

import pytest
from lxml import etree

from builders import bullet
from cabinet_appendix.errors import TemplateError
from cabinet_appendix.model.narrative import Link, Note, Text
from word_files import unzip, xpath
from word_templates import (
    BODY,
    LOOKS,
    body_xml,
    error,
    fill,
    loop,
    noted,
    p,
    place,
    refused,
    small_report,
    word_template,
)

OWN = '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>' + "".join(
    f'<w:footnote w:id="{number}">{p(text)}</w:footnote>' for number, text in ((4, "own four"), (2, "own two"))
)


def mark(number: int) -> str:
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def notes(document: bytes) -> list[tuple[str, str]]:
    """The notes of the saved part in its order: id and words, separators left out."""
    root = etree.fromstring(unzip(document)["word/footnotes.xml"])
    found = root.xpath("*[not(@w:type)]", namespaces={"w": root.nsmap["w"]})
    assert isinstance(found, list)
    return [(xpath(note, "@w:id")[0], "".join(xpath(note, ".//w:t/text()")).strip()) for note in found]  # type: ignore[arg-type]


def marks(document: bytes) -> list[str]:
    return xpath(body_xml(document), "//w:footnoteReference/@w:id")


def test_notes_are_numbered_in_the_order_of_their_marks() -> None:
    template = word_template(p("{{r report.introduction[1] }}") + BODY)
    document = fill(template, small_report(**noted("first", "second")))
    assert notes(document) == [("1", "second"), ("2", "first")]
    assert marks(document) == ["1", "2"]


def test_notes_of_the_template_and_of_the_report_are_numbered_together() -> None:
    template = word_template(p("a", mark(2)) + BODY + p("z", mark(4)), footnotes=OWN)
    document = fill(template, small_report(**noted("reported")))
    assert notes(document) == [("1", "own two"), ("2", "reported"), ("3", "own four")]
    assert marks(document) == ["1", "2", "3"]


def test_a_note_of_the_template_that_a_loop_repeats_becomes_a_note_for_each_place() -> None:
    template = word_template(loop("p", "x in [1, 2]", p("{{ x }}", mark(4))) + BODY, footnotes=OWN)
    document = fill(template)
    assert notes(document) == [("1", "own four"), ("2", "own four")]
    assert marks(document) == ["1", "2"]


def test_a_note_of_the_template_whose_mark_is_left_out_goes() -> None:
    left_out = p("{%p if not quarter %}") + p("a", mark(2)) + p("{%p endif %}")
    document = fill(word_template(left_out + BODY, footnotes=OWN))
    assert (notes(document), marks(document)) == ([], [])


def test_the_separators_come_first_with_the_ids_that_word_gives_them() -> None:
    document = fill(word_template(), small_report(**noted("a")))
    root = etree.fromstring(unzip(document)["word/footnotes.xml"])
    assert xpath(root, "*/@w:id") == ["-1", "0", "1"]
    assert xpath(root, "*/@w:type") == ["separator", "continuationSeparator"]
    settings = etree.fromstring(unzip(document)["word/settings.xml"])
    assert xpath(settings, "w:footnotePr/w:footnote/@w:id") == ["-1", "0"]


def test_a_link_in_a_note_is_related_to_the_part_of_the_notes() -> None:
    linked = (Text("See "), Link("the page", "https://a.example/?b=c&d=e"))
    given = small_report(introduction=((Text("Words"), Note("a")),), footnotes={"a": linked})
    parts = unzip(fill(word_template(), given))
    (relationship_id,) = xpath(etree.fromstring(parts["word/footnotes.xml"]), "//w:hyperlink/@r:id")
    relationships = etree.fromstring(parts["word/_rels/footnotes.xml.rels"])
    (link,) = [entry for entry in relationships if entry.get("Id") == relationship_id]
    assert (link.get("Target"), link.get("TargetMode")) == ("https://a.example/?b=c&d=e", "External")
    assert b"a.example" not in parts["word/_rels/document.xml.rels"]


def test_what_one_section_has_explained_is_explained_once_in_it() -> None:
    words = (bullet("The FPN and the FPNs"), bullet("An FPN"))
    document = fill(
        word_template(),
        small_report(
            introduction=((Text("FPN"),),),
            section={"achievements": words, "key_actions": (bullet("FPN"),)},
            glossary={"FPN": "fixed penalty notice"},
        ),
    )
    assert notes(document) == [("1", "fixed penalty notice"), ("2", "fixed penalty notice")]


def test_notes_that_read_the_same_and_lead_elsewhere_are_both_printed() -> None:
    links = {key: (Link("here", f"https://{key}.example"),) for key in ("a", "b")}
    given = small_report(introduction=((Text("Words"), Note("a"), Note("b")),), footnotes=links)
    document = fill(word_template(), given)
    assert notes(document) == [("1", "here"), ("2", "here")]
    assert b"https://b.example" in unzip(document)["word/_rels/footnotes.xml.rels"]


def test_what_the_words_explain_themselves_has_no_note() -> None:
    words = (bullet("A fixed penalty notice (FPN)"), bullet("An FPN"))
    glossary = {"FPN": "Fixed penalty notice"}
    document = fill(word_template(), small_report(section={"achievements": words}, glossary=glossary))
    assert (notes(document), marks(document)) == ([], [])


@pytest.mark.parametrize("part", ["header", "text box"])
def test_a_note_where_word_has_none_is_refused(part: str) -> None:
    tag = p("{{r report.introduction[0] }}")
    box = f"<w:r><w:pict><w:txbxContent>{tag}</w:txbxContent></w:pict></w:r>"
    template = word_template(header=tag) if part == "header" else word_template(p(box) + BODY)
    (finding,) = refused(template, **noted("a"))
    assert finding.code == "T012"
    assert finding.found == "a footnote in a header, footer or text box"
    assert finding.place.part == ("/word/header.xml" if part == "header" else "/word/document.xml")


def test_a_mark_without_its_note_is_refused() -> None:
    template = word_template(p("Here", mark(7)) + BODY, footnotes=OWN)
    assert refused(template) == (
        error("T013", place("Here"), "a footnote mark without its note", "the mark of a note"),
    )


@pytest.mark.parametrize(("kind", "missing"), [("character", "footnote reference"), ("paragraph", "footnote text")])
def test_the_styles_of_notes_are_needed_where_there_is_a_note(kind: str, missing: str) -> None:
    template = word_template(styles=LOOKS.replace(f'w:val="{missing}"', 'w:val="other"'))
    assert fill(template)
    with pytest.raises(TemplateError, match=f'no {kind} style "{missing}"'):
        fill(template, small_report(**noted("a")))
