"""Cells of an .xlsx sheet that is written the way Excel and others write: from its XML to its marks, by patterns.

A tree of the whole sheet takes several times as long as calamine takes to read it. A sheet that is written in any other
way (prefixes, comments, other attributes of cells, rows out of order) is left to whoever makes a tree of it.
"""

import re
from collections.abc import Sequence

from cabinet_appendix.formats.cells import Cell
from cabinet_appendix.formats.workbook.cell_names import column_number
from cabinet_appendix.formats.workbook.marks import EMPTY_FORMULA, SheetMarks, error_cell, number_cell
from cabinet_appendix.formats.workbook.number_formats import GENERAL

_NAME, _STYLE, _F = rb'<c r="([A-Z]{1,3})([0-9]{1,7})"', rb'(?: s="[0-9]+")?', rb"<f[^<>]*>"
_START, _END = b"<sheetData>", b"</sheetData>"
_ROW = re.compile(
    rb'<row r="([0-9]{1,7})"([^<>]*?)(?:/>|>'
    rb'(?:<c r="[A-Z]{1,3}\1"' + _STYLE + rb'(?: t="[a-zA-Z]+")?(?:/>|>'
    rb"(?:" + _F + rb")?(?:<v>[^<]*</v>|<v/>|<is><t[^<>]*>[^<]*</t></is>)?</c>))*+</row>)"
)
_HIDDEN = re.compile(rb' hidden="(?:1|true)"')
_FAR = re.compile(rb'<c r="([A-Z]{2,3})[0-9]+"[^<>]*(?<!/)>')
_ERROR = re.compile(_NAME + _STYLE + rb' t="e">(?:' + _F + rb")?(?:<v>([^<]*)</v>)?")
# A number, or a formula without a value: a text that a formula makes may be empty.
_MARKED = re.compile(
    _NAME + rb'(?: s="([0-9]+)")?(?:(?: t="n")?>(?:' + _F + rb")?<v>([^<]+)</v>|"
    rb'(?: t="[bdn]")?>' + _F + rb'(?:<v></v>|<v/>)?| t="str">' + _F + rb")</c>"
)


def read_plain_cells(xml: bytes, formats: Sequence[str]) -> SheetMarks | None:
    """The marks of a sheet whose formulas have no text; None for one that is written in another way."""
    marks = SheetMarks()
    if not _read_rows(xml, marks):
        return None
    # Which of the first 26 columns is the last that is used makes no sheet too large.
    marks.width = max(map(column_number, {b"Z", *_FAR.findall(xml)})) + 1
    cells = marks.cells
    for letters, row, style, value in _MARKED.findall(xml):
        cell = _read_number(style, value, formats) if value else EMPTY_FORMULA
        if cell is not None:
            cells[int(row) - 1, column_number(letters)] = cell
    # That there is none is found much faster than where one is.
    for letters, row, text in _ERROR.findall(xml) if b' t="e"' in xml else ():
        cells[int(row) - 1, column_number(letters)] = error_cell(text.decode() or "#VALUE!")
    return marks


def _read_number(style: bytes, value: bytes, formats: Sequence[str]) -> Cell | None:
    """A number that shows other than its bare value."""
    number_format = formats[int(style)] if style and int(style) < len(formats) else GENERAL
    return number_cell(float(value), number_format) if number_format != GENERAL else None


def _read_rows(xml: bytes, marks: SheetMarks) -> bool:
    """Mark hidden rows and how many there are; False where not all rows are in order and written the usual way."""
    place, number = xml.find(_START) + len(_START), 0
    if place < len(_START) or b"<!" in xml[:place]:
        return False
    for row in _ROW.finditer(xml, place):
        if row.start() != place or int(row[1]) <= number:
            return False
        place, number = row.end(), int(row[1])
        if _HIDDEN.search(row[2]):
            marks.hidden_rows.append(number - 1)
        if xml.rfind(b"</c>", row.start(), place) >= 0:
            marks.height = number
    return xml.startswith(_END, place) and b"<!" not in xml[place:]
