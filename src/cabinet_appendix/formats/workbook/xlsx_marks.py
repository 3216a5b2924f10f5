"""What an .xlsx file shows besides values (ECMA-376 Part 1, 18): from its parts to the marks of its sheets.

calamine reads values fast, but neither number formats, nor errors, nor which formulas have no value, nor hidden rows.
"""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from cabinet_appendix.formats.workbook.marks import EMPTY_FORMULA, Position, SheetMarks, error_cell, number_cell
from cabinet_appendix.formats.workbook.number_formats import BUILT_IN, GENERAL
from cabinet_appendix.ooxml.namespaces import NAMESPACES, as_transitional, qn
from cabinet_appendix.ooxml.relationships import OFFICE_DOCUMENT, STYLES, Relationships
from cabinet_appendix.ooxml.xml import parse_xml
from cabinet_appendix.ooxml.zip_file import PackageError

_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_V, _C, _ROW = qn("x:v"), qn("x:c"), qn("x:row")
_CELLS = "x:sheetData/x:row/x:c"
_MARKED = etree.XPath(
    f"{_CELLS}[@t='e' or (x:f and not(x:v)) or (@s and x:v!='' and (not(@t) or @t='n'))]",
    namespaces={"x": NAMESPACES["x"]},
)
_LAST_IN_ROW = etree.XPath("x:sheetData/x:row/x:c[x:v or x:is][last()]", namespaces={"x": NAMESPACES["x"]})
_HIDDEN = etree.XPath("x:sheetData/x:row[@hidden='1' or @hidden='true']", namespaces={"x": NAMESPACES["x"]})


def read_xlsx_marks(parts: Mapping[str, bytes]) -> dict[str, SheetMarks]:
    """The marks of each sheet; PackageError where the parts make no workbook, XmlError for broken ones."""
    workbook = _find_workbook(parts)
    related = _relationships(parts, workbook)
    formats = _read_formats(parts, next((entry.target for entry in related.of_type(STYLES)), ""))
    marks: dict[str, SheetMarks] = {}
    for sheet in _parse(parts, workbook).iter(qn("x:sheet")):
        target = {entry.id: entry.target for entry in related}.get(sheet.get(qn("r:id"), ""), "")
        # A chart sheet has no cells.
        if "/worksheets/" in target and target in parts:
            marks[sheet.get("name", "")] = _read_sheet(_parse(parts, target), formats)
    return marks


def _find_workbook(parts: Mapping[str, bytes]) -> str:
    mains = _relationships(parts, "/").of_type(OFFICE_DOCUMENT)
    found = next((entry.target for entry in mains if entry.target in parts), None)
    if found is None or _parse(parts, found).tag != qn("x:workbook"):
        raise PackageError("a file of another kind than a workbook")
    return found


def _relationships(parts: Mapping[str, bytes], owner: str) -> Relationships:
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
    for c in _elements(_LAST_IN_ROW(root)):
        marks.reach(*_position(c))
    for c in _elements(_MARKED(root)):
        kind, v = c.get("t"), c.findtext(_V)
        if kind == "e":
            marks.cells[_position(c)] = error_cell(v or "#VALUE!")
        elif v is None:
            marks.cells[_position(c)] = EMPTY_FORMULA
        else:
            style = int(c.get("s", "0"))
            number_format = formats[style] if style < len(formats) else GENERAL
            cell = number_cell(float(v), number_format) if number_format != GENERAL else None
            if cell is not None:
                marks.cells[_position(c)] = cell
    marks.hidden_rows = [_row_number(row) for row in _elements(_HIDDEN(root))]
    return marks


def _elements(found: object) -> Iterator[etree._Element]:
    return iter(found) if isinstance(found, list) else iter(())


def _position(c: etree._Element) -> Position:
    match = _CELL.fullmatch(c.get("r", ""))
    if match is None:
        # A cell may leave its place to its order.
        before = sum(1 for _ in c.itersiblings(_C, preceding=True))
        row = c.getparent()
        return (_row_number(row) if row is not None else 0), before
    column = 0
    for letter in match[1]:
        column = 26 * column + ord(letter) - 64
    return int(match[2]) - 1, column - 1


def _row_number(row: etree._Element) -> int:
    number = row.get("r", "")
    return int(number) - 1 if number.isdigit() else sum(1 for _ in row.itersiblings(_ROW, preceding=True))
