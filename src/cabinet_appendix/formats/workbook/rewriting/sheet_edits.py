"""Cells and rows of an .xlsx sheet changed in place (ECMA-376 Part 1, 18.3.1): from its part to the same with others.

Whatever else names rows of the sheet is moved by `moved_sheet.py` and `moved_parts.py`.
"""

import re
from collections.abc import Callable, Container
from copy import deepcopy
from functools import partial

from lxml import etree

from cabinet_appendix.formats.workbook.cell_names import column_name, column_number
from cabinet_appendix.formats.workbook.rewriting.references import (
    FixedRowsError,
    move_formula,
    move_range,
    shift_formula,
)
from cabinet_appendix.formats.workbook.rewriting.row_moves import RowMoves
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.xml import format_xml, parse_xml

_SHEET_DATA, _ROW, _C, _V, _F, _IS, _T, _COL = (
    qn(f"x:{name}") for name in ("sheetData", "row", "c", "v", "f", "is", "t", "col")
)
_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_SPACE = qn("xml:space")
_USUAL_WIDTH = 8.43
"""Of a column, in characters, where a sheet says nothing of it."""


class SheetEdits:
    """The cells of one worksheet part, by the names that Excel gives them; its rows count from 1."""

    def __init__(self, part: bytes) -> None:
        self.root = parse_xml(part)
        data = self.root.find(_SHEET_DATA)
        if data is None:
            raise FixedRowsError("a sheet without rows")
        self._data = data
        self._rows: dict[int, etree._Element] = {}
        self._name_places()

    def style(self, name: str) -> int:
        """The number of the cell's format: its own, that of its row, or of its column."""
        letters, number = split_name(name)
        cell, row = self._find_cell(name), self._rows.get(number)
        if cell is not None:
            return int(cell.get("s", "0"))
        if row is not None and row.get("customFormat") in {"1", "true"}:
            return int(row.get("s", "0"))
        column = self._find_column(letters)
        return int(column.get("style", "0")) if column is not None else 0

    def has_formula(self, name: str) -> bool:
        """Whether a formula makes what a cell shows."""
        cell = self._find_cell(name)
        return cell is not None and cell.find(_F) is not None

    def set_text(self, name: str, text: str) -> None:
        """Make a cell hold this text, in the format that it has; "" empties it. A formula in it goes."""
        cell = self._emptied(name, self.style(name))
        if text:
            cell.set("t", "inlineStr")
            element = etree.SubElement(etree.SubElement(cell, _IS), _T)
            element.text = text
            element.set(_SPACE, "preserve")

    def set_number(self, name: str, value: float, style: int) -> None:
        """Make a cell hold this number, in the format of this number. A formula in it goes."""
        etree.SubElement(self._emptied(name, style), _V).text = f"{value:.15g}"

    def set_result(self, name: str, text: str) -> None:
        """Say what the formula of a cell makes, for programs that work nothing out."""
        cell = self._find_cell(name)
        formula = cell.find(_F) if cell is not None else None
        if cell is None or formula is None:
            return
        for child in cell:
            if child is not formula:
                cell.remove(child)
        cell.set("t", "str")
        etree.SubElement(cell, _V).text = text

    def row_height(self, number: int) -> float | None:
        """The height in points that somebody gave to a row; None where it is as high as its texts."""
        row = self._rows.get(number)
        is_given = row is not None and row.get("customHeight") in {"1", "true"}
        return float(row.get("ht", "0")) if row is not None and is_given else None

    def set_row_height(self, number: int, height: float) -> None:
        """Make a row this high, in points."""
        row = self._row(number)
        row.set("ht", f"{height:g}")
        row.set("customHeight", "1")

    def column_width(self, letters: str) -> float:
        """How many characters a column has room for."""
        column = self._find_column(letters)
        return float(column.get("width", _USUAL_WIDTH)) if column is not None else _USUAL_WIDTH

    def arrange(self, moves: RowMoves, sheet: str, kept: Container[str]) -> None:
        """Put the rows of this sheet where they go, and what its formulas say of them.

        A new one has the formats of the row that it is like, and its formulas, but for those in the columns of these
        letters. FixedRowsError for a formula that keeps its place.
        """
        self.separate_formulas()
        copies = {
            number: _copy(self._rows.get(new.like), kept, partial(_copy_formula, moves, sheet, new.like, number))
            for number, new in moves.new_rows()
            if not new.is_moved
        }
        self.move_formulas(moves, sheet, sheet)
        places = ((moves.row(number), row) for number, row in self._rows.items())
        self._rows = dict(sorted([*((place, row) for place, row in places if place is not None), *copies.items()]))
        for number, row in self._rows.items():
            _renumber(row, number)
        self._data[:] = self._rows.values()

    def move_formulas(self, moves: RowMoves, sheet: str, home: str) -> None:
        """Move what the formulas of cells say of rows of a sheet; `home` is this sheet."""
        for formula in self._data.iter(_F):
            if home == sheet and formula.get("ref"):
                formula.set("ref", _move_array(formula.get("ref", ""), moves))
            if formula.text:
                formula.text = move_formula(formula.text, moves, sheet=sheet, home=home)

    def separate_formulas(self) -> None:
        """Give each cell the formula that it shares with others (18.3.1.40), so that it can go its own way."""
        masters: dict[str, tuple[str, int, int]] = {}
        for cell in self._data.iter(_C):
            formula = cell.find(_F)
            if formula is None:
                continue
            if formula.get("t") == "dataTable":
                raise FixedRowsError("a what-if table")
            if formula.get("t") != "shared":
                continue
            letters, row = split_name(cell.get("r", ""))
            column = column_number(letters.encode())
            index = formula.get("si", "")
            if formula.text:
                masters[index] = formula.text, row, column
            text, top, left = masters.get(index, ("", row, column))
            formula.text = shift_formula(text, row - top, column - left)
            formula.attrib.clear()

    def last_row(self) -> int:
        """The number of the last row of which there is something."""
        return max(self._rows, default=1)

    def format(self) -> bytes:
        """The part."""
        return format_xml(self.root)

    def _name_places(self) -> None:
        """Name rows and cells that leave their places to their order."""
        number = 0
        for row in self._data.iterchildren(_ROW):
            number = int(row.get("r", number + 1))
            row.set("r", str(number))
            self._rows[number] = row
            column = -1
            for cell in row.iterchildren(_C):
                column = column_number(split_name(cell.get("r", ""))[0].encode()) if cell.get("r") else column + 1
                cell.set("r", f"{column_name(column)}{number}")

    def _emptied(self, name: str, style: int) -> etree._Element:
        """A cell without anything but its format."""
        letters, number = split_name(name)
        cell = self._cell(self._row(number), letters, number)
        for child in list(cell):
            cell.remove(child)
        cell.attrib.clear()
        cell.set("r", name)
        if style:
            cell.set("s", str(style))
        return cell

    def _find_cell(self, name: str) -> etree._Element | None:
        row = self._rows.get(split_name(name)[1])
        return next((cell for cell in row.iterchildren(_C) if cell.get("r") == name), None) if row is not None else None

    def _find_column(self, letters: str) -> etree._Element | None:
        number = column_number(letters.encode()) + 1
        columns = self.root.iter(_COL)
        return next((one for one in columns if int(one.get("min", "0")) <= number <= int(one.get("max", "0"))), None)

    def _row(self, number: int) -> etree._Element:
        if number not in self._rows:
            row = etree.Element(_ROW, r=str(number))
            self._data.insert(sum(other < number for other in self._rows), row)
            self._rows[number] = row
        return self._rows[number]

    def _cell(self, row: etree._Element, letters: str, number: int) -> etree._Element:
        column = column_number(letters.encode())
        before = 0
        for cell in row.iterchildren(_C):
            other = split_name(cell.get("r", ""))[0]
            if other == letters:
                return cell
            before += column_number(other.encode()) < column
        cell = etree.Element(_C, r=f"{letters}{number}")
        row.insert(before, cell)
        return cell


