"""Tables of any format: from a grid of cells and the declared columns to rows of values with their places.

Profiled with 64,000 indicators: 296 MB before, 229 after, for places held every cell and value of their rows to the
end.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from cabinet_appendix.findings import Finding, Place
from cabinet_appendix.formats.cells import Cell, RoundedCell, UnreadableCell, is_blank, show
from cabinet_appendix.formats.columns import (
    ACTUAL,
    MEASURED_IN,
    PRIORITY,
    Column,
    find_column,
    name_expected,
    nearest_heading,
)
from cabinet_appendix.formats.reading import fault, notice
from cabinet_appendix.model.text import check_characters

MOST_ABOVE = 25
"""In how many rows of a sheet, from its first, the headings are looked for."""
_SPACED = re.compile(r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d,]|\s\d)")
_PLAIN_NUMBER = re.compile(r"[-+]?[\d,]*\.?\d+")


class Grid(NamedTuple):
    """A table's cells, headings in the first row; `place` gives the place of a row, or of a cell in it.

    Both are counted from 0 within the grid. Where `is_loose`, as in a sheet that somebody keeps for other ends too,
    columns that are not ours are named in a warning and left alone; elsewhere they are faults.
    """

    rows: Sequence[Sequence[Cell]]
    place: Callable[[int, int | None], Place]
    is_loose: bool = False


class RowPlaces(NamedTuple):
    """The places of a row's values; it outlives the row, and so holds neither cells nor values."""

    place: Callable[[int, int | None], Place]
    number: int
    indices: Mapping[str, int]

    def find(self, name: str | int) -> Place:
        """Where the value of a field, or of a column by its heading, stands; the row where it has no cell."""
        return self.place(self.number, self.indices.get(str(name)))


class TableRow(NamedTuple):
    """One row: `values` by the model's field names (an override as a value of its own), and where they stand.

    `asides` are the values of columns that are not kept, and under "held" a number that is shown rounder than it is.
    """

    places: RowPlaces
    values: dict[str, Any]
    asides: dict[str, Any]

    @property
    def place(self) -> Place:
        """Where the row stands."""
        return self.places.place(self.places.number, None)

    @property
    def place_of(self) -> Callable[[str | int], Place]:
        """From a field, or a column by its heading, to where its value stands."""
        return self.places.find


def read_rows(grid: Grid, columns: Sequence[Column], findings: list[Finding]) -> Iterator[TableRow]:
    """The rows below the headings, blank ones left out; what is wrong with them is added to the findings."""
    reader = _Reader(grid, columns, findings)
    return (reader.read(number) for number in range(1, len(grid.rows)) if not reader.is_blank(number))


