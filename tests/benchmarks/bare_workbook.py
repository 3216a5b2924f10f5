"""A quarter's tables as somebody keeps them in Excel: bare figures with number formats, and nothing but cells.

python bare_workbook.py FOLDER OUT.xlsx
"""

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

import openpyxl

_SHEETS = {"Indicators": "indicators.csv", "Flagship actions": "flagship-actions.csv"}
_PRIORITIES = ("residents-first", "clean-and-safe", "supporting-those-in-need")


def save_bare(folder: Path, output: Path) -> None:
    """Write the workbook."""
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "Report"
    for settings in (("Title", "Performance"), ("Quarter", "2023-24 Q2"), ("Key", "Name", "Title")):
        sheet.append(settings)
    for key in _PRIORITIES:
        sheet.append((key, key, key))
    workbook.create_sheet("Narrative").append(("Priority", "Section", "Text"))
    for name, file in _SHEETS.items():
        sheet = workbook.create_sheet(name)
        for row in _read(folder / file):
            sheet.append(row)
            for cell in sheet[sheet.max_row] if name == "Indicators" else ():
                cell.value, cell.number_format = _find_number(cell.value)
    workbook.save(output)


def _read(table: Path) -> Iterator[list[str]]:
    with table.open(encoding="utf-8-sig", newline="") as file:
        yield from csv.reader(file)


def _find_number(text: str) -> tuple[str | float, str]:
    """What Excel keeps of what is typed: a number with its format, or the text."""
    bare = text.removesuffix("%")
    if not bare.replace(".", "", 1).isdigit():
        return text, "General"
    decimals = len(bare.partition(".")[2])
    number_format = "0." + "0" * decimals if decimals else "0"
    return (float(bare) / 100, f"{number_format}%") if bare != text else (float(bare), number_format)


if __name__ == "__main__":
    save_bare(Path(sys.argv[1]), Path(sys.argv[2]))
