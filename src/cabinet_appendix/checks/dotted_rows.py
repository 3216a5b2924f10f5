"""Rows of a table that are marked with a dot: its colour, and the rating that words beside or above it name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cabinet_appendix.model.rag_names import DOTS, is_letter, read_colour, read_word
from cabinet_appendix.model.ratings import NOT_RATED

if TYPE_CHECKING:  # what reads Word is loaded for documents only
    from cabinet_appendix.ooxml.story_values import StoryCell, StoryTable


@dataclass(frozen=True, slots=True)
class DottedRow:
    """A row by its number from 1, the column of its dot from 1, and the dot's colour.

    `category` is the rating in words: beside the dot, in another cell, or in the row that heads those below it.
    """

    row: int
    column: int
    colour: str | None
    category: str | None


def find_dotted_rows(table: StoryTable) -> Iterator[DottedRow]:
    """The rows in which a cell holds a dot, with or without a letter, or a ground of a colour and nothing else."""
    head: str | None = None
    for number, cells in enumerate(table.rows, start=1):
        # A row that is shaded from end to end is a band, and no rating.
        grounds = {cell.fill for cell in cells}
        is_band = len(grounds) == 1 and len(cells) > 1
        dotted = next(((at, cell) for at, cell in enumerate(cells, start=1) if _is_dotted(cell, is_band)), None)
        word = next((word for cell in cells if (word := _read_cell(cell))), None)
        if dotted:
            column, cell = dotted
            yield DottedRow(number, column, _read_colour(cell), word or head)
        elif word:
            head = word


def _is_dotted(cell: StoryCell, is_band: bool) -> bool:
    text = cell.text.strip()
    return (is_letter(text) and _has_dot(text)) or not (text or is_band or not _has_colour(cell))


def _read_cell(cell: StoryCell) -> str | None:
    """The rating that a cell says in a word, or with a letter beside a dot."""
    text = cell.text.strip()
    return read_word(text) if text and (not is_letter(text) or _has_dot(text)) else None


def _read_colour(cell: StoryCell) -> str | None:
    return next((run.color for run in cell.runs if run.color and _has_dot(run.text)), cell.fill)


def _has_colour(cell: StoryCell) -> bool:
    """Whether the ground of a cell is a colour that stands for a rating beyond doubt, and no tint."""
    mark = read_colour(cell.fill) if cell.fill else None
    return mark is not None and mark.is_clear and mark.category != NOT_RATED


def _has_dot(text: str) -> bool:
    return any(dot in text for dot in DOTS)
