"""The two CSV tables: from a file and the declared columns to rows of values with their places, and back."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from cabinet_appendix.findings import Finding, Place
from cabinet_appendix.formats.columns import FLAGSHIP_ACTION_COLUMNS, INDICATOR_COLUMNS, PRIORITY, Column, find_column
from cabinet_appendix.formats.reading import fault
from cabinet_appendix.formats.tables import Grid, TableRow, read_rows
from cabinet_appendix.formats.text_files import read_text_file

_SEPARATORS = {";": "semicolons", "\t": "tabs"}


def read_table(path: Path, columns: Sequence[Column], findings: list[Finding]) -> Iterator[TableRow]:
    """The rows of a table, blank rows left out; what is wrong with it is added to the findings."""
    text = read_text_file(path, path.parent, findings)
    if text is None:
        return iter(())
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as error:
        findings.append(fault("I003", Place(path.name), f"a broken table ({error})", "comma-separated values"))
        return iter(())
    if separator := _other_separator(lines):
        found, remedy = f"{separator} between the values", 'in Excel, save as "CSV UTF-8 (Comma delimited)"'
        findings.append(fault("I003", Place(path.name), found, "commas", remedy))
        return iter(())
    if not lines:
        findings.append(fault("I005", Place(path.name), "an empty file", "a row of headings"))
        return iter(())
    return read_rows(Grid(lines, partial(_place, path.name, lines[0])), columns, findings)


def _other_separator(lines: Sequence[Sequence[str]]) -> str | None:
    """What stands between the headings in place of commas, where they have come as one."""
    headings = lines[0] if lines else []
    return next((name for sign, name in _SEPARATORS.items() if len(headings) == 1 and sign in headings[0]), None)


def format_table(rows: Iterable[tuple[str, object]], columns: Sequence[Column], defaults: Mapping[Column, str]) -> str:
    """The CSV text of (priority's key, row) pairs; a cell that holds its column's default is left blank.

    Columns that may be missing are, where no row has a value.
    """

    def cell(column: Column, key: str, row: object) -> str:
        text = key if column is PRIORITY else column.format(row)
        return "" if text == defaults.get(column) else text

    kept = [column for column in columns if column.is_kept]
    table = [[cell(column, key, row) for column in kept] for key, row in rows]
    wanted = [index for index, column in enumerate(kept) if column.required or any(cells[index] for cells in table)]
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([kept[index].heading for index in wanted])
    writer.writerows([cells[index] for index in wanted] for cells in table)
    return out.getvalue()


def _place(file: str, headings: Sequence[str], row: int, column: int | None) -> Place:
    """A place as Excel counts rows; columns go by their headings."""
    if column is None or column >= len(headings):
        return Place(file, row + 1)
    heading = headings[column].strip()
    known = find_column((*INDICATOR_COLUMNS, *FLAGSHIP_ACTION_COLUMNS), heading) if row else None
    return Place(file, row + 1, known.heading if known else heading or None)
