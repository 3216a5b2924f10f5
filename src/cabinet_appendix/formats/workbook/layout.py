"""Where the tables of a workbook are: from its sheets and a plan to the sheet, its row of headings and its columns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cabinet_appendix.formats.cells import Cell, is_blank, show
from cabinet_appendix.formats.columns import Column, find_column
from cabinet_appendix.formats.tables import MOST_ABOVE, find_heading_row
from cabinet_appendix.formats.workbook.marks import Sheet
from cabinet_appendix.formats.workbook.sheets import FLAGSHIP_ACTIONS, INDICATORS, SheetPlan


@dataclass(frozen=True, slots=True)
class Headings:
    """A table's headings: their row in the sheet, counted from 0, and its cells."""

    row: int
    cells: Sequence[Cell]

    def find_columns(self, declared: Sequence[Column]) -> Mapping[Column, int]:
        """The place of each declared column that has a heading, counted from 0."""
        found: dict[Column, int] = {}
        for index, cell in enumerate(self.cells):
            column = find_column(declared, show(cell).strip())
            if column:
                found.setdefault(column, index)
        return found


def find_sheet(sheets: Sequence[Sheet], plan: SheetPlan) -> Sheet | None:
    """The sheet with a plan's name, or else the only one that has all the columns that the plan needs."""
    named = next((sheet for sheet in sheets if plan.has_name(sheet.name)), None)
    alike = [sheet for sheet in sheets if _is_like(sheet, plan)] if named is None else []
    return alike[0] if len(alike) == 1 else named


def find_headings(sheet: Sheet, plan: SheetPlan) -> Headings | None:
    """The headings of a plan's table in a sheet, None where it has none."""
    top = _unmerge(sheet)
    row = find_heading_row(top, plan.columns)
    return None if row is None else Headings(row, top[row])


def _is_like(sheet: Sheet, plan: SheetPlan) -> bool:
    headings = find_headings(sheet, plan) if plan in {FLAGSHIP_ACTIONS, INDICATORS} else None
    if headings is None:
        return False
    held = {show(cell).strip().casefold() for cell in headings.cells}
    needed = (column for column in plan.columns if column.required)
    return all(held & {column.heading.casefold(), *column.spellings} for column in needed)


def _unmerge(sheet: Sheet) -> Sequence[Sequence[Cell]]:
    """The rows among which the headings are; one that stands in a cell merged downwards stands in each of its rows."""
    rows = [list(row) for row in sheet.rows[:MOST_ABOVE]]
    for (top, left), (bottom, _) in sheet.merged:
        for row in rows[top + 1 : bottom + 1]:
            if left < len(row) and left < len(rows[top]) and is_blank(row[left]):
                row[left] = rows[top][left]
    return rows
