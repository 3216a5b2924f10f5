"""One sheet being rewritten: from changes of cells and rows, told by their old numbers, to its part and what moved."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from cabinet_appendix.formats.cells import Cell, show
from cabinet_appendix.formats.rewritten import CellChange
from cabinet_appendix.formats.workbook.book import MOST_CHARACTERS, FormatCell, FormulaCell, NumberCell, WrittenCell
from cabinet_appendix.formats.workbook.cell_names import cell_name, column_name
from cabinet_appendix.formats.workbook.marks import Sheet
from cabinet_appendix.formats.workbook.number_formats import show_number
from cabinet_appendix.formats.workbook.rewriting.number_styles import NumberStyles
from cabinet_appendix.formats.workbook.rewriting.references import FixedRowsError
from cabinet_appendix.formats.workbook.rewriting.row_moves import NewRow, RowMoves
from cabinet_appendix.formats.workbook.rewriting.sheet_edits import SheetEdits
from cabinet_appendix.formats.workbook.table_sheet import needed_height

_AS_TYPED = "@"

Cells = Mapping[int, WrittenCell]
"""Cells of a row by their columns, counted from 0."""


class UnwritableCellError(ValueError):
    """A cell in which what it is to hold cannot be written; `name` is its name in its sheet."""

    def __init__(self, sheet: str, name: str, found: str, remedy: str) -> None:
        super().__init__(found)
        self.sheet, self.name, self.found, self.remedy = sheet, name, found, remedy


@dataclass(frozen=True, slots=True)
class _Added:
    row: NewRow
    cells: Cells


@dataclass
class SheetRewriter:
    """A sheet as it shows, and the editor of its part; rows are told by the numbers that they have, from 1.

    `kept` are the columns that are ours, counted from 0: in a new row nothing is left in them but what is written.
    """

    sheet: Sheet
    edits: SheetEdits
    styles: NumberStyles
    kept: Collection[int] = ()
    _results: list[tuple[int | NewRow, Mapping[int, str]]] = field(default_factory=list)
    _changed: dict[int, dict[int, WrittenCell]] = field(default_factory=dict)
    _gone: list[int] = field(default_factory=list)
    _added: dict[int, list[_Added]] = field(default_factory=dict)

    def shown(self, row: int, column: int) -> Cell:
        """What a cell shows."""
        rows = self.sheet.rows
        return rows[row - 1][column] if row <= len(rows) and column < len(rows[row - 1]) else ""

    def change(self, row: int, cells: Cells) -> None:
        """Cells of a row that are to be others."""
        self._changed.setdefault(row, {}).update(cells)

    def changed(self, row: int) -> Collection[int]:
        """In which columns cells of a row are to be others."""
        return self._changed.get(row, {}).keys()

    def delete(self, row: int) -> None:
        """A row that is to go."""
        self._gone.append(row)

    def add(self, after: int, like: int, cells: Cells) -> NewRow:
        """A row to stand below another, and below those added there before."""
        new = NewRow(like)
        self._added.setdefault(after, []).append(_Added(new, cells))
        return new

    def move(self, row: int, after: int, cells: Cells) -> None:
        """A row to stand elsewhere, with these cells changed."""
        self._gone.append(row)
        self._added.setdefault(after, []).append(_Added(NewRow(row, is_moved=True), {}))
        self.change(row, cells)

    def set_results(self, row: int | NewRow, results: Mapping[int, str]) -> None:
        """What formulas of a row now make."""
        self._results.append((row, results))

    def finish(self) -> tuple[RowMoves, list[CellChange]]:
        """Make the changes; which rows have moved, and what has changed, cell by cell.

        UnwritableCellError and FixedRowsError for what cannot be: then the part is not to be saved.
        """
        told: list[CellChange] = []
        for row, cells in self._changed.items():
            told += [self._change_cell(row, column, cell) for column, cell in cells.items()]
            self._fit(row, cells, self.edits.row_height(row))
        moves = RowMoves(self._gone, {after: [one.row for one in added] for after, added in self._added.items()})
        told += [self._tell_gone(row) for row in self._gone if moves.row(row) is None]
        heights = {new.like: self.edits.row_height(new.like) for _, new in moves.new_rows()}
        if moves:
            self.edits.arrange(moves, self.sheet.name, {column_name(column) for column in self.kept})
        numbers = {id(new): number for number, new in moves.new_rows()}
        for added in (one for some in self._added.values() for one in some):
            told.append(self._fill(added, numbers[id(added.row)], heights[added.row.like]))
        for place, results in self._results:
            at = moves.row(place) if isinstance(place, int) else numbers[id(place)]
            for column, text in results.items():
                self.edits.set_result(cell_name((at or 0) - 1, column), text)
        return moves, told

    def _change_cell(self, row: int, column: int, cell: WrittenCell) -> CellChange:
        name = cell_name(row - 1, column)
        if self.edits.has_formula(name):
            found = f'a formula, which makes "{show(self.shown(row, column))}"'
            raise UnwritableCellError(self.sheet.name, name, found, f'have it make "{text_of(cell)}", or type that')
        self._write(name, cell)
        return CellChange(f"{self.sheet.name}!{name}", show(self.shown(row, column)) or None, text_of(cell) or None)

    def _fill(self, added: _Added, number: int, height: float | None) -> CellChange:
        """Fill a new row; its height is fixed where that of the row is that it is like."""
        if added.row.is_moved:
            return CellChange(f"row {added.row.like} of {self.sheet.name}, now row {number}", None, None)
        for column, cell in added.cells.items():
            self._write(cell_name(number - 1, column), cell)
        self._fit(number, added.cells, height and 0.0)
        texts = (text_of(cell) for _, cell in sorted(added.cells.items()))
        return CellChange(f"row {number} of {self.sheet.name}, new", None, " | ".join(filter(None, texts)))

    def _tell_gone(self, row: int) -> CellChange:
        cells: Sequence[Cell] = self.sheet.rows[row - 1] if row <= len(self.sheet.rows) else ()
        texts = " | ".join(text for cell in cells if (text := show(cell)))
        return CellChange(f"row {row} of {self.sheet.name}, deleted", texts, None)

    def _fit(self, row: int, cells: Cells, height: float | None) -> None:
        """Give a row that has a height of its own the room that its new texts need; None leaves it to Excel."""
        widths = ((cell, self.edits.column_width(column_name(column))) for column, cell in cells.items())
        needed = needed_height(widths) if height is not None else None
        if needed is not None and height is not None and needed > height:
            self.edits.set_row_height(row, needed)

    def _write(self, name: str, cell: WrittenCell) -> None:
        match cell:
            case NumberCell(value=value, number_format=wanted):
                style = self.edits.style(name)
                own = self.styles.number_format(style)
                if own == _AS_TYPED or show_number(value, own) != show_number(value, wanted):
                    style = self.styles.with_number_format(style, wanted)
                self.edits.set_number(name, value, style)
            case str():
                if len(cell) > MOST_CHARACTERS:
                    found = f"a text of {len(cell):,} characters, where a cell holds {MOST_CHARACTERS:,}"
                    raise UnwritableCellError(self.sheet.name, name, found, "shorten it in Word")
                self.edits.set_text(name, cell)
            case FormulaCell() | FormatCell():
                raise FixedRowsError(f"the cell {name}")


def text_of(cell: WrittenCell) -> str:
    """What a cell to be written shows."""
    match cell:
        case NumberCell(value=value, number_format=number_format):
            return show_number(value, number_format) or ""
        case str():
            return cell
    return ""
