"""Narrative as runs, as python-docx reads them from the saved document."""

import pytest

from builders import bullet, indicator
from cabinet_appendix.model.narrative import Inline, Link, Note, Quote, Text
from word_templates import LOOKS, fill, lines, read, refused, small_report, word_template

INLINES: tuple[Inline, ...] = (
    Text("plain "),
    Text("strong ", strong=True),
    Text("emphasis ", emphasis=True),
    Text("both ", strong=True, emphasis=True),
    Link("link", "https://a.example", emphasis=True),
)


def test_emphasis_is_by_the_styles_of_the_template() -> None:
    paragraph = read(fill(word_template(), small_report(introduction=(INLINES,)))).paragraphs[1]
    assert [(run.text, run.style.name, run.bold, run.italic) for run in paragraph.runs if run.text] == [
        ("plain ", "Default Paragraph Font", None, None),
        ("strong ", "Strong", None, None),
        ("emphasis ", "Emphasis", None, None),
        ("both ", "Strong", None, True),
    ]
    (run,) = paragraph.hyperlinks[0].runs
    assert (run.text, run.style.name, run.italic) == ("link", "Hyperlink", True)


@pytest.mark.parametrize("style", ["Strong", "Emphasis", "Hyperlink"])
def test_a_style_that_narrative_needs_is_named_where_it_is_missing(style: str) -> None:
    looks = LOOKS.replace(f'w:val="{style}"', 'w:val="Other"')
    (finding,) = refused(word_template(styles=looks), introduction=(INLINES,))
    assert (finding.code, finding.found) == ("T005", f'no character style "{style}"')


def test_a_quoted_figure_is_printed_as_it_stands_in_its_table() -> None:
    given = small_report(
        introduction=((Text("Calls: "), Quote("calls", "actual", strong=True), Text(" of {calls.target}")),),
        section={
            "indicators": (indicator(code="calls"),),
            "achievements": (bullet("x").model_copy(update={"text": (Quote("flagship-actions", "total"),)}),),
        },
    )
    document = fill(word_template(), given)
    assert lines(document)[1] == "Calls: 93% of {calls.target}"
    assert lines(document)[3] == "1"
    assert [run.text for run in read(document).paragraphs[1].runs if run.style.name == "Strong"] == ["93%"]


def test_the_mark_of_a_note_stands_where_the_narrative_has_it() -> None:
    text = (Text("Before"), Note("a"), Text(" after."))
    document = fill(word_template(), small_report(introduction=(text,), footnotes={"a": (Text("b"),)}))
    runs = read(document).paragraphs[1].runs
    marks = [run.text or "note" for run in runs if run.text or run._r.findall("{*}footnoteReference")]
    assert marks == ["Before", "note", " after."]
