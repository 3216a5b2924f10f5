"""Heading levels, against paragraphs by hand."""

from cabinet_appendix.compare.appearance.headings import read_headings
from cabinet_appendix.compare.appearance.walk import open_document
from story_files import Document, paragraph, run, style

_STYLES = style("H1", "heading 1") + style("H2", "heading 2") + style("T", "Title")
_LIST = """<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>
    </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"""


def _levels(*paragraphs: str, among: frozenset[str] = frozenset()) -> dict[str, str]:
    document = open_document(Document("".join(paragraphs), styles=_STYLES, numbering=_LIST).package)
    return {shown.where: shown.traits["level"].words for shown in read_headings(document, among)}


def _in(style_id: str, text: str) -> str:
    return paragraph(run(text), f'<w:pStyle w:val="{style_id}"/>')


def test_headings_are_told_in_order_with_their_levels() -> None:
    assert _levels(_in("H1", "A place"), paragraph(run("text")), _in("H2", "Achievements")) == {
        "A place": "level 1",
        "Achievements": "level 2",
    }
    assert _levels(paragraph(run("By hand"), '<w:outlineLvl w:val="2"/>')) == {"By hand": "level 3"}


def test_words_that_are_asked_for_are_told_where_they_are_no_heading() -> None:
    assert _levels(paragraph(run("Achievements", "<w:b/>")), among=frozenset({"achievements"})) == {
        "Achievements": "no heading"
    }


def test_a_heading_counts_before_a_text_that_says_the_same() -> None:
    asked = frozenset({"achievements"})
    text, heading = paragraph(run("Achievements")), _in("H2", "Achievements")
    for order in ((text, heading), (heading, text)):
        assert _levels(*order, among=asked) == {"Achievements": "level 2"}


def test_a_bullet_a_title_and_a_cell_are_no_headings_that_were_lost() -> None:
    asked = frozenset({"a place"})
    bullet = paragraph(run("A place"), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    cell = f"<w:tbl><w:tr><w:tc>{paragraph(run('A place'))}</w:tc></w:tr></w:tbl>"
    assert _levels(bullet, _in("T", "A place"), cell, among=asked) == {}
