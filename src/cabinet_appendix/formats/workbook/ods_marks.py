"""What an .ods file shows besides values (OpenDocument 1.3 Part 3, 9): from its content to the marks of its sheets."""

import re
from collections.abc import Iterator, Mapping
from itertools import product

from lxml import etree

from cabinet_appendix.formats.cells import Cell, RoundedCell
from cabinet_appendix.formats.workbook.marks import EMPTY_FORMULA, SheetMarks, check_size, error_cell
from cabinet_appendix.formats.workbook.number_formats import hold_like
from cabinet_appendix.ooxml.xml import parse_xml
from cabinet_appendix.ooxml.zip_file import PackageError

_CONTENT = "/content.xml"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_TABLE, _OFFICE, _TEXT = (f"{{{_OASIS}:{name}:1.0}}" for name in ("table", "office", "text"))
_VALUE_TYPE, _VALUE = f"{_OFFICE}value-type", f"{_OFFICE}value"
_CALC_TYPE = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_FORMULA = f"{_TABLE}formula"
_ERROR = re.compile(r"#(?:DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!)|Err:\d+")
_MOST_ROWS, _MOST_COLUMNS = 1_048_576, 16_384
"""Of LibreOffice's own sheets."""
_NUMBERS = frozenset({"float", "percentage", "currency"})


def read_ods_marks(parts: Mapping[str, bytes]) -> dict[str, SheetMarks]:
    """The marks of each sheet; PackageError where the parts make none, or where repeats make one too large."""
    if _CONTENT not in parts:
        raise PackageError("a file of another kind than a workbook")
    root = parse_xml(parts[_CONTENT])
    return {
        table.get(f"{_TABLE}name", ""): _read_sheet(table)
        for table in root.iter(f"{_TABLE}table")
        if next(table.iterancestors(f"{_TABLE}table"), None) is None
    }


def _read_sheet(table: etree._Element) -> SheetMarks:
    marks = SheetMarks()
    number = 0
    for row in table.iter(f"{_TABLE}table-row"):
        repeats = _count(row, "number-rows-repeated")
        cells = list(_read_row(row))
        if cells:
            marks.reach(number + repeats - 1, cells[-1][0][-1])
        name = table.get(f"{_TABLE}name", "")
        check_size(name, marks.height, marks.width)
        if number + repeats > _MOST_ROWS:
            raise PackageError(f'a sheet "{name}" of {number + repeats:,} rows and {marks.width:,} columns')
        if row.get(f"{_TABLE}visibility", "visible") != "visible" and cells:
            marks.hidden_rows.extend(range(number, number + repeats))
        for columns, cell in cells:
            marked = _find_mark(cell)
            if marked is not None:
                marks.cells.update(dict.fromkeys(product(range(number, number + repeats), columns), marked))
            depth, breadth = _count(cell, "number-rows-spanned"), _count(cell, "number-columns-spanned")
            if depth > 1:
                marks.merged.append(((number, columns[0]), (number + depth - 1, columns[0] + breadth - 1)))
        number += repeats
    return marks


def _read_row(row: etree._Element) -> Iterator[tuple[range, etree._Element]]:
    """The cells that hold something, each with its columns: LibreOffice writes equal ones beside one another once."""
    column = 0
    for cell in row.iterchildren(*_CELLS):
        repeats = _count(cell, "number-columns-repeated")
        if column + repeats > _MOST_COLUMNS:
            raise PackageError(f"a sheet of {column + repeats:,} columns")
        if cell.get(_VALUE_TYPE) or cell.get(_FORMULA) or len(cell):
            yield range(column, column + repeats), cell
        column += repeats


def _count(element: etree._Element, name: str) -> int:
    return int(element.get(f"{_TABLE}{name}", "1"))


def _find_mark(cell: etree._Element) -> Cell | None:
    """A cell that shows other than its bare value."""
    shown = "\n".join("".join(map(str, p.itertext())) for p in cell.iterchildren(f"{_TEXT}p"))
    if cell.get(_CALC_TYPE) == "error" or (cell.get(_FORMULA) and _ERROR.fullmatch(shown)):
        return error_cell(shown)
    if cell.get(_FORMULA) and not cell.get(_VALUE_TYPE):
        return EMPTY_FORMULA
    if cell.get(_VALUE_TYPE) in _NUMBERS and shown:
        held = hold_like(shown, float(cell.get(_VALUE, "0")))
        return RoundedCell(shown, held) if held else shown
    return None
