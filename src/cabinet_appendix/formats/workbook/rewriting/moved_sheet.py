"""What of a worksheet names its rows besides cells (ECMA-376 Part 1, 18.3.1): moved with them, or gone with them.

Merged cells, links, filters, drop-downs, coloured cells and page breaks; where the window stands is left as it is.
"""

from collections.abc import Callable, Iterator

from lxml import etree

from cabinet_appendix.formats.workbook.rewriting.references import (
    FixedRowsError,
    first_row,
    move_formula,
    move_range,
    move_ranges,
    shift_formula,
)
from cabinet_appendix.formats.workbook.rewriting.row_moves import RowMoves
from cabinet_appendix.formats.workbook.rewriting.sheet_edits import SheetEdits
from cabinet_appendix.ooxml.namespaces import qn

_UNMOVABLE = {
    "scenarios": "scenarios",
    "dataConsolidate": "consolidated data",
    "customSheetViews": "views of several users",
    "oleObjects": "embedded objects",
    "controls": "form controls",
    "AlternateContent": "form controls",
}
"""Children of a worksheet that name rows in ways of their own, and what users call them."""
_MAIN = "http://schemas.microsoft.com/office/excel/2006/main"
_RANGES, _FORMULA = f"{{{_MAIN}}}sqref", f"{{{_MAIN}}}f"
_FORMULAS = tuple(qn(f"x:{name}") for name in ("formula", "formula1", "formula2"))
_RULES = frozenset({"conditionalFormatting", "dataValidation", "ignoredError", "protectedRange"})
_AREAS = frozenset({"mergeCell", "hyperlink", "autoFilter", "sortState", "sortCondition"})


def move_sheet(edits: SheetEdits, sheet: str, moves: RowMoves) -> None:
    """Move what names rows of this sheet in its own part, whose cells stand in their new places already.

    FixedRowsError for what cannot be moved.
    """
    for child in edits.root:
        if isinstance(child.tag, str) and (said := _UNMOVABLE.get(etree.QName(child).localname)):
            raise FixedRowsError(f"a sheet with {said}")
    for element in list(edits.root.iter(etree.Element)):
        name = etree.QName(element).localname
        if name in _RULES:
            _move_rule(element, sheet, moves)
        elif name in _AREAS:
            _move_area(element, moves, is_look=name == "autoFilter")
        elif name == "brk" and element.getparent() is not None:
            _move_break(element, moves)
    for link in edits.root.iter(qn("x:hyperlink")):
        if link.get("location"):
            link.set("location", move_formula(link.get("location", ""), moves, sheet=sheet, home=sheet))
    _drop_empty(edits.root)
    dimension = edits.root.find(qn("x:dimension"))
    if dimension is not None:
        first, _, last = dimension.get("ref", "A1").partition(":")
        letters = (last or first).rstrip("0123456789")
        dimension.set("ref", f"{first}:{letters}{max(first_row(first), edits.last_row())}")


def move_rules_of(edits: SheetEdits, home: str, sheet: str, moves: RowMoves) -> None:
    """Move what the rules and little charts of another sheet, `home`, say of rows of `sheet`."""
    for formula in edits.root.iter(*_FORMULAS, _FORMULA):
        formula.text = move_formula(formula.text or "", moves, sheet=sheet, home=home)


def _move_rule(element: etree._Element, sheet: str, moves: RowMoves) -> None:
    """A rule for ranges of cells, whose formulas are those of the first of these cells."""
    own = element.find(_RANGES)
    old = (own.text if own is not None else element.get("sqref")) or ""
    new = move_ranges(old, moves)
    if not new:
        _remove(element)
        return
    kept = moves.next_kept(first_row(old))
    shift = kept - first_row(old)
    back = first_row(new) - (moves.row(kept) or kept)
    for formula in element.iter(*_FORMULAS, _FORMULA):
        text = shift_formula(formula.text or "", shift)
        formula.text = shift_formula(move_formula(text, moves, sheet=sheet, home=sheet), back)
    if own is not None:
        own.text = new
    else:
        element.set("sqref", new)


def _move_area(element: etree._Element, moves: RowMoves, *, is_look: bool) -> None:
    rows: Callable[[int, int], tuple[int, int] | None] = moves.rows_with_new if is_look else moves.rows
    moved = move_range(element.get("ref", ""), rows)
    first, _, last = (moved or "").partition(":")
    if not moved or (first == last and etree.QName(element).localname == "mergeCell"):
        _remove(element)
    else:
        element.set("ref", moved)


def _move_break(element: etree._Element, moves: RowMoves) -> None:
    """A page break, which names the row above it."""
    parent = element.getparent()
    if parent is None or etree.QName(parent).localname != "rowBreaks":
        return
    row = moves.row(int(element.get("id", "0")))
    if row is None:
        _remove(element)
    else:
        element.set("id", str(row))


_HOLDERS = frozenset({"mergeCells", "hyperlinks", "dataValidations", "rowBreaks", "ignoredErrors", "protectedRanges"})
_COUNTS = ("count", "manualBreakCount")


def _drop_empty(root: etree._Element) -> None:
    """Lists of which nothing is left are no longer there; the others say how many they have."""
    for holder in _holders(root):
        if not len(holder):
            _remove(holder)
            continue
        for name in _COUNTS:
            if name in holder.attrib:
                holder.set(name, str(sum(name == "count" or one.get("man") in {"1", "true"} for one in holder)))


def _holders(root: etree._Element) -> Iterator[etree._Element]:
    return (one for one in list(root.iter(etree.Element)) if etree.QName(one).localname in _HOLDERS)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
