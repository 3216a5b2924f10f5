"""Tables of an appendix: from rows of cells to Flagship Actions by status, or indicators with their figures.

Columns are known by what stands in them as much as by their headings: every council words those in its own way, and a
table that a page break has cut in two has none in its second part.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from cabinet_appendix.formats.columns import INDICATOR_COLUMNS, Column
from cabinet_appendix.formats.word.reading.inlines import clean
from cabinet_appendix.formats.word.reading.rag_marks import Mark, is_letter, read_mark, read_word
from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.ratings import Polarity
from cabinet_appendix.ooxml.story_values import StoryCell, StoryTable

Row = Sequence[StoryCell]

_POLARITY: Column = next(column for column in INDICATOR_COLUMNS if column.field == ("polarity",))
_MOST = 0.7
"""The share of a column's cells that must be of a kind for the column to be."""
_TARGETS = re.compile(r"\b(?:target|goal|plan|aim)\b", re.IGNORECASE)
_ACTUALS = re.compile(r"\b(?:actual|outcome|result|performance|achieved|outturn)\b", re.IGNORECASE)
_EARLIER = re.compile(r"\b(?:previous|last|prior)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ActionRow:
    """A Flagship Action: its title's cell, the status of its group and what its own mark says."""

    title: StoryCell
    status: str | None
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class ActionTable:
    """A table of Flagship Actions; `band` are the words of the row that names the priority, "" where there is none."""

    band: str
    rows: tuple[ActionRow, ...]


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """An indicator: its cells by what they are, an empty one for a column that the table does not have."""

    name: StoryCell
    marker: StoryCell
    mark: Mark | None
    polarity: StoryCell
    target: StoryCell
    actual: StoryCell
    previous: StoryCell


@dataclass(slots=True)
class IndicatorTable:
    """A table of indicators, and in which column what stands, for a second part without headings."""

    rows: list[IndicatorRow]
    columns: dict[str, int] = field(default_factory=dict)


def read_actions(table: StoryTable) -> ActionTable | None:
    """The Flagship Actions of a table of marks and words, with groups by status; None for another table."""
    rows = [row for row in table.rows if any(cell.text.strip() for cell in row)]
    if not rows or max(map(len, rows)) > 3:
        return None
    band, status = "", None
    found: list[ActionRow] = []
    for number, row in enumerate(rows):
        words = [cell for cell in row if clean(cell.text)]
        head = next((word for cell in words if not is_letter(cell.text) and (word := read_word(cell.text))), None)
        if head:
            status = head
            continue
        title = max(row, key=lambda cell: len(cell.text))
        marks = [mark for cell in row if cell is not title and (mark := read_mark(cell))]
        if number == 0 and not _is_dotted(row, title):
            band = clean(title.text)
        elif status or marks:
            found.append(ActionRow(title, status, marks[0] if marks else None))
        else:
            return None
    return ActionTable(band, tuple(found)) if found else None


def _is_dotted(row: Row, title: StoryCell) -> bool:
    return any(cell is not title and "●" in cell.text for cell in row)


def read_indicators(table: StoryTable, before: IndicatorTable | None = None) -> IndicatorTable | None:
    """The indicators of a table; `before` is the one above, of which this may be the second part. None for another."""
    rows = [row for row in table.rows if any(cell.text.strip() for cell in row)]
    if not rows or min(map(len, rows)) < 4:
        return None
    has_heading = not any(_is_figure(cell.text) for cell in rows[0])
    headings, body = (rows[0], rows[1:]) if has_heading else ((), rows)
    columns = _find_columns([clean(cell.text) for cell in headings], body)
    if columns is None and before and not has_heading and len(rows[0]) > max(before.columns.values()):
        columns = before.columns
    if columns is None:
        return None
    return IndicatorTable([_read_row(row, columns) for row in body if len(row) > max(columns.values())], columns)


def _read_row(row: Row, columns: dict[str, int]) -> IndicatorRow:
    def cell(name: str) -> StoryCell:
        return row[columns[name]] if name in columns else StoryCell()

    marker = cell("marker")
    return IndicatorRow(
        cell("name"),
        marker,
        read_mark(marker),
        cell("polarity"),
        cell("target"),
        cell("actual"),
        cell("previous"),
    )


def _find_columns(headings: Sequence[str], body: Sequence[Row]) -> dict[str, int] | None:
    """The column of each field; None where there are not a name and two columns of figures."""
    width = min(map(len, body), default=0)
    left = set(range(width))

    def take(name: str, is_one: Callable[[int], bool]) -> None:
        index = next((index for index in sorted(left) if is_one(index)), None)
        if index is not None and name not in columns:
            columns[name] = index
            left.discard(index)

    columns: dict[str, int] = {}
    take("polarity", lambda index: _share(body, index, _is_polarity) >= _MOST)
    take("marker", lambda index: _share(body, index, _is_mark) >= _MOST)
    figures = [index for index in sorted(left) if _share(body, index, lambda cell: _is_figure(cell.text)) >= _MOST]
    for name, pattern in (("previous", _EARLIER), ("actual", _ACTUALS), ("target", _TARGETS)):
        named = {index for index in figures if _names(headings, index, pattern)}
        take(name, named.__contains__)
    for name in ("target", "actual"):
        take(name, figures.__contains__)
    left -= set(figures)
    if left:
        columns["name"] = max(left, key=lambda index: sum(len(row[index].text) for row in body))
    return columns if {"name", "target", "actual"} <= columns.keys() else None


def _names(headings: Sequence[str], index: int, pattern: re.Pattern[str]) -> bool:
    return index < len(headings) and pattern.search(headings[index]) is not None


def _share(body: Sequence[Row], index: int, is_one: Callable[[StoryCell], bool]) -> float:
    """How many of a column's cells are of a kind; blank ones say nothing of text, and no mark is none."""
    cells = [row[index] for row in body]
    return sum(map(is_one, cells)) / len(cells) if cells else 0


def _is_polarity(cell: StoryCell) -> bool:
    return read_polarity(cell.text) is not None


def read_polarity(text: str) -> Polarity | None:
    """The polarity that a cell shows, by an arrow or a word."""
    try:
        polarity: Polarity = _POLARITY.parse(clean(text))
    except ValueError:
        return None
    return polarity


def _is_mark(cell: StoryCell) -> bool:
    return len(clean(cell.text)) <= 12 and read_mark(cell) is not None


def _is_figure(text: str) -> bool:
    try:
        Figure.parse(clean(text))
    except ValueError:
        return False
    return True
