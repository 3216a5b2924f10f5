"""Cells of an .xlsx file changed in place (ECMA-376 Part 1, 18.3.1): from its parts to the same with other texts.

Everything else of the file stays as it is: formulas, formats, comments, drop-downs, and what somebody has added.
"""

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy

from lxml import etree

from cabinet_appendix.formats.workbook.cell_names import column_number
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.xml import format_xml, parse_xml

_SHEET_DATA, _ROW, _C, _F, _IS, _T = (qn(f"x:{name}") for name in ("sheetData", "row", "c", "f", "is", "t"))
_FIXED = tuple(qn(f"x:{name}") for name in ("mergeCells", "hyperlinks", "tableParts"))
"""What names single rows of a sheet, which would have to move with them."""
_CELL = re.compile(r"([A-Z]+)([0-9]+)")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class SheetEdits:
    """The cells of one worksheet part, by the names that Excel gives them."""

    def __init__(self, part: bytes) -> None:
        self._root = parse_xml(part)
        data = self._root.find(_SHEET_DATA)
        if data is None:
            raise ValueError("a sheet without rows")
        self._data = data

    def set_text(self, name: str, text: str) -> None:
        """Make a cell hold this text, in the format that it has; "" empties it. A formula in it goes."""
        letters, number = _split(name)
        cell = self._cell(self._row(number), letters, number)
        for child in list(cell):
            cell.remove(child)
        _drop(cell, "t")
        if text:
            cell.set("t", "inlineStr")
            element = etree.SubElement(etree.SubElement(cell, _IS), _T)
            element.text = text
            element.set(_SPACE, "preserve")

    def is_empty(self, number: int, letters: Sequence[str]) -> bool:
        """Whether a row has nothing in these columns."""
        row = self._find_row(number)
        cells = row.iterchildren(_C) if row is not None else ()
        return not any(len(cell) and _split(cell.get("r", ""))[0] in letters for cell in cells)

    def insert_row(self, number: int, like: int) -> None:
        """Insert an empty row before the one with this number, formatted as the row `like` is; those below move down.

        ValueError where something in the sheet would no longer fit.
        """
        model = self._find_row(like)
        self._refuse_fixed(number)
        row = deepcopy(model) if model is not None else etree.Element(_ROW)
        self._renumber(row, number)
        for cell in row.iterchildren(_C):
            for child in list(cell):
                cell.remove(child)
            _drop(cell, "t")
        _drop(row, "ht")
        _drop(row, "customHeight")
        for below in self._rows_from(number):
            self._renumber(below, int(below.get("r", "0")) + 1)
        self._data.insert(self._index(number), row)

    def delete_row(self, number: int) -> None:
        """Take a row out; those below move up. ValueError as for one that is inserted."""
        self._refuse_fixed(number)
        row = self._find_row(number)
        if row is not None:
            self._data.remove(row)
        for below in self._rows_from(number + 1):
            self._renumber(below, int(below.get("r", "0")) - 1)

    def format(self) -> bytes:
        """The part."""
        return format_xml(self._root)

    def _refuse_fixed(self, number: int) -> None:
        if any(self._root.find(tag) is not None for tag in _FIXED):
            raise ValueError("a sheet with merged cells, links or a table of Excel's, whose rows stay where they are")
        if any(row.find(f"{_C}/{_F}") is not None for row in self._rows_from(number)):
            raise ValueError("a sheet with formulas, whose rows stay where they are")

    def _rows_from(self, number: int) -> Iterator[etree._Element]:
        return (row for row in self._data.iterchildren(_ROW) if int(row.get("r", "0")) >= number)

    def _renumber(self, row: etree._Element, number: int) -> None:
        row.set("r", str(number))
        for cell in row.iterchildren(_C):
            cell.set("r", f"{_split(cell.get('r', ''))[0]}{number}")

    def _find_row(self, number: int) -> etree._Element | None:
        return next((row for row in self._data.iterchildren(_ROW) if row.get("r") == str(number)), None)

    def _row(self, number: int) -> etree._Element:
        row = self._find_row(number)
        if row is None:
            row = etree.Element(_ROW, r=str(number))
            self._data.insert(self._index(number), row)
        return row

    def _index(self, number: int) -> int:
        """Before which of the rows one with this number stands."""
        return sum(int(row.get("r", "0")) < number for row in self._data.iterchildren(_ROW))

    def _cell(self, row: etree._Element, letters: str, number: int) -> etree._Element:
        column = column_number(letters.encode())
        before = 0
        for cell in row.iterchildren(_C):
            other = _split(cell.get("r", ""))[0]
            if other == letters:
                return cell
            before += column_number(other.encode()) < column
        cell = etree.Element(_C, r=f"{letters}{number}")
        row.insert(before, cell)
        return cell


def _drop(element: etree._Element, attribute: str) -> None:
    if attribute in element.attrib:
        del element.attrib[attribute]


def _split(name: str) -> tuple[str, int]:
    match = _CELL.fullmatch(name)
    if match is None:
        raise ValueError(f'a cell "{name}"')
    return match[1], int(match[2])