class _Reader:
    """Reads the rows of one table; which cell belongs to which column is found once."""

    def __init__(self, grid: Grid, columns: Sequence[Column], findings: list[Finding]) -> None:
        self._grid, self._declared, self._findings = grid, columns, findings
        self._width = len(grid.rows[0])
        self._found = self._read_headings([show(cell) for cell in grid.rows[0]])
        self._asides = {index for index, column in self._found if not column.is_kept}
        needed = (column for column in columns if not column.is_optional and column is not PRIORITY)
        self._needed = {column.field[0]: column for column in needed}
        self._unit_index = next((index for index, column in self._found if column is MEASURED_IN), None)
        # Of two columns for one field, the first is its place.
        self._indices = {
            name: index for index, column in reversed(self._found) for name in (column.field[0], column.heading)
        }
        self._sources = [_find_source(index, column) for index, column in self._found if not column.is_worked_out]

    def is_blank(self, number: int) -> bool:
        """Whether there is nothing in a row, but for what is worked out."""
        for index, cell in enumerate(self._grid.rows[number]):
            if cell and index not in self._asides and not is_blank(cell):
                return False
        return True

    def read(self, number: int) -> TableRow:
        """The row with this number."""
        cells = self._grid.rows[number]
        values: dict[str, Any] = {}
        row = TableRow(RowPlaces(self._grid.place, number, self._indices), values, {})
        width, is_share = len(cells), self._is_measured_in_per_cent(cells)
        for source in self._sources:
            at, column, name, is_optional, is_text, known = source
            cell = cells[at] if at < width else ""
            if not cell and is_optional:
                continue
            # Nearly every text is its own, and as it should be; figures and words of a list come again and again.
            value = _read_text(cell) if is_text else None if is_share else known.get(cell)
            if value is None:
                value = self._read_anew(cell, source, row, is_share=is_share)
            if value is None:
                continue
            if name:
                values[name] = value
            else:
                _keep(row, column, value)
        for name in self._needed.keys() - values.keys():
            values[name] = self._needed[name].parse(self._needed[name].stand_in)
        if width > self._width:
            self._refuse_overlong(cells, row)
        return row

    def _read_anew(self, cell: Cell, source: "_Source", row: TableRow, *, is_share: bool) -> Any:
        """The value of a cell that is not known yet, or of which there is something to say each time."""
        if source.column is ACTUAL and isinstance(cell, RoundedCell):
            row.asides["held"] = cell
        said = len(self._findings)
        value = self._read_cell(cell, source.column, (row.places.number, source.at), is_share=is_share)
        if isinstance(cell, str) and not is_share and len(self._findings) == said:
            source.known[cell] = value
        return value

    def _read_headings(self, headings: Sequence[str]) -> list[tuple[int, Column]]:
        found: dict[Column, int] = {}
        for index, heading in enumerate(map(str.strip, headings)):
            column = find_column(self._declared, heading)
            place = self._grid.place(0, index)
            if column is None and heading:
                self._findings.append(self._unknown_column(heading, place))
            elif not heading and self._holds_something(index):
                self._findings.append(self._unheaded_column(place))
            elif column in found and column is not None:
                found_twice = f'the column "{column.heading}" twice'
                self._findings.append(fault("I004", place, found_twice, "each column once"))
            elif column:
                found[column] = index
        self._findings += [
            fault("I005", self._grid.place(0, None), f'no column "{name}"', f'a column headed "{name}"')
            for name in (column.heading for column in self._declared if column.required and column not in found)
        ]
        return [(index, column) for column, index in found.items()]

    def _unknown_column(self, heading: str, place: Place) -> Finding:
        if self._grid.is_loose:
            near = nearest_heading(self._declared, heading)
            meant = f'; if it is "{near}", head it so' if near else ""
            return notice("I103", place, f'the column "{heading}", which is not known', f"left out{meant}")
        return fault("I004", place, f'the unknown column "{heading}"', name_expected(self._declared, heading))

    def _holds_something(self, index: int) -> bool:
        return any(len(cells) > index and not is_blank(cells[index]) for cells in self._grid.rows[1:])

    def _unheaded_column(self, place: Place) -> Finding:
        found = "a column without a heading"
        return notice("I103", place, found, "left out") if self._grid.is_loose else fault("I004", place, found, "one")

    def _is_measured_in_per_cent(self, cells: Sequence[Cell]) -> bool:
        if self._unit_index is None or self._unit_index >= len(cells):
            return False
        return is_share_unit(show(cells[self._unit_index]))

    def _read_cell(self, cell: Cell, column: Column, at: tuple[int, int], *, is_share: bool) -> Any:
        """The value of a cell; None where it has none."""
        if isinstance(cell, UnreadableCell):
            if column.is_kept:
                self._report(at, cell.found, column.expected, cell.remedy)
            return None
        text = show(cell).strip()
        if not text:
            text = self._fill_blank(column, at)
        elif column.holds_figures:
            text = self._close_up(text, at)
            if is_share:
                text = self._as_share(text, at)
        return self._parse(text, column, at) if text else None

    def _fill_blank(self, column: Column, at: tuple[int, int]) -> str:
        if column.blank is not None:
            self._notice("I102", at, "a blank cell", f'read as "{column.blank}"')
        elif not column.is_optional:
            self._findings.append(fault("I011", self._grid.place(*at), "a blank cell", column.expected))
        return column.blank or ""

    def _parse(self, text: str, column: Column, at: tuple[int, int]) -> Any:
        try:
            return column.parse(text)
        except ValueError as error:
            found = str(error) if str(error).startswith("the character") else f'"{text}"'
            if column.is_kept:
                self._report(at, found, column.expected)
            else:
                self._notice("I106", at, found, "left out, for it is worked out")
            return None

    def _close_up(self, text: str, at: tuple[int, int]) -> str:
        """A figure whose thousands have spaces between them, with commas."""
        closed = _SPACED.sub(lambda match: ",".join(match[0].split()), text)
        if closed != text:
            self._notice("I110", at, f'"{text}"', f'read as "{closed}"')
        return closed

    def _as_share(self, text: str, at: tuple[int, int]) -> str:
        """A bare number in a row that is measured in per cent, with the sign; not where it may be a fraction."""
        if not _PLAIN_NUMBER.fullmatch(text):
            return text
        if 0 < abs(float(text.replace(",", ""))) <= 1:
            found = f'"{text}" in a row that is measured in %'
            self._report(at, found, "the figure with its sign, such as 93% or 0.9%")
            return ""
        return f"{text}%"

    def _refuse_overlong(self, cells: Sequence[Cell], row: TableRow) -> None:
        if not all(map(is_blank, cells[self._width :])):
            found, expected = f"{len(cells)} cells", f"{self._width}, as there are headings"
            self._findings.append(
                fault("I012", row.place, found, expected, "put a text that has a comma in double quotes")
            )

    def _report(self, at: tuple[int, int], found: str, expected: str, remedy: str = "") -> None:
        self._findings.append(fault("I006", self._grid.place(*at), found, expected, remedy))

    def _notice(self, code: str, at: tuple[int, int], found: str, done: str) -> None:
        self._findings.append(notice(code, self._grid.place(*at), found, done))


class _Source(NamedTuple):
    """A column that is read: where it stands, and the values of the texts that it has had so far.

    `name` is the field of the row that a cell fills all by itself, or "".
    """

    at: int
    column: Column
    name: str
    is_optional: bool
    is_text: bool
    known: dict[Cell, Any]


def _find_source(index: int, column: Column) -> _Source:
    name = column.field[0] if column.is_kept and len(column.field) == 1 else ""
    return _Source(index, column, name, column.is_optional, column.parse is check_characters, {})


def _read_text(cell: Cell) -> str | None:
    """A text in which nothing has to be looked at, None for any other."""
    return cell.strip() or None if isinstance(cell, str) and cell.isprintable() else None


def _keep(row: TableRow, column: Column, value: object) -> None:
    """Keep the value of a cell that is compared, or fills a part of a field."""
    if column.is_kept:
        row.values.setdefault(column.field[0], {})[column.field[1]] = value
    else:
        row.asides[column.field[0]] = value


def is_share_unit(text: str) -> bool:
    """Whether a cell says that the figures of its row are per cents."""
    return text.strip().casefold() in {"%", "percentage", "percent", "per cent"}


def find_heading_row(rows: Sequence[Sequence[Cell]], columns: Iterable[Column]) -> int | None:
    """The number of the row, among the first, in which most of the columns' headings stand; None below two."""
    declared = tuple(columns)
    best, found = None, 1
    for number, row in enumerate(rows[:MOST_ABOVE]):
        count = len({find_column(declared, show(cell)) for cell in row if not is_blank(cell)} - {None})
        if count > found:
            best, found = number, count
    return best
