"""What an .xlsx file shows besides values (ECMA-376 Part 1, 18): from its parts to the marks of its sheets.

calamine reads values fast, but neither number formats, nor errors, nor which formulas have no value, nor hidden rows.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from lxml import etree

from cabinet_appendix.formats.cells import Cell
from cabinet_appendix.formats.workbook.cell_names import cell_name, column_number
from cabinet_appendix.formats.workbook.marks import EMPTY_FORMULA, Position, SheetMarks, error_cell, number_cell
from cabinet_appendix.formats.workbook.number_formats import BUILT_IN, GENERAL
from cabinet_appendix.formats.workbook.plain_cells import read_plain_cells
from cabinet_appendix.ooxml.namespaces import as_transitional, qn
from cabinet_appendix.ooxml.relationships import OFFICE_DOCUMENT, STYLES, Relationships
from cabinet_appendix.ooxml.xml import parse_xml
from cabinet_appendix.ooxml.zip_file import PackageError

_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_V, _F, _C, _ROW = qn("x:v"), qn("x:f"), qn("x:c"), qn("x:row")
_FORMULA = re.compile(rb"<f(?:\s[^<>]*)?>[^<]*</f>")
_SHEETS = "/worksheets/"
_TEXTS = frozenset({"s", "inlineStr"})
_HIDDEN = frozenset({"1", "true"})


def read_xlsx_marks(parts: Mapping[str, bytes]) -> dict[str, SheetMarks]:
    """The marks of each sheet; PackageError where the parts make no workbook, XmlError for broken ones."""
    workbook = find_workbook(parts)
    related = relationships_of(parts, workbook)
    formats = _read_formats(parts, next((entry.target for entry in related.of_type(STYLES)), ""))
    marks: dict[str, SheetMarks] = {}
    for sheet in _parse(parts, workbook).iter(qn("x:sheet")):
        target = {entry.id: entry.target for entry in related}.get(sheet.get(qn("r:id"), ""), "")
        # A chart sheet has no cells.
        if _SHEETS in target and target in parts:
            found = read_plain_cells(parts[target], formats)
            marks[sheet.get("name", "")] = found or _read_sheet(_parse(parts, target), formats)
    return marks


def drop_formulas(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts, with formulas that have no text: most of a workbook that works things out, which nobody asks for."""
    return {name: _FORMULA.sub(b"<f/>", part) if _SHEETS in name else part for name, part in parts.items()}


def find_workbook(parts: Mapping[str, bytes]) -> str:
    """The name of the part that is the workbook; PackageError for a file of another kind."""
    mains = relationships_of(parts, "/").of_type(OFFICE_DOCUMENT)
    found = next((entry.target for entry in mains if entry.target in parts), None)
    if found is not None and found.endswith(".bin"):
        raise PackageError("a binary workbook (.xlsb)")
    if found is None or _parse(parts, found).tag != qn("x:workbook"):
        raise PackageError("a file of another kind than a workbook")
    return found


def relationships_of(parts: Mapping[str, bytes], owner: str) -> Relationships:
    """The relationships of a part, or with "/" those of the file."""
    folder, _, name = owner.rpartition("/")
    own = f"{folder}/_rels/{name}.rels"
    return Relationships(owner, _parse(parts, own) if own in parts else None)


def _parse(parts: Mapping[str, bytes], name: str) -> etree._Element:
    return parse_xml(as_transitional(parts[name]))


def _read_formats(parts: Mapping[str, bytes], name: str) -> list[str]:
    """The number format of each cell style, by its number."""
    if name not in parts:
        return []
    root = _parse(parts, name)
    own = {int(f.get("numFmtId", "0")): f.get("formatCode", "") for f in root.iter(qn("x:numFmt"))}
    ids = [int(xf.get("numFmtId", "0")) for xf in root.iterfind(f"{qn('x:cellXfs')}/{qn('x:xf')}")]
    # A number that is neither declared nor built in is a date's or a local one: as a number it is unknown.
    return [own.get(number) or BUILT_IN.get(number, "yyyy") for number in ids]


def _read_sheet(root: etree._Element, formats: list[str]) -> SheetMarks:
    marks = SheetMarks()
    row, column = -1, -1
    for element in root.iter(_ROW, _C):
        name = element.get("r", "")
        if element.tag == _ROW:
            row, column = int(name) - 1 if name else row + 1, -1
            if element.get("hidden") in _HIDDEN:
                marks.hidden_rows.append(row)
            continue
        # A cell may leave its place to its order.
        position = _position(name) if name else (row, column + 1)
        column = position[1]
        if len(element):
            if position[0] < marks.height - 1:
                raise PackageError(f'a workbook with the cell "{cell_name(*position)}" out of its order')
            marks.reach(*position)
            cell = _read_cell(element, formats)
            if cell is not None:
                marks.cells[position] = cell
    return marks


def _read_cell(c: etree._Element, formats: list[str]) -> Cell | None:
    """A cell that shows other than its bare value."""
    kind, style = c.get("t", "n"), c.get("s")
    if kind == "e":
        return error_cell(c.findtext(_V) or "#VALUE!")
    # A text that a formula makes may be empty; a number may not.
    if kind not in _TEXTS and c[0].tag == _F and not c.findtext(_V):
        return None if kind == "str" and c.find(_V) is not None else EMPTY_FORMULA
    if kind != "n" or style is None:
        return None
    number_format = formats[int(style)] if int(style) < len(formats) else GENERAL
    value = c.findtext(_V)
    return number_cell(float(value), number_format) if value and number_format != GENERAL else None


@lru_cache(maxsize=65_536)
def _position(name: str) -> Position:
    match = _CELL.fullmatch(name)
    if match is None:
        raise PackageError(f'a workbook with a cell "{name[:20]}"')
    return int(match[2]) - 1, column_number(match[1].encode())
