"""Two tables in one, against rows, cells and looks by hand."""

from collections.abc import Sequence

from lxml import etree

from cabinet_appendix.compare.tracked.marks import DELETED, INSERTED, Marks
from cabinet_appendix.compare.tracked.notes import NoteMarks
from cabinet_appendix.compare.tracked.paragraphs import Paragraphs
from cabinet_appendix.compare.tracked.tables import Tables
from story_files import paragraph, run
from word_files import element, xpath


def _row(*texts: str, trPr: str = "", tcPr: str = "") -> str:
    cells = "".join(f"<w:tc>{tcPr}{paragraph(run(text))}</w:tc>" for text in texts)
    return f"<w:tr>{trPr}{cells}</w:tr>"


def _table(*rows: str, tblPr: str = "<w:tblPr/>") -> etree._Element:
    return element(f"<w:tbl>{tblPr}<w:tblGrid><w:gridCol/></w:tblGrid>{''.join(rows)}</w:tbl>")


def _tables() -> Tables:
    marks = Marks()
    paragraphs = Paragraphs(str, marks, NoteMarks())

    def write(old: Sequence[etree._Element], new: Sequence[etree._Element]) -> list[etree._Element]:
        return [paragraphs.changed(old[0], new[0])]

    return Tables(str, marks, paragraphs, write)


_NAME = "Calls answered within twenty seconds"


def test_a_row_is_known_by_its_name_and_its_figures_change_in_their_cells() -> None:
    table = _tables().changed(_table(_row(_NAME, "93%")), _table(_row(_NAME, "84%")))
    assert xpath(table, "w:tr/w:tc[2]/w:p/*") == ["del", "ins"]
    assert xpath(table, "w:tr/w:tc[1]/w:p/*") == ["r"]
    assert xpath(table, "w:tr/w:trPr") == []


def test_rows_that_come_and_go_are_marked_with_all_that_is_in_them() -> None:
    table = _tables().changed(_table(_row("one", "1"), _row("two", "2")), _table(_row("two", "2"), _row("three", "3")))
    assert xpath(table, "w:tr/w:trPr/*") == ["del", "ins"]
    assert [len(xpath(row, "w:tc/w:p/w:pPr/w:rPr/*")) for row in table.iterchildren("{*}tr")] == [2, 0, 2]
    assert xpath(table, "w:tr[1]//w:delText/text()") == ["one", "1"]


def test_a_row_of_other_cells_goes_and_comes() -> None:
    span = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
    table = _tables().changed(_table(_row(_NAME, "1")), _table(_row(_NAME, tcPr=span)))
    assert xpath(table, "w:tr/w:trPr/*") == ["del", "ins"]


def test_other_looks_of_table_row_and_cell_are_recorded() -> None:
    old = _table(
        _row(_NAME, trPr="<w:trPr><w:tblHeader/></w:trPr>", tcPr="<w:tcPr><w:shd w:fill='FF0000'/></w:tcPr>"),
        tblPr="<w:tblPr><w:tblStyle w:val='A'/></w:tblPr>",
    )
    table = _tables().changed(old, _table(_row(_NAME, tcPr="<w:tcPr><w:noWrap/></w:tcPr>")))
    assert xpath(table, "w:tblPr/w:tblPrChange/w:tblPr/*") == ["tblStyle"]
    assert xpath(table, "w:tr/w:trPr/w:trPrChange/w:trPr/*") == ["tblHeader"]
    assert xpath(table, "w:tr/w:tc/w:tcPr/*") == ["noWrap", "tcPrChange"]
    assert xpath(table, "w:tr/w:tc/w:tcPr/w:tcPrChange/w:tcPr/*") == ["shd"]


def test_a_table_of_one_side_is_marked_row_by_row_to_its_innermost() -> None:
    inner = f"<w:tr><w:tc><w:tbl><w:tblPr/>{_row('in')}</w:tbl><w:p/></w:tc></w:tr>"
    for kind in (INSERTED, DELETED):
        table = _tables().one_sided(_table(_row("out"), inner), kind)
        assert xpath(table, ".//w:trPr/*") == [kind] * 3
        assert xpath(table, ".//w:pPr/w:rPr/*") == [kind] * 3
        assert xpath(table, "w:tblGrid/*") == ["gridCol"]
