"""Workbooks as officers keep them, made by openpyxl, xlwt and odfpy: none of them has a part in reading them."""

import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeAlias

import openpyxl
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from openpyxl.workbook.workbook import Workbook

from cabinet_appendix.formats.reading import Reading
from cabinet_appendix.formats.workbook.read import read_workbook
from cabinet_appendix.model.report import Indicator
from cabinet_appendix.output.as_text import format_finding


@dataclass(frozen=True)
class Shown:
    """A number with the format that shows it, and the text that it shows: .ods files hold that too."""

    value: float
    number_format: str
    text: str


Value: TypeAlias = str | int | float | bool | date | Shown | None
Rows: TypeAlias = Sequence[Sequence[Value]]
Sheets: TypeAlias = Mapping[str, Rows]
HEADINGS = ("Code", "Priority", "Indicator", "Polarity", "Target", "Actual")
CALLS: tuple[Value, ...] = ("calls", "residents-first", "Calls answered", "high", "90%", "93%")


def quarter(*indicators: Sequence[Value], headings: Sequence[str] = HEADINGS) -> dict[str, Rows]:
    """The sheets of a small quarter, with these rows of indicators."""
    return {
        "Report": [
            ("Title", "Performance report"),
            ("Quarter", "2023-24 Q2"),
            ("Key", "Name", "Title"),
            ("residents-first", "Residents First", "Putting Residents First"),
        ],
        "Flagship actions": [("Priority", "Flagship action", "Status"), ("residents-first", "Open a hub", "green")],
        "Indicators": [headings, *indicators],
        "Narrative": [("Priority", "Section", "Text"), ("residents-first", "Achievements", "A hub was opened")],
    }


def with_actual(actual: Value, target: str = "Data only") -> dict[str, Rows]:
    """A small quarter whose only indicator has this actual, in Indicators!F2."""
    return quarter((*CALLS[:-2], target, actual))


def save_xlsx(sheets: Sheets, path: Path, edit: Callable[[Workbook], None] = lambda _workbook: None) -> Path:
    """The sheets as openpyxl writes them, after an edit of its workbook."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for number, row in enumerate(rows, start=1):
            for column, value in enumerate(row, start=1):
                cell = sheet.cell(number, column)
                cell.value = value.value if isinstance(value, Shown) else value
                if isinstance(value, Shown):
                    cell.number_format = value.number_format
    edit(workbook)
    workbook.save(path)
    return path


def save_xls(sheets: Sheets, path: Path) -> Path:
    """The sheets as xlwt writes them."""
    workbook = xlwt.Workbook()
    for name, rows in sheets.items():
        sheet = workbook.add_sheet(name)
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, Shown):
                    sheet.write(number, column, value.value, xlwt.easyxf(num_format_str=value.number_format))
                elif isinstance(value, date):
                    sheet.write(number, column, value, xlwt.easyxf(num_format_str="DD/MM/YYYY"))
                elif value in _XLS_ERRORS:
                    sheet.row(number).set_cell_error(column, _XLS_ERRORS[str(value)])
                elif value is not None:
                    sheet.write(number, column, value)
    workbook.save(str(path))
    return path


_XLS_ERRORS = {"#DIV/0!": 0x07, "#N/A": 0x2A}


def save_ods(sheets: Sheets, path: Path) -> Path:
    """The sheets as odfpy writes them; numbers show what they are told to, as LibreOffice keeps them."""
    document = OpenDocumentSpreadsheet()
    for name, rows in sheets.items():
        table = Table(name=name)
        for row in rows:
            line = TableRow()
            for value in row:
                line.addElement(_ods_cell(value))
            table.addElement(line)
        document.spreadsheet.addElement(table)
    document.save(str(path))
    return path


def _ods_cell(value: Value) -> TableCell:
    match value:
        case None:
            return TableCell()
        case Shown(value=number, text=text):
            cell = TableCell(valuetype="percentage" if "%" in text else "float", value=number)
        case bool():
            cell, text = TableCell(valuetype="boolean", booleanvalue=str(value).lower()), str(value).upper()
        case int() | float():
            cell, text = TableCell(valuetype="float", value=value), f"{value:g}"
        case date():
            cell, text = TableCell(valuetype="date", datevalue=value.isoformat()), f"{value:%d/%m/%y}"
        case str() if value in _XLS_ERRORS:
            cell, text = TableCell(formula="of:=1/0", valuetype="string", stringvalue=""), value
        case _:
            cell, text = TableCell(valuetype="string"), value
    cell.addElement(P(text=text))
    return cell


Save: TypeAlias = Callable[[Sheets, Path], Path]
SAVES: dict[str, Save] = {"xlsx": save_xlsx, "xls": save_xls, "ods": save_ods}


def edit_part(path: Path, part: str, edit: Callable[[str], str]) -> Path:
    """Rewrite one part of a zipped workbook as text."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    before = parts[part].decode()
    after = edit(before)
    assert after != before
    parts[part] = after.encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def replace_cell(path: Path, name: str, cell: str, part: str = "xl/worksheets/sheet3.xml") -> Path:
    """Put the XML of a cell in place of the one of that name, in the sheet of indicators unless told otherwise."""
    pattern = rf'<c r="{name}"[^>]*?(?:/>|>.*?</c>)'
    return edit_part(path, part, lambda xml: re.sub(pattern, cell.replace("\\", r"\\"), xml, count=1))


def messages(reading: Reading) -> list[str]:
    return [format_finding(finding) for finding in reading.findings]


def read_only_indicator(path: Path) -> tuple[Indicator, list[str]]:
    """The only indicator of a workbook that can be read, and what was said of it."""
    reading = read_workbook(path)
    assert reading.report, messages(reading)
    (indicator,) = reading.report.priorities[0].indicators
    return indicator, messages(reading)


def refusals(path: Path) -> list[str]:
    """What is said of a workbook that makes no report."""
    reading = read_workbook(path)
    assert reading.report is None
    return messages(reading)
