"""What a spreadsheet shows besides values: cells as they show, hidden rows, and how far a sheet reaches."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cabinet_appendix.formats.cells import Cell, RoundedCell, UnreadableCell
from cabinet_appendix.formats.workbook.number_formats import hold_like, show_number

Position = tuple[int, int]
"""Row and column of a cell, counted from 0."""


@dataclass(slots=True)
class SheetMarks:
    """The marks of one sheet: `cells` that show other than the bare value, by position; size in rows and columns."""

    cells: dict[Position, Cell] = field(default_factory=dict)
    hidden_rows: list[int] = field(default_factory=list)
    height: int = 0
    width: int = 0

    def reach(self, row: int, column: int) -> None:
        """Record that there is something in a cell."""
        self.height, self.width = max(self.height, row + 1), max(self.width, column + 1)


Marks = Mapping[str, SheetMarks]
"""The marks of each sheet by its name."""

EMPTY_FORMULA = UnreadableCell(
    "a formula that was never worked out", "open the workbook in Excel, let it calculate, and save it"
)


def error_cell(text: str) -> UnreadableCell:
    """A cell that shows an error such as #DIV/0!."""
    return UnreadableCell(f"the error {text}", "mend the formula, or type the figure")


def number_cell(value: float, number_format: str) -> Cell | None:
    """A number as its cell shows it; None for a format that is not one of numbers."""
    shown = show_number(value, number_format)
    if shown is None:
        return None
    held = hold_like(shown, value)
    return RoundedCell(shown, held) if held else shown
