"""A quarter's tables as somebody keeps them in Excel: bare figures with number formats, and nothing but cells.

python bare_workbook.py FOLDER OUT.xlsx
"""

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

import openpyxl
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

_SHEETS = {"Indicators": "indicators.csv", "Flagship actions": "flagship-actions.csv"}
_PRIORITIES = ("residents-first", "clean-and-safe", "supporting-those-in-need")


def save_bare(folder: Path, output: Path) -> None:
    """Write the workbook."""
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet("Report")
    for row in (("Title", "Performance"), ("Quarter", "2023-24 Q2"), ("Key", "Name", "Title")):
        sheet.append(row)
    for key in _PRIORITIES:
        sheet.append((key, key, key))
    workbook.create_sheet("Narrative").append(("Priority", "Section", "Text"))
    for name, file in _SHEETS.items():
        sheet = workbook.create_sheet(name)
        for texts in _read(folder / file):
            sheet.append([_make_cell(sheet, text) for text in texts])
    workbook.save(output)


def _read(table: Path) -> Iterator[list[str]]:
    with table.open(encoding="utf-8-sig", newline="") as file:
        yield from csv.reader(file)


def _make_cell(sheet: WriteOnlyWorksheet, text: str) -> Cell:
    """What Excel keeps of what is typed: a number with its format, or the text."""
    bare = text.removesuffix("%")
    if not bare.replace(".", "", 1).isdigit():
        return WriteOnlyCell(sheet, text)
    is_share, decimals = bare != text, len(bare.partition(".")[2])
    cell = WriteOnlyCell(sheet, float(bare) / 100 if is_share else float(bare))
    cell.number_format = f"0{'.' * bool(decimals)}{'0' * decimals}{'%' * is_share}"
    return cell


if __name__ == "__main__":
    save_bare(Path(sys.argv[1]), Path(sys.argv[2]))
