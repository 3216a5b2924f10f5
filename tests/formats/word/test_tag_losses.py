"""What a template would lose: words beside tags that take out their holder, and tags in notes."""

import pytest

from word_templates import BODY, error, p, place, refused, row, table, word_template

ALONE = "the tag alone in its {}, all of which it takes out"
BESIDE = {
    "a word": row("{%tr for x in priorities %}", "word"),
    "the end of the loop": row("{%tr for x in priorities %}", "{%tr endfor %}"),
    "a picture": p("{%p if quarter %}", "<w:r><w:drawing/></w:r>"),
    "a page break": p("{%p if quarter %}", '<w:r><w:br w:type="page"/></w:r>'),
    "a section's end": p("<w:pPr><w:sectPr/></w:pPr>", "{%p if quarter %}"),
    "another tag": p("{%p if quarter %}{%p endif %}"),
}


@pytest.mark.parametrize("beside", BESIDE.values(), ids=BESIDE)
def test_what_stands_beside_a_tag_that_takes_out_its_holder_is_not_lost_without_a_word(beside: str) -> None:
    body = table(beside) if beside.startswith("<w:tr>") else beside
    findings = refused(word_template(body + BODY))
    assert {finding.code for finding in findings} == {"T009"}
    assert findings[0].found.endswith(" beside something else")


def test_a_tag_beside_something_else_is_named_with_what_it_needs() -> None:
    tag = "{%p if quarter %}"
    assert refused(word_template(p("Here: ", tag) + BODY)) == (
        error("T009", place(f"Here: {tag}"), f"the tag {tag} beside something else", ALONE.format("paragraph")),
    )


def test_a_tag_for_rows_outside_a_table_is_refused() -> None:
    tag = "{%tr endfor %}"
    assert refused(word_template(p(tag) + BODY)) == (
        error("T009", place(tag), f"the tag {tag} outside a table", ALONE.format("table row")),
    )


def test_a_tag_in_a_note_of_the_template_is_refused() -> None:
    notes = f'<w:footnote w:id="1">{p("See {{ report.title }}")}</w:footnote>'
    assert refused(word_template(footnotes=notes)) == (
        error(
            "T011",
            place("See {{ report.title }}", "/word/footnotes.xml"),
            "a tag in a note, where none is filled in",
            "tags in the text, its headers and its footers",
            "put the note's words into the report",
        ),
    )
