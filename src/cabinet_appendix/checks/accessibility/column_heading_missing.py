"""A015: columns of ratings or figures without a heading."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity
from cabinet_appendix.ooxml.story_values import StoryCell, StoryTable


@rule("A015", Severity.WARNING)
def column_heading_missing(subject: Subject) -> Iterator[Fault]:
    """A column with ratings or figures has an empty cell in the row of headings.

    Why: Whoever listens hears the heading before each cell. Without it a dot or a number is only that. The corner above
    the names of rows may be empty.
    Example: found no heading above column 1, which holds ratings; expected one such as "RAG rating".
    Remedy: Write into the first row what the column holds.
    """
    for placed, dotted in subject.document.dotted_rows if subject.document else ():
        rows = placed.table.rows
        if len(rows) < 2 or not any(cell.text.strip() for cell in rows[0]):
            continue
        rated = {row.column for row in dotted if row.row > 1}
        for column, cell in enumerate(rows[0], start=1):
            # A cell without paragraphs is part of the one before it.
            if cell.paragraphs and not cell.text.strip() and (column in rated or _holds_figures(placed.table, column)):
                place = replace(placed.place, row=1, column=f"column {column}")
                what, such = ("ratings", "RAG rating") if column in rated else ("figures", "Actual")
                yield Fault(place, f"no heading above column {column}, which holds {what}", f'one such as "{such}"')


def _holds_figures(table: StoryTable, column: int) -> bool:
    cells = [row[column - 1] for row in table.rows[1:] if column <= len(row)]
    return column > 1 and _share_with_digits(cells) > 0.5


def _share_with_digits(cells: Sequence[StoryCell]) -> float:
    return sum(cell.text.strip()[:1].isdecimal() for cell in cells) / len(cells) if cells else 0
