"""Marks of ratings: from a cell's letter, word, style, dot or ground to completed, green, amber, red or not rated."""

from cabinet_appendix.model.rag_names import DOTS, Mark, read_colour, read_word
from cabinet_appendix.ooxml.story_values import StoryCell


def read_mark(cell: StoryCell) -> Mark | None:
    """The mark in a cell: by its word or letter, else its style, else its colour, else its ground; None for none."""
    category = read_word(cell.text)
    if category:
        return Mark(category)
    for run in cell.runs:
        if run.style.casefold().startswith("rag ") and run.text.strip():
            return Mark(run.style[4:].casefold())
    for run in cell.runs:
        if run.color and run.text.strip(" \u00a0"):
            mark = read_colour(run.color)
            if mark:
                return mark
    return read_colour(cell.fill) if cell.fill and not cell.text.strip(f" \u00a0\n{DOTS}") else None
