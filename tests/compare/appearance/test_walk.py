"""The way to the paragraphs and tables of a document, against stories by hand."""

from cabinet_appendix.compare.appearance.walk import (
    find_paragraphs,
    find_part_paragraphs,
    find_rows,
    find_tables,
    find_top_paragraphs,
    open_document,
)
from cabinet_appendix.ooxml.formatting import Around
from story_files import Document, paragraph, run, style
from word_files import xpath

_STYLES = style("H", "heading 1") + style("T", "Grid", kind="table")
_TABLE = f"""<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblLook w:firstRow="1"/></w:tblPr>
    <w:tr><w:tc>{paragraph(run("head"))}</w:tc></w:tr>
    <w:tr><w:tc>{paragraph(run("cell"))}<w:tbl><w:tr><w:tc>{paragraph(run("inner"))}</w:tc></w:tr></w:tbl><w:p/></w:tc>
    </w:tr></w:tbl>"""
_NOTES = f"""<w:footnote w:id="0" w:type="separator">{paragraph(run("line"))}</w:footnote>
    <w:footnote w:id="2">{paragraph(run("note"))}</w:footnote>"""
_DOCUMENT = open_document(
    Document(
        paragraph(run("title"), '<w:pStyle w:val="H"/>') + _TABLE + paragraph(run("end")), _STYLES, footnotes=_NOTES
    ).package
)


def test_every_paragraph_is_found_with_the_styles_around_it() -> None:
    found = {"".join(xpath(placed.p, ".//w:t/text()")): placed.around for placed in find_paragraphs(_DOCUMENT)}
    assert found == {
        "title": Around("H"),
        "head": Around("Normal", "T", is_first_row=True),
        "cell": Around("Normal", "T"),
        "inner": Around("Normal"),
        "": Around("Normal", "T"),
        "end": Around("Normal"),
        "note": Around("Normal"),
    }


def test_top_paragraphs_stand_in_no_table() -> None:
    assert ["".join(xpath(one.p, ".//w:t/text()")) for one in find_top_paragraphs(_DOCUMENT)] == ["title", "end"]
    part = _DOCUMENT.package.main_document
    assert list(find_part_paragraphs(_DOCUMENT, part)) == []


def test_tables_are_found_with_their_rows_and_cells() -> None:
    (table,) = find_tables(_DOCUMENT)
    assert [len(cells) for _, cells in find_rows(table)] == [1, 1]
