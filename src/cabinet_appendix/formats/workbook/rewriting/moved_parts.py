"""What of a workbook names the rows of one sheet outside its own part: moved with them, or gone with them.

Formulas of other sheets, names of ranges, comments and their boxes, tables, drawings, charts and pivot sources.
"""

import re
from xml.sax.saxutils import escape

from lxml import etree

from cabinet_appendix.formats.workbook.rewriting.book_parts import BookParts
from cabinet_appendix.formats.workbook.rewriting.moved_sheet import move_rules_of, move_sheet
from cabinet_appendix.formats.workbook.rewriting.references import FixedRowsError, move_formula, move_range
from cabinet_appendix.formats.workbook.rewriting.row_moves import RowMoves
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.xml import parse_xml

_UNMOVABLE = {"pivotTable": "a pivot table", "queryTable": "data from a query", "control": "form controls"}
_CHART = re.compile(r"/xl/charts/[^/]+\.xml")
_PIVOT_SOURCE = re.compile(r"/xl/pivotCache/pivotCacheDefinition[0-9]*\.xml")
_X = "{urn:schemas-microsoft-com:office:excel}"
_XDR = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"


def move_rows(book: BookParts, sheet: str, moves: RowMoves) -> None:
    """Move whatever names rows of a sheet, whose cells stand in their new places already.

    FixedRowsError for what cannot be moved: then nothing is to be saved.
    """
    edits = book.edit(sheet)
    move_sheet(edits, sheet, moves)
    for name in book.workbook.iter(qn("x:definedName")):
        name.text = move_formula(name.text or "", moves, sheet=sheet, home="")
    for kind, part in list(book.related(book.sheets[sheet])):
        if kind in _UNMOVABLE:
            raise FixedRowsError(f"a sheet with {_UNMOVABLE[kind]}")
        if part in book.parts and kind in _MOVERS:
            root = parse_xml(book.parts[part])
            _MOVERS[kind](root, sheet, moves)
            book.replace(part, root)
    _move_elsewhere(book, sheet, moves)
    book.drop_calculation_order()


def _move_elsewhere(book: BookParts, sheet: str, moves: RowMoves) -> None:
    """The other parts that may name rows of the sheet; those that do not stay as they are."""
    for home, part in book.sheets.items():
        if home != sheet and _mentions(book.parts[part], sheet):
            other = book.edit(home)
            other.separate_formulas()
            other.move_formulas(moves, sheet, home)
            move_rules_of(other, home, sheet, moves)
    for part, data in list(book.parts.items()):
        if _CHART.fullmatch(part) and _mentions(data, sheet):
            root = parse_xml(data)
            for element in root.iter("{*}f"):
                element.text = move_formula(element.text or "", moves, sheet=sheet, home="")
            book.replace(part, root)
        elif _PIVOT_SOURCE.fullmatch(part) and _mentions(data, sheet):
            root = parse_xml(data)
            for element in root.iter(qn("x:worksheetSource")):
                if element.get("sheet") == sheet and element.get("ref"):
                    element.set("ref", move_range(element.get("ref", ""), moves.rows_with_new) or "A1")
            book.replace(part, root)


def _mentions(data: bytes, sheet: str) -> bool:
    """Whether a part may say something of a sheet: its name stands there, as XML and formulas write it."""
    text, name = data.decode("utf-8", "replace").casefold(), sheet.casefold()
    return any(escape(written) in text for written in (name, name.replace("'", "''")))


def _move_comments(root: etree._Element, _sheet: str, moves: RowMoves) -> None:
    for comment in list(root.iter("{*}comment", "{*}threadedComment")):
        moved = move_range(comment.get("ref", ""), moves.rows)
        if moved:
            comment.set("ref", moved)
        else:
            _remove(comment)


def _move_boxes(root: etree._Element, _sheet: str, moves: RowMoves) -> None:
    """The boxes in which comments show (ECMA-376 Part 4, 19.4): each goes as far as its cell does."""
    for data in list(root.iter(f"{_X}ClientData")):
        row, anchor = data.find(f"{_X}Row"), data.find(f"{_X}Anchor")
        if row is None or not row.text:
            continue
        old = int(row.text) + 1
        new = moves.row(old)
        shape = data.getparent()
        if new is None:
            if shape is not None:
                _remove(shape)
            continue
        row.text = str(new - 1)
        if anchor is not None and anchor.text:
            places = [int(place) for place in anchor.text.split(",")]
            for index in (2, 6):
                places[index] = max(places[index] + new - old, 0)
            anchor.text = ", ".join(map(str, places))


def _move_drawing(root: etree._Element, _sheet: str, moves: RowMoves) -> None:
    """Charts and pictures over a sheet keep their size, and the row at which they begin."""
    for anchor in root:
        begins = anchor.find(f"{_XDR}from/{_XDR}row")
        if begins is None:
            continue
        old = moves.next_kept(int(begins.text or "0") + 1)
        by = (moves.row(old) or old) - int(begins.text or "0") - 1
        for row in anchor.iterfind(f"{{*}}*/{_XDR}row"):
            row.text = str(int(row.text or "0") + by)


def _move_table(root: etree._Element, sheet: str, moves: RowMoves) -> None:
    """A table of Excel's own, its filter and the formulas of its columns."""
    for element in root.iter(qn("x:table"), qn("x:autoFilter"), qn("x:sortState"), qn("x:sortCondition")):
        moved = move_range(element.get("ref", ""), moves.rows_with_new)
        first, _, last = (moved or "").partition(":")
        if not moved or first.lstrip("$ABCDEFGHIJKLMNOPQRSTUVWXYZ") == last.lstrip("$ABCDEFGHIJKLMNOPQRSTUVWXYZ"):
            raise FixedRowsError(f"the table {root.get('displayName', '')}, which would lose its last row")
        element.set("ref", moved)
    for formula in root.iter(qn("x:calculatedColumnFormula"), qn("x:totalsRowFormula")):
        formula.text = move_formula(formula.text or "", moves, sheet=sheet, home=sheet)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


_MOVERS = {
    "comments": _move_comments,
    "threadedComment": _move_comments,
    "vmlDrawing": _move_boxes,
    "drawing": _move_drawing,
    "table": _move_table,
}
