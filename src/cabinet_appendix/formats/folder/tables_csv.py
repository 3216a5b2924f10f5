"""The two CSV tables: from a file and the declared columns to rows of values with their places, and back."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Any

from cabinet_appendix.findings import Finding, Place
from cabinet_appendix.formats.columns import PRIORITY, Column, find_column, nearest_heading
from cabinet_appendix.formats.folder.text_files import read_text_file
from cabinet_appendix.formats.reading import fault, notice


@dataclass(frozen=True)
class _Heads:
    """The columns that a table may have, and those that this one has, in its order (None for an unknown one)."""

    declared: Sequence[Column]
    found: Sequence[Column | None]


@dataclass(frozen=True)
class TableRow:
    """One row: `values` by the model's field names (an override as a value of its own), and where it stands."""

    values: dict[str, Any]
    place: Place


def read_table(path: Path, columns: Sequence[Column], findings: list[Finding]) -> list[TableRow]:
    """The rows of a table, blank rows left out; what is wrong with it is added to the findings."""
    text = read_text_file(path, findings)
    if text is None:
        return []
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as error:
        findings.append(fault("I003", Place(path.name), f"a broken table ({error})", "comma-separated values"))
        return []
    if not lines:
        findings.append(fault("I005", Place(path.name), "an empty file", "a row of headings"))
        return []
    heads = _Heads(columns, _read_headings(path, lines[0], columns, findings))
    return [
        TableRow(_read_cells(cells, heads, Place(path.name, row), findings), Place(path.name, row))
        for row, cells in enumerate(lines[1:], start=2)
        if any(cell.strip() for cell in cells)
    ]


def format_table(rows: Iterable[tuple[str, object]], columns: Sequence[Column], defaults: Mapping[Column, str]) -> str:
    """The CSV text of (priority's key, row) pairs; a cell that holds its column's default is left blank.

    Columns that may be missing are, where no row has a value.
    """

    def cell(column: Column, key: str, row: object) -> str:
        text = key if column is PRIORITY else column.format(row)
        return "" if text == defaults.get(column) else text

    table = [[cell(column, key, row) for column in columns] for key, row in rows]
    wanted = [index for index, column in enumerate(columns) if column.required or any(cells[index] for cells in table)]
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([columns[index].heading for index in wanted])
    writer.writerows([cells[index] for index in wanted] for cells in table)
    return out.getvalue()


def _read_headings(
    path: Path, headings: Sequence[str], columns: Sequence[Column], findings: list[Finding]
) -> list[Column | None]:
    found: list[Column | None] = []
    for heading in headings:
        column = find_column(columns, heading)
        place = Place(path.name, 1, heading.strip() or None)
        if column is None and heading.strip():
            near = nearest_heading(columns, heading)
            expected = f'"{near}"' if near else ", ".join(f'"{known.heading}"' for known in columns)
            findings.append(fault("I004", place, f'the unknown column "{heading.strip()}"', expected))
        elif column in found and column is not None:
            findings.append(fault("I004", place, f'the column "{column.heading}" twice', "each column once"))
            column = None
        found.append(column)
    findings += [
        fault(
            "I005",
            Place(path.name, 1),
            f'no column "{column.heading}"',
            f'a column headed "{column.heading}"',
        )
        for column in columns
        if column.required and column not in found
    ]
    return found


def _read_cells(cells: Sequence[str], heads: _Heads, place: Place, findings: list[Finding]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    columns = heads.found
    # A row that ends early, as some programs write it, has blank cells to its end.
    for column, cell in zip_longest(columns, cells[: len(columns)], fillvalue=""):
        if not isinstance(column, Column):
            continue
        for value in _read_cell(cell.strip(), column, place, findings):
            if len(column.field) == 1:
                values[column.field[0]] = value
            else:
                values.setdefault(column.field[0], {})[column.field[1]] = value
    for column in heads.declared:
        if not column.is_optional and column is not PRIORITY:
            values.setdefault(column.field[0], column.parse(column.stand_in))
    if any(cell.strip() for cell in cells[len(columns) :]):
        findings.append(
            fault(
                "I012",
                place,
                f"{len(cells)} cells",
                f"{len(columns)}, as there are headings",
                "put a text that has a comma in double quotes",
            )
        )
    return values


def _read_cell(cell: str, column: Column, place: Place, findings: list[Finding]) -> Iterator[Any]:
    if not cell and column.blank is None:
        if not column.is_optional:
            findings.append(fault("I011", _in_column(place, column), "a blank cell", column.expected))
        return
    if not cell:
        findings.append(notice("I102", _in_column(place, column), "a blank cell", f'read as "{column.blank}"'))
    try:
        yield column.parse(cell or str(column.blank))
    except ValueError as error:
        found = str(error) if str(error).startswith("the character") else f'"{cell}"'
        findings.append(fault("I006", _in_column(place, column), found, column.expected))


def _in_column(place: Place, column: Column) -> Place:
    return Place(place.file, place.row, column.heading)
