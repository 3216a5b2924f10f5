"""How tables are built: header row, borders, merged cells, tables inside."""

import pytest

from cabinet_appendix.ooxml.table_structure import (
    find_merged_cells,
    find_nested_tables,
    has_header_row,
    is_for_layout,
)
from word_files import element


def _table(row: str = "<w:tc><w:p/></w:tc>", tblPr: str = "", trPr: str = "") -> str:
    return f"<w:tbl><w:tblPr>{tblPr}</w:tblPr><w:tr>{trPr}{row}</w:tr></w:tbl>"


@pytest.mark.parametrize(
    ("trPr", "has_one"),
    [
        ("<w:trPr><w:tblHeader/></w:trPr>", True),
        ('<w:trPr><w:tblHeader w:val="0"/></w:trPr>', False),
        ("<w:trPr><w:cantSplit/></w:trPr>", False),
        ("", False),
    ],
)
def test_a_header_row_is_one_that_is_repeated(trPr: str, has_one: bool) -> None:
    assert has_header_row(element(_table(trPr=trPr))) is has_one


@pytest.mark.parametrize(
    ("tblPr", "is_one"),
    [
        ("", True),
        ('<w:tblBorders><w:top w:val="nil"/><w:left w:val="none"/></w:tblBorders>', True),
        ('<w:tblBorders><w:top w:val="single"/></w:tblBorders>', False),
        ('<w:tblStyle w:val="TableGrid"/>', False),
    ],
)
def test_a_table_without_style_and_borders_only_places_things(tblPr: str, is_one: bool) -> None:
    assert is_for_layout(element(_table(tblPr=tblPr))) is is_one


@pytest.mark.parametrize(
    ("tcPr", "number"),
    [
        ('<w:gridSpan w:val="2"/>', 1),
        ('<w:gridSpan w:val="1"/>', 0),
        ('<w:gridSpan w:val="x"/>', 0),
        ('<w:vMerge w:val="restart"/>', 1),
        ("<w:vMerge/>", 0),
        ('<w:hMerge w:val="restart"/>', 1),
        ('<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>', 1),
    ],
)
def test_a_cell_that_spans_others_is_merged_where_it_begins(tcPr: str, number: int) -> None:
    assert len(find_merged_cells(element(_table(f"<w:tc><w:tcPr>{tcPr}</w:tcPr><w:p/></w:tc>")))) == number


def test_the_cells_of_a_table_inside_are_its_own() -> None:
    inner = _table('<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p/></w:tc>')
    outer = element(_table(f"<w:tc>{inner}<w:p/></w:tc>"))
    (nested,) = find_nested_tables(outer)
    assert (len(find_merged_cells(outer)), len(find_merged_cells(nested))) == (0, 1)
