"""What a spreadsheet shows: sheets of cells as they show, and what there is of a sheet besides bare values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Any

from cabinet_appendix.formats.cells import Cell, RoundedCell, UnreadableCell
from cabinet_appendix.formats.workbook.number_formats import GENERAL, hold_like, show_number
from cabinet_appendix.ooxml.zip_file import PackageError

Position = tuple[int, int]
"""Row and column of a cell, counted from 0."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its cells row by row from A1, the numbers of its hidden rows, counted from 0, and its merged cells.

    A merged range is its first and last cell, each a row and a column; its text stands in the first.
    """

    name: str
    rows: Sequence[Sequence[Cell]]
    hidden_rows: Sequence[int]
    merged: Sequence[tuple[Position, Position]]
    is_visible: bool


@dataclass(slots=True)
class SheetMarks:
    """The marks of one sheet: `cells` that show other than the bare value, by position; size in rows and columns.

    `merged` are the first and last cells of merged ranges, where calamine does not say them.
    """

    cells: dict[Position, Cell] = field(default_factory=dict)
    hidden_rows: list[int] = field(default_factory=list)
    merged: list[tuple[Position, Position]] = field(default_factory=list)
    height: int = 0
    width: int = 0

    def reach(self, row: int, column: int) -> None:
        """Record that there is something in a cell."""
        self.height, self.width = max(self.height, row + 1), max(self.width, column + 1)


Marks = Mapping[str, SheetMarks]
"""The marks of each sheet by its name."""

MOST_ROWS, MOST_CELLS = 100_000, 4_000_000
"""Of one sheet: 64,000 indicators fit in."""


def check_size(name: str, height: int, width: int) -> None:
    """PackageError for a sheet that is too large to be read."""
    if height > MOST_ROWS or height * width > MOST_CELLS:
        most = f"where {MOST_ROWS:,} rows and {MOST_CELLS:,} cells are the most that is read"
        raise PackageError(f'a sheet "{name}" of {height:,} rows and {width:,} columns, {most}')


EMPTY_FORMULA = UnreadableCell(
    "a formula that was never worked out", "open the workbook in Excel, let it calculate, and save it"
)


def error_cell(text: str) -> UnreadableCell:
    """A cell that shows an error such as #DIV/0!."""
    return UnreadableCell(f"the error {text}", "mend the formula, or type the figure")


@lru_cache(maxsize=65_536)
def number_cell(value: float, number_format: str) -> Cell | None:
    """A number as its cell shows it; None for a format that is not one of numbers."""
    shown = show_number(value, number_format)
    if shown is None:
        return None
    held = hold_like(shown, value)
    return RoundedCell(shown, held) if held else shown


def value_cell(value: Any) -> Cell:
    """A bare value as a cell shows it that has no format of its own."""
    match value:
        case bool():
            return UnreadableCell(f"the logical value {str(value).upper()}")
        case int() | float():
            return show_number(value, GENERAL) or ""
        case datetime() | date():
            return UnreadableCell(f"the date {value:%Y-%m-%d}", "format the cell as text and type it again")
        case time() | timedelta():
            return UnreadableCell("a time of day", "format the cell as text and type it again")
    return str(value)
