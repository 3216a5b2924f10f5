"""What names the rows of a sheet in other parts of the file, as Excel and openpyxl write them."""

import re
from pathlib import Path

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.worksheet.table import Table

from cabinet_appendix.formats.workbook.rewriting.book_parts import BookParts
from cabinet_appendix.formats.workbook.rewriting.moved_parts import move_rows
from cabinet_appendix.formats.workbook.rewriting.references import FixedRowsError
from cabinet_appendix.formats.workbook.rewriting.row_moves import NewRow, RowMoves
from word_files import unzip, zip_file

INSERTED = RowMoves((), {2: [NewRow(2)]})
DELETED = RowMoves((3,))


@pytest.fixture
def data(tmp_path: Path) -> bytes:
    """A sheet "R&D" with comments, a table and a chart over it, and a sheet that sums it up."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "R&D"
    for row in (("Name", "Cost"), ("a", 1), ("b", 2), ("c", 3)):
        sheet.append(row)
    sheet["A3"].comment, sheet["A4"].comment = Comment("Why?", "Moor"), Comment("When?", "Hall")
    sheet.add_table(Table(displayName="Costs", ref="A1:B4"))
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=2, max_row=4))
    sheet.add_chart(chart, "D4")
    other = book.create_sheet("Sum")
    other["A1"], other["A2"] = "=SUM('R&D'!B2:B4)", "=B4"
    book.create_sheet("Apart")["A1"] = "=B4"
    book.save(tmp_path / "book.xlsx")
    return (tmp_path / "book.xlsx").read_bytes()


def moved(data: bytes, moves: RowMoves) -> dict[str, bytes]:
    book = BookParts(data)
    book.edit("R&D").arrange(moves, "R&D", frozenset())
    move_rows(book, "R&D", moves)
    return unzip(book.save())


def test_formulas_of_other_sheets_charts_and_tables_follow(data: bytes) -> None:
    after = moved(data, INSERTED)
    assert b"<f>SUM('R&amp;D'!B2:B5)</f>" in after["xl/worksheets/sheet2.xml"]
    assert b"<f>B4</f>" in after["xl/worksheets/sheet2.xml"]
    assert b"'R&amp;D'!$B$2:$B$5" in after["xl/charts/chart1.xml"]
    assert b'ref="A1:B5"' in after["xl/tables/table1.xml"]


def test_comments_and_their_boxes_follow_or_go(data: bytes) -> None:
    for moves, refs, rows in ((INSERTED, ["A4", "A5"], ["3", "4"]), (DELETED, ["A3"], ["2"])):
        after = moved(data, moves)
        comments = next(part for name, part in after.items() if "comment" in name and name.endswith(".xml"))
        boxes = next(part for name, part in after.items() if name.endswith(".vml"))
        assert re.findall(r'<comment ref="(\w+)"', comments.decode()) == refs
        assert re.findall(r":Row>(\d+)<", boxes.decode()) == rows


def test_a_chart_stands_beside_the_rows_beside_which_it_stood(data: bytes) -> None:
    for moves, rows in ((INSERTED, 4), (DELETED, 2)):
        drawing = moved(data, moves)["xl/drawings/drawing1.xml"].decode()
        assert re.findall(r"<(?:xdr:)?row>(\d+)<", drawing)[0] == str(rows)


def test_parts_that_name_no_row_keep_their_bytes(data: bytes) -> None:
    before, after = unzip(data), moved(data, INSERTED)
    assert list(before) == list(after)
    kept = {name for name in before if before[name] == after[name]}
    assert {"xl/worksheets/sheet3.xml", "xl/styles.xml", "xl/workbook.xml"} <= kept


def test_a_table_does_not_lose_its_last_row(data: bytes) -> None:
    with pytest.raises(FixedRowsError, match="the table Costs, which would lose its last row"):
        moved(data, RowMoves((2, 3, 4)))


def test_a_pivot_table_keeps_rows_where_they_are(data: bytes) -> None:
    parts = unzip(data)
    name = "xl/worksheets/_rels/sheet1.xml.rels"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/pivotTable"
    entry = f'<Relationship Id="rId9" Type="{kind}" Target="/xl/pivotTables/pivotTable1.xml"/></Relationships>'
    parts[name] = parts[name].replace(b"</Relationships>", entry.encode())
    with pytest.raises(FixedRowsError, match="a sheet with a pivot table"):
        moved(zip_file(parts), INSERTED)


def test_what_a_pivot_table_elsewhere_is_made_of_grows(data: bytes) -> None:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    source = f'<pivotCacheDefinition xmlns="{main}"><cacheSource><worksheetSource ref="A1:B4" sheet="R&amp;D"/>'
    name = "xl/pivotCache/pivotCacheDefinition1.xml"
    parts = {**unzip(data), name: f"{source}</cacheSource></pivotCacheDefinition>".encode()}
    assert b'<worksheetSource ref="A1:B5" sheet="R&amp;D"/>' in moved(zip_file(parts), INSERTED)[name]
