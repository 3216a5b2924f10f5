"""How a table is built (ECMA-376 Part 1, 17.4): from a w:tbl to its header row, its merged cells, and its borders."""

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.simple_types import child_value, read_number, read_switch

_TBL, _TR, _TC = (qn(f"w:{name}") for name in ("tbl", "tr", "tc"))
_TBLPR, _TRPR, _TCPR = (qn(f"w:{name}") for name in ("tblPr", "trPr", "tcPr"))
_HEADER, _STYLE, _BORDERS = qn("w:tblHeader"), qn("w:tblStyle"), qn("w:tblBorders")
_SPAN, _DOWN, _ACROSS = qn("w:gridSpan"), qn("w:vMerge"), qn("w:hMerge")
_NO_BORDER = frozenset({"nil", "none", None})


def has_header_row(tbl: etree._Element) -> bool:
    """Whether the first row is repeated as a heading, by which a screen reader knows it (17.4.78)."""
    row = next(tbl.iter(_TR), None)
    trPr = row.find(_TRPR) if row is not None else None
    return read_switch(child_value(trPr, _HEADER)) is True


def is_for_layout(tbl: etree._Element) -> bool:
    """Whether a table has neither a style nor borders: Word takes such a one for a way to place things."""
    tblPr = tbl.find(_TBLPR)
    borders = tblPr.find(_BORDERS) if tblPr is not None else None
    has_borders = borders is not None and any(border.get(qn("w:val")) not in _NO_BORDER for border in borders)
    return not child_value(tblPr, _STYLE) and not has_borders


def find_merged_cells(tbl: etree._Element) -> list[etree._Element]:
    """The w:tc that span columns or rows, those of tables inside left out; a cell that goes on below counts once."""
    marks = (mark for mark in tbl.iter(_SPAN, _DOWN, _ACROSS) if next(mark.iterancestors(_TBL)) is tbl)
    cells = (next(mark.iterancestors(_TC), None) for mark in marks if _merges(mark))
    return list(dict.fromkeys(cell for cell in cells if cell is not None))


def _merges(mark: etree._Element) -> bool:
    value = mark.get(qn("w:val"))
    return (read_number(value) or 1) > 1 if mark.tag == _SPAN else value == "restart"


def find_nested_tables(tbl: etree._Element) -> list[etree._Element]:
    """The w:tbl inside cells of a table."""
    return [inner for inner in tbl.iter(_TBL) if inner is not tbl]
