"""Marks of ratings: which of word, style, colour and ground says what a cell marks."""

import pytest

from cabinet_appendix.formats.word.reading.rag_marks import read_mark
from cabinet_appendix.model.rag_names import Mark
from cabinet_appendix.ooxml.story_values import StoryCell, StoryParagraph, StoryRun


def _cell(text: str = "●", *, fill: str | None = None, **looks: str) -> StoryCell:
    return StoryCell((StoryParagraph((StoryRun(text, **looks),)),), fill)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cell", "category"),
    [
        (_cell(color="FFC000"), "amber"),
        (_cell("● R", color="00B050"), "red"),
        (_cell(style="RAG Not rated", color="00B050"), "not rated"),
        (_cell("", fill="00B050"), "green"),
        (_cell("●", fill="FF0000"), "red"),
        (_cell("\u00a0", fill="0070C0"), "completed"),
    ],
)
def test_a_cell_is_read_by_what_says_it_best(cell: StoryCell, category: str) -> None:
    assert read_mark(cell) == Mark(category)


@pytest.mark.parametrize("cell", [_cell(), _cell(""), _cell("Open a library", fill="D9E2F3"), _cell(color="000000")])
def test_a_cell_without_a_mark_has_none(cell: StoryCell) -> None:
    assert read_mark(cell) is None