def split_name(name: str) -> tuple[str, int]:
    """The letters and the number of a cell's name; FixedRowsError for what is none."""
    match = _CELL.fullmatch(name)
    if match is None:
        raise FixedRowsError(f'a cell "{name}"')
    return match[1], int(match[2])


def _copy(like: etree._Element | None, kept: Container[str], copy: Callable[[str], str]) -> etree._Element:
    """A row with the formats of another, and with its formulas in the columns that are not kept."""
    row = etree.Element(_ROW) if like is None else deepcopy(like)
    row.tail = None
    _keep_only(row, "r", "s", "customFormat", "spans", "outlineLevel")
    for cell in row.iterchildren(_C):
        formula = cell.find(_F) if split_name(cell.get("r", ""))[0] not in kept else None
        for child in list(cell):
            if child is not formula:
                cell.remove(child)
        _keep_only(cell, "r", "s", *(() if formula is None else ("cm",)))
        if formula is not None:
            formula.text = copy(formula.text or "")
            if formula.get("ref"):
                formula.set("ref", copy(formula.get("ref", "")))
    return row


def _copy_formula(moves: RowMoves, sheet: str, like: int, number: int, formula: str) -> str:
    """A formula of the row `like` as it is in a new row: by way of a row that stays, which others may then name."""
    stays = moves.next_kept(like)
    moved = move_formula(shift_formula(formula, stays - like), moves, sheet=sheet, home=sheet)
    return shift_formula(moved, number - (moves.row(stays) or stays))


def _move_array(ref: str, moves: RowMoves) -> str:
    """Where a formula that fills several cells stands; FixedRowsError where it would be cut up."""

    def whole(first: int, last: int) -> tuple[int, int] | None:
        found = moves.rows(first, last)
        if found is not None and found[1] - found[0] != last - first:
            raise FixedRowsError(f"a formula that fills the cells {ref} together")
        return found

    return move_range(ref, whole) or ref


def _keep_only(element: etree._Element, *attributes: str) -> None:
    for name in set(element.attrib) - set(attributes):
        del element.attrib[name]


def _renumber(row: etree._Element, number: int) -> None:
    row.set("r", str(number))
    for cell in row.iterchildren(_C):
        cell.set("r", f"{split_name(cell.get('r', ''))[0]}{number}")
