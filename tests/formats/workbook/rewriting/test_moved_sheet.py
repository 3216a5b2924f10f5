"""What names rows of a sheet besides cells, as Excel writes it, after rows were taken out and put in."""

import pytest

from cabinet_appendix.formats.workbook.rewriting.moved_sheet import move_sheet
from cabinet_appendix.formats.workbook.rewriting.references import FixedRowsError
from cabinet_appendix.formats.workbook.rewriting.row_moves import NewRow, RowMoves
from cabinet_appendix.formats.workbook.rewriting.sheet_edits import SheetEdits

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
XM = "http://schemas.microsoft.com/office/excel/2006/main"
COLOURS = '<conditionalFormatting sqref="{}"><cfRule><formula>$B4&gt;$B${}</formula></cfRule></conditionalFormatting>'
CHOICES = (
    '<dataValidations count="1"><dataValidation sqref="{}"><formula1>$F${}:$F$9</formula1></dataValidation>'
    "</dataValidations>"
)
INSERTED = RowMoves((), {4: [NewRow(4)]})
DELETED = RowMoves((4,))


def moved(children: str, moves: RowMoves, before: str = "") -> str:
    """The elements around the cells of a sheet, after rows of it have moved."""
    edits = SheetEdits(
        f'<worksheet xmlns="{MAIN}" xmlns:x14="{X14}" xmlns:xm="{XM}">{before}<sheetData><row r="9"><c r="A9"/></row>'
        f"</sheetData>{children}</worksheet>".encode()
    )
    edits.arrange(moves, "Data", frozenset())
    move_sheet(edits, "Data", moves)
    xml = edits.format().decode()
    return xml.split("</sheetData>")[1].removesuffix("</worksheet>")


@pytest.mark.parametrize(
    ("element", "inserted", "deleted"),
    [
        (
            '<mergeCells count="2"><mergeCell ref="A4:C4"/><mergeCell ref="A6:A7"/></mergeCells>',
            '<mergeCells count="2"><mergeCell ref="A4:C4"/><mergeCell ref="A7:A8"/></mergeCells>',
            '<mergeCells count="1"><mergeCell ref="A5:A6"/></mergeCells>',
        ),
        ('<mergeCells count="1"><mergeCell ref="A4:A5"/></mergeCells>', None, ""),
        (
            '<hyperlinks><hyperlink ref="B5" location="Data!A6"/></hyperlinks>',
            '<hyperlinks><hyperlink ref="B6" location="Data!A7"/></hyperlinks>',
            '<hyperlinks><hyperlink ref="B4" location="Data!A5"/></hyperlinks>',
        ),
        ('<hyperlinks><hyperlink ref="B4" location="Notes!A6"/></hyperlinks>', None, ""),
        (
            '<autoFilter ref="A1:C9"><sortState ref="A2:C9"/></autoFilter>',
            '<autoFilter ref="A1:C10"><sortState ref="A2:C10"/></autoFilter>',
            '<autoFilter ref="A1:C8"><sortState ref="A2:C8"/></autoFilter>',
        ),
        (
            '<rowBreaks count="2" manualBreakCount="1"><brk id="4" man="1"/><brk id="7"/></rowBreaks>',
            '<rowBreaks count="2" manualBreakCount="1"><brk id="4" man="1"/><brk id="8"/></rowBreaks>',
            '<rowBreaks count="1" manualBreakCount="0"><brk id="6"/></rowBreaks>',
        ),
        ('<colBreaks count="1"><brk id="4"/></colBreaks>', None, '<colBreaks count="1"><brk id="4"/></colBreaks>'),
        (
            COLOURS.format("A4:A8", 9),
            COLOURS.format("A4:A9", 10),
            COLOURS.format("A4:A7", 8),
        ),
        (
            CHOICES.format("B4", 5),
            CHOICES.format("B4:B5", 6).replace("$F$9", "$F$10"),
            "",
        ),
        (
            "<extLst><ext><x14:dataValidation><x14:formula1><xm:f>Data!$F$5</xm:f></x14:formula1><xm:sqref>B2:B9</xm:sqref>"
            "</x14:dataValidation></ext></extLst>",
            "<extLst><ext><x14:dataValidation><x14:formula1><xm:f>Data!$F$6</xm:f></x14:formula1><xm:sqref>B2:B10</xm:sqref>"
            "</x14:dataValidation></ext></extLst>",
            "<extLst><ext><x14:dataValidation><x14:formula1><xm:f>Data!$F$4</xm:f></x14:formula1><xm:sqref>B2:B8</xm:sqref>"
            "</x14:dataValidation></ext></extLst>",
        ),
    ],
)
def test_what_names_rows_names_them_where_they_are(element: str, inserted: str | None, deleted: str) -> None:
    if inserted is not None:
        assert moved(element, INSERTED) == inserted
    assert moved(element, DELETED) == deleted


@pytest.mark.parametrize(
    ("element", "said"),
    [
        ("<scenarios/>", "a sheet with scenarios"),
        ("<controls/>", "a sheet with form controls"),
        ("<oleObjects/>", "a sheet with embedded objects"),
    ],
)
def test_what_names_rows_in_a_way_of_its_own_keeps_them(element: str, said: str) -> None:
    with pytest.raises(FixedRowsError, match=said):
        moved(element, DELETED)


def test_the_size_of_a_sheet_is_that_of_its_cells() -> None:
    edits = SheetEdits(
        f'<worksheet xmlns="{MAIN}"><dimension ref="A1:C9"/><sheetData><row r="9"/></sheetData></worksheet>'.encode()
    )
    edits.arrange(INSERTED, "Data", frozenset())
    move_sheet(edits, "Data", INSERTED)
    assert b'<dimension ref="A1:C10"/>' in edits.format()
