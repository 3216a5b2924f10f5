"""Tables of an appendix: from rows of cells to Flagship Actions by status, or indicators with their figures."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cabinet_appendix.formats.word.reading.inlines import clean
from cabinet_appendix.formats.word.reading.rag_marks import read_mark
from cabinet_appendix.formats.word.reading.table_columns import Row, find_columns, is_figure
from cabinet_appendix.model.rag_names import Mark, is_letter, read_word
from cabinet_appendix.ooxml.story_values import StoryCell, StoryTable


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
    titles = _find_titles(rows)
    heads = {number: word for number, row in enumerate(rows) if (word := _read_group(row))}
    if any(_is_bold(rows[number]) for number in heads):
        heads = {number: word for number, word in heads.items() if _is_bold(rows[number])}
    band, status = "", None
    found: list[ActionRow] = []
    for number, row in enumerate(rows):
        title = titles[number]
        marks = [mark for cell in row if cell is not title and (mark := read_mark(cell))]
        if number in heads:
            status = heads[number]
        elif number == 0 and not _is_dotted(row, title):
            band = clean(title.text)
        elif status or marks:
            found.append(ActionRow(title, status, marks[0] if marks else None))
        else:
            return None
    return ActionTable(band, tuple(found)) if found else None


def _find_titles(rows: Sequence[Row]) -> list[StoryCell]:
    """The cell of each row with its words: in the column with the fewest letters and dots, else where there are any."""

    def worth(index: int) -> tuple[int, int, int]:
        cells = [row[index] for row in rows]
        marks = [cell for cell in cells if is_letter(cell.text) and (read_mark(cell) or not cell.text.strip())]
        # A title may be a letter as well, but hardly one with a dot.
        dots = [cell for cell in marks if "●" in cell.text]
        return -len(marks), -len(dots), sum(len(cell.text) for cell in cells)

    column = max(range(min(map(len, rows))), key=worth)
    return [row[column] if row[column].text.strip() else max(row, key=lambda cell: len(cell.text)) for row in rows]


def _read_group(row: Row) -> str | None:
    """The status that a row names for those below it, with or without their number: "Completed: 3"."""
    return next((word for cell in row if not is_letter(cell.text) and (word := read_word(cell.text))), None)


def _is_bold(row: Row) -> bool:
    return any(paragraph.is_bold for cell in row for paragraph in cell.paragraphs if not is_letter(paragraph.text))


def _is_dotted(row: Row, title: StoryCell) -> bool:
    return any(cell is not title and "●" in cell.text for cell in row)


def read_indicators(table: StoryTable, before: IndicatorTable | None = None) -> IndicatorTable | None:
    """The indicators of a table; `before` is the one above, of which this may be the second part. None for another."""
    rows = [row for row in table.rows if any(cell.text.strip() for cell in row)]
    if not rows or min(map(len, rows)) < 4:
        return None
    has_heading = not any(is_figure(cell) for cell in rows[0])
    headings, body = (rows[0], rows[1:]) if has_heading else ((), rows)
    columns = find_columns(headings, body)
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
