"""Tables that a template's loops have left incomplete, against XML by hand and the schemas."""

from collections.abc import Callable

import pytest
from lxml import etree

from cabinet_appendix.ooxml.table import end_cells_with_paragraphs, remove_tables_without_rows
from word_files import element, word_file, xpath

_TABLE = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
_CONTROL = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
_BOOKMARK_END = "<w:bookmarkEnd w:id='1'/>"


@pytest.mark.parametrize(
    "content",
    [
        "",
        "<w:tcPr/>",
        _TABLE,
        f"<w:p/>{_TABLE}",
        _CONTROL.format(_TABLE),
        _CONTROL.format(""),
        "<w:sdt/>",
        f"<w:p/>{_TABLE}{_BOOKMARK_END}",
        "<w:p/><w:customXml/>",
        "<w:p/><w:altChunk r:id='rId1'/>",
    ],
)
def test_a_cell_that_ends_with_something_else_gets_a_paragraph(content: str) -> None:
    tc = element(f"<w:tc>{content}</w:tc>")
    before = xpath(tc, "*")
    end_cells_with_paragraphs(tc)
    assert xpath(tc, "*") == [*before, "p"]
    end_cells_with_paragraphs(tc)
    assert xpath(tc, "*") == [*before, "p"]


@pytest.mark.parametrize(
    "content",
    [
        "<w:p/>",
        f"{_TABLE}<w:p/>",
        _CONTROL.format("<w:p/>"),
        _CONTROL.format(_CONTROL.format("<w:p/>")),
        f"<w:p/>{_BOOKMARK_END}",
        "<w:customXml><w:p/></w:customXml>",
        "<w:p/><!-- end -->",
    ],
)
def test_a_cell_that_ends_with_a_paragraph_stays_as_it_is(content: str) -> None:
    tc = element(f"<w:tc>{content}</w:tc>")
    before = etree.tostring(tc)
    end_cells_with_paragraphs(tc)
    assert etree.tostring(tc) == before


def test_cells_of_tables_in_cells_are_looked_at_too() -> None:
    body = element("<w:body><w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc/></w:tr></w:tbl></w:tc></w:tr></w:tbl></w:body>")
    end_cells_with_paragraphs(body)
    assert xpath(body, "//w:tc/*") == ["tbl", "p", "p"]


@pytest.mark.parametrize("rows", ["<w:tr><w:tc/></w:tr>", _CONTROL.format("<w:tr><w:tc/></w:tr>")])
def test_only_tables_without_rows_go(rows: str) -> None:
    empty = "<w:tbl><w:tblPr/><w:tblGrid/></w:tbl>"
    body = element(f"<w:body><w:p/>{empty}<w:tbl>{rows}</w:tbl>{empty}<w:p/></w:body>")
    remove_tables_without_rows(body)
    assert xpath(body, "*") == ["p", "tbl", "p"]


def test_a_document_whose_tables_were_put_right_is_valid(faults: Callable[[bytes], list[str]]) -> None:
    grid = "<w:tblPr><w:tblW w:w='0' w:type='auto'/></w:tblPr><w:tblGrid><w:gridCol w:w='900'/></w:tblGrid>"
    empty = f"<w:tbl>{grid}</w:tbl>"
    cell = "<w:tc><w:tcPr><w:tcW w:w='900' w:type='dxa'/></w:tcPr>{}</w:tc>"
    inner = f"<w:tbl>{grid}<w:tr>{cell.format('<w:p/>')}</w:tr></w:tbl>"
    body = f"<w:tbl>{grid}<w:tr>{cell.format(inner)}</w:tr><w:tr>{cell.format(empty)}</w:tr></w:tbl>{empty}<w:p/>"
    assert faults(word_file(body)) != []
    root = element(f"<w:body>{body}</w:body>")
    remove_tables_without_rows(root)
    end_cells_with_paragraphs(root)
    assert faults(word_file("".join(etree.tostring(child, encoding="unicode") for child in root))) == []
