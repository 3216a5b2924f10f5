"""A CSV table rewritten: from its bytes and what its rows are to be to its bytes with only those rows changed."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cabinet_appendix.formats.columns import PRIORITY, Column, find_column
from cabinet_appendix.formats.folder.rewriting.source_lines import Edit, SourceLines


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row that is to be another: `number` counts the table's rows as Excel does, `old` and `new` are its values.

    Where `new` is None the row goes; `number` of a new one is that of the row below which it stands, and `old` None.
    """

    number: int
    priority: str
    old: object | None
    new: object | None


def rewrite_table(
    data: bytes, columns: Sequence[Column], changes: Sequence[RowChange], defaults: Mapping[Column, str]
) -> tuple[bytes, list[str]]:
    """The bytes of a table with rows changed, and the headings of columns that it lacks for what is new.

    A cell of a new row that would hold its column's default is left blank.
    """
    source = SourceLines(data)
    records = list(_read_records(source.with_ends))
    if not records:
        return data, []
    known = [find_column(columns, heading) for heading in records[0].cells]
    lacking: dict[str, None] = {}
    edits: list[Edit] = []
    for change in changes:
        record = records[change.number - 1]
        wanted = _wanted(columns, change, defaults)
        lacking |= {column.heading: None for column in wanted if column not in known}
        if change.old is None:
            cells = ["" if column is None else wanted.get(column, "") for column in known]
            edits.append(Edit(record.end, record.end, _format_row(cells)))
        elif change.new is None:
            edits.append(Edit(record.start, record.end, ()))
        else:
            cells = [*record.cells, *[""] * (len(known) - len(record.cells))]
            for index, column in enumerate(known):
                if column and column in wanted:
                    cells[index] = wanted[column]
            edits.append(Edit(record.start, record.end, _format_row(cells)))
    return source.edit(edits), list(lacking)


def _wanted(columns: Sequence[Column], change: RowChange, defaults: Mapping[Column, str]) -> Mapping[Column, str]:
    """The texts that differ between the old row and the new one; of a new row all that there are."""
    texts: dict[Column, str] = {}
    for column in columns:
        if not column.is_kept or change.new is None:
            continue
        text = change.priority if column is PRIORITY else column.format(change.new)
        blank = "" if text != defaults.get(column) else text
        before = blank if change.old is None else change.priority if column is PRIORITY else column.format(change.old)
        if text != before:
            texts[column] = text
    return texts


@dataclass(frozen=True, slots=True)
class _Record:
    """A row as it stands: the lines from `start` to before `end`, for a cell may hold line ends."""

    start: int
    end: int
    cells: list[str]


def _read_records(lines: Sequence[str]) -> Iterator[_Record]:
    reader = csv.reader(lines, strict=True)
    start = 0
    for cells in reader:
        yield _Record(start, reader.line_num, cells)
        start = reader.line_num


def _format_row(cells: Sequence[str]) -> tuple[str, ...]:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return tuple(out.getvalue().removesuffix("\r\n").split("\n"))
