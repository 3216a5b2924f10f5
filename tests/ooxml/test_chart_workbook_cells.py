"""Cells of the workbook inside a chart, as openpyxl, XlsxWriter and this program write it."""

import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from cabinet_appendix.ooxml.chart_workbook import format_chart_workbook
from cabinet_appendix.ooxml.chart_workbook_cells import ChartWorkbookCells, find_chart_workbook
from cabinet_appendix.ooxml.package import Package
from word_files import part_xml, unzip, word_file, zip_file

ROWS = (("", "Total"), ("Green", 6), ("Amber & more", 1))


def _by_openpyxl() -> bytes:
    workbook, file = openpyxl.Workbook(), io.BytesIO()
    workbook.worksheets[0].title = "Sheet1"
    for row in ROWS:
        workbook.worksheets[0].append(row)
    workbook.create_sheet("Of its own").append(["x"])
    workbook.save(file)
    return file.getvalue()


def _by_xlsxwriter() -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as workbook:
        sheet = workbook.add_worksheet("Sheet1")
        for number, row in enumerate(ROWS):
            sheet.write_row(number, 0, row)
        workbook.add_worksheet("Of its own").write("A1", "x")
    return file.getvalue()


def _by_us() -> bytes:
    return format_chart_workbook("Total", ["Green", "Amber & more"], [6, 1])


@pytest.mark.parametrize("write", [_by_openpyxl, _by_xlsxwriter, _by_us])
def test_a_column_is_read_whoever_wrote_it(write: object) -> None:
    cells = ChartWorkbookCells(write())  # type: ignore[operator]
    assert cells.read("Sheet1!$A$2:$A$4") == ["Green", "Amber & more", ""]
    assert cells.read("Sheet1!B2:B3") == ["6", "1"]
    assert cells.read("Sheet1!$B$1") == ["Total"]


def test_a_sheet_may_have_a_name_in_quotation_marks() -> None:
    assert ChartWorkbookCells(_by_openpyxl()).read("'Of its own'!$A$1") == ["x"]


@pytest.mark.parametrize(
    "reference",
    ["", "Sheet1!$A$1:$B$2", "Sheet9!$A$1", "Sheet1!A:A", "Sheet1!$A$1:$A$99999", "(Sheet1!$A$1,Sheet1!$A$3)", "total"],
)
def test_what_is_no_column_of_it_is_none(reference: str) -> None:
    assert ChartWorkbookCells(_by_us()).read(reference) is None


@pytest.mark.parametrize("lost", ["_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"])
def test_a_workbook_without_its_parts_is_refused(lost: str) -> None:
    parts = unzip(_by_us())
    del parts[lost]
    with pytest.raises(ValueError, match="workbook"):
        ChartWorkbookCells(zip_file(parts))


@pytest.mark.parametrize(
    "sheet", ["<broken", part_xml("x:worksheet", f'<x:c r="A1" t="s"><x:v>{"9" * 5000}</x:v></x:c>')]
)
def test_a_sheet_that_cannot_be_read_has_no_columns(sheet: str) -> None:
    parts: dict[str, str | bytes] = {**unzip(_by_us()), "xl/worksheets/sheet1.xml": sheet}
    assert ChartWorkbookCells(zip_file(parts)).read("Sheet1!$A$1") is None


def test_a_chart_leads_to_its_workbook(published: Path) -> None:
    package = Package.open(published)
    charts = [name for name in package.part_names if name.startswith("/word/charts/chart")]
    found = [find_chart_workbook(package, chart) for chart in charts]
    assert len(found) == 8
    assert all(workbook and workbook.read("Sheet1!$B$1") for workbook in found)


def test_a_chart_without_a_workbook_or_with_a_broken_one_has_none(published: Path) -> None:
    package = Package.open(published)
    part = next(name for name in package.part_names if name.endswith(".xlsx"))
    chart = next(name for name in package.part_names if any(e.target == part for e in package.relationships(name)))
    package.replace(part, b"no zip file")
    assert find_chart_workbook(package, chart) is None
    assert find_chart_workbook(package, package.main_document) is None


def test_a_chart_of_which_the_relationships_are_broken_has_none() -> None:
    parts = {"word/charts/chart1.xml": "<c/>", "word/charts/_rels/chart1.xml.rels": "<broken"}
    assert find_chart_workbook(Package.open(word_file(parts=parts)), "/word/charts/chart1.xml") is None


def _with_more(edit: Callable[[openpyxl.Workbook], None]) -> ChartWorkbookCells:
    workbook, file = openpyxl.Workbook(), io.BytesIO()
    workbook.worksheets[0].title = "Sheet1"
    for row in ROWS:
        workbook.worksheets[0].append(row)
    edit(workbook)
    workbook.save(file)
    return ChartWorkbookCells(file.getvalue())


def _write_beside(workbook: openpyxl.Workbook) -> None:
    workbook.worksheets[0]["D2"] = "Jane Example"
    workbook.worksheets[0]["A9"] = "To resize chart data range, drag the corner."
    workbook.worksheets[0]["D3"] = "John Example"


def _write_hidden(workbook: openpyxl.Workbook) -> None:
    sheet = workbook.create_sheet("Staff")
    sheet.append(["Jane Example"])
    sheet.sheet_state = "hidden"


@pytest.mark.parametrize(
    ("edit", "found"),
    [
        (lambda _workbook: None, []),
        (_write_beside, ['2 cells of the sheet "Sheet1", the first with "Jane Example"']),
        (_write_hidden, ['a cell of the hidden sheet "Staff", the first with "Jane Example"']),
        (lambda workbook: workbook.create_sheet("Empty"), []),
    ],
)
def test_what_is_beyond_the_cells_of_a_chart_is_found(
    edit: Callable[[openpyxl.Workbook], None], found: list[str]
) -> None:
    references = ["Sheet1!$A$2:$A$3", "Sheet1!$B$2:$B$3", "Sheet1!$B$1", "no reference"]
    assert list(_with_more(edit).find_other_contents(references)) == found


def test_nothing_is_beyond_where_no_reference_names_a_sheet() -> None:
    assert list(_with_more(_write_hidden).find_other_contents(["categories", "label 0"])) == []
