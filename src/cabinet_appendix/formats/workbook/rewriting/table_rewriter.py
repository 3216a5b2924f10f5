"""A table of a workbook being rewritten: from lists of a report, before and after, to the rows of its sheet."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cabinet_appendix.formats.cells import show
from cabinet_appendix.formats.columns import MEASURED_IN, PRIORITY, Column
from cabinet_appendix.formats.differences import ItemChange, changed_items
from cabinet_appendix.formats.tables import is_share_unit
from cabinet_appendix.formats.workbook.book import NumberCell, WrittenCell
from cabinet_appendix.formats.workbook.cell_names import cell_name
from cabinet_appendix.formats.workbook.rewriting.row_moves import NewRow
from cabinet_appendix.formats.workbook.rewriting.sheet_rewriter import (
    Cells,
    SheetRewriter,
    UnwritableCellError,
    text_of,
)
from cabinet_appendix.model.text import check_characters

_UNSAID = {"Level": "1"}
"""What a table means that has no such column."""

ColumnCells = Mapping[Column, WrittenCell]


@dataclass(frozen=True, slots=True, eq=False)
class ItemList:
    """A list of a report in a table: what it was and what it is to be, and the rows, from 1, of what it was.

    `identity` says which item is still the same one, also where it was moved to another list.
    """

    old: Sequence[Any]
    new: Sequence[Any]
    rows: Sequence[int]
    cells: Callable[[Any], ColumnCells]
    identity: Callable[[Any], Hashable]


@dataclass
class TableRewriter:
    """A table: its sheet, the row of its headings, from 1, and its columns, counted from 0.

    `keys` are the keys of priorities by the words, folded, that name them. `changed` is called with each row that is
    not as it was, and its item.
    """

    sheet: SheetRewriter
    headings: int
    columns: Mapping[Column, int]
    keys: Mapping[str, str]
    changed: Callable[[int | NewRow, Any], None] = lambda _row, _item: None
    _spellings: dict[tuple[Column, str], str] = field(default_factory=dict)

    def rewrite(self, lists: Sequence[ItemList]) -> None:
        """Change, move, add and delete rows, so that the table holds the lists as they are to be."""
        changes = [(one, change) for one in lists for change in changed_items(one.old, one.new, one.identity)]
        left: dict[Hashable, list[tuple[ItemList, ItemChange[Any]]]] = {}
        for one, change in changes:
            if change.new is None:
                left.setdefault(one.identity(change.old), []).append((one, change))
        for one, change in changes:
            if change.old is not None and change.new is not None:
                cells = self._differing(one.cells(change.old), one.cells(change.new))
                self._change(one.rows[change.index], cells, change.new)
            elif change.new is not None:
                self._put(lists, one, change, left.get(one.identity(change.new), []))
        for gone in left.values():
            for one, change in gone:
                self.sheet.delete(one.rows[change.index])

    def _put(
        self,
        lists: Sequence[ItemList],
        one: ItemList,
        change: ItemChange[Any],
        left: list[tuple[ItemList, ItemChange[Any]]],
    ) -> None:
        """Put an item where it is new: the row of one that has gone elsewhere, or a row of its own."""
        after, like = self._find_room(lists, one, change.index)
        cells = one.cells(change.new)
        if left:
            other, gone = left.pop(0)
            row = other.rows[gone.index]
            self.sheet.move(row, after, self._placed(row, self._differing(other.cells(gone.old), cells)))
            self.changed(row, change.new)
        else:
            filled = {column: cell for column, cell in cells.items() if cell}
            new = self.sheet.add(after, like, self._placed(like, filled))
            self.changed(new, change.new)

    def _find_room(self, lists: Sequence[ItemList], one: ItemList, index: int) -> tuple[int, int]:
        """The row below which an item stands that comes before the one of this index, and the row that it is like."""
        if index:
            return one.rows[index - 1], one.rows[index - 1]
        if one.rows:
            return one.rows[0] - 1, one.rows[0]
        earlier = [row for other in lists[: lists.index(one)] for row in other.rows]
        return (max(earlier), max(earlier)) if earlier else (self.headings, self.headings + 1)

    def _change(self, row: int, cells: ColumnCells, item: Any) -> None:
        self.sheet.change(row, self._placed(row, cells))
        self.changed(row, item)

    def _differing(self, before: ColumnCells, after: ColumnCells) -> ColumnCells:
        return {column: cell for column, cell in after.items() if text_of(before.get(column, "")) != text_of(cell)}

    def _placed(self, row: int, cells: ColumnCells) -> Cells:
        """Cells by the columns in which they stand, in the sheet's own words; UnwritableCellError for no column."""
        placed: dict[int, WrittenCell] = {}
        for column, cell in cells.items():
            index = self.columns.get(column)
            if index is not None:
                placed[index] = self._as_kept(column, cell, row)
            elif text_of(cell) not in {"", _UNSAID.get(column.heading)}:
                found, name = f'no column "{column.heading}" for "{text_of(cell)}"', cell_name(self.headings - 1, 0)
                raise UnwritableCellError(self.sheet.sheet.name, name, found, f'add a column headed "{column.heading}"')
        return placed

    def _as_kept(self, column: Column, cell: WrittenCell, row: int) -> WrittenCell:
        """A cell as the table has such cells: a share without its sign, a choice in other words."""
        is_choice = column.heading == PRIORITY.heading or column.parse is not check_characters
        if isinstance(cell, str) and cell and is_choice and not column.holds_figures:
            return self._spell(column, cell, row)
        is_share = isinstance(cell, NumberCell) and cell.number_format.endswith("%")
        # A row that is measured in % may not hold what could be a fraction.
        if isinstance(cell, NumberCell) and is_share and abs(cell.value) > 0.01 and self._is_bare_share(column, row):
            return NumberCell(round(cell.value * 100, 9), cell.number_format.removesuffix("%"))
        return cell

    def _is_bare_share(self, column: Column, row: int) -> bool:
        """Whether a row's figures are bare numbers that are read as per cents, as another column says."""
        unit = self.columns.get(MEASURED_IN)
        if unit is None or not is_share_unit(show(self.sheet.shown(row, unit))):
            return False
        return "%" not in show(self.sheet.shown(row, self.columns[column]))

    def _spell(self, column: Column, text: str, row: int) -> str:
        """A choice in the word that the table has for it, first of all in the row above."""
        if (column, text) not in self._spellings:
            meaning = self._mean(column, text)
            rows = [row, *range(self.headings + 1, len(self.sheet.sheet.rows) + 1)]
            shown = (show(self.sheet.shown(number, self.columns[column])) for number in rows)
            alike = (one for one in shown if one and self._mean(column, one) == meaning)
            self._spellings[column, text] = next(alike, text)
        return self._spellings[column, text]

    def _mean(self, column: Column, text: str) -> object:
        if column.heading == PRIORITY.heading:
            return self.keys.get(text.strip().casefold(), text)
        try:
            return column.parse(text.strip())
        except ValueError:
            return None
