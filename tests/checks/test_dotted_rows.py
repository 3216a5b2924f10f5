"""Rows of a table that are marked with a dot or a colour."""

import pytest

from cabinet_appendix.checks.dotted_rows import DottedRow, find_dotted_rows
from cabinet_appendix.ooxml.story_values import StoryCell, StoryParagraph, StoryRun, StoryTable


def _cell(text: str, color: str | None = None, fill: str | None = None) -> StoryCell:
    return StoryCell((StoryParagraph((StoryRun(text, color=color),)),), fill)


def _rows(*rows: tuple[StoryCell, ...]) -> list[DottedRow]:
    return list(find_dotted_rows(StoryTable(rows)))


GREEN = "00B050"


def test_a_dot_has_a_row_a_column_and_a_colour() -> None:
    assert _rows((_cell("RAG"), _cell("Indicator")), (_cell("●", GREEN), _cell("Calls"))) == [
        DottedRow(2, 1, GREEN, None)
    ]


@pytest.mark.parametrize(
    "row",
    [
        (_cell("● G", GREEN), _cell("Calls")),
        (_cell("●", GREEN), _cell("Calls"), _cell("Green")),
    ],
)
def test_its_rating_is_said_beside_it(row: tuple[StoryCell, ...]) -> None:
    (found,) = _rows(row)
    assert found.category == "green"


def test_its_rating_is_said_by_the_row_that_heads_it_until_another_does() -> None:
    dot = (_cell("●", GREEN), _cell("Calls"))
    found = _rows((_cell(""), _cell("COMPLETED")), dot, (_cell(""), _cell("Amber: 1")), dot)
    assert [row.category for row in found] == ["completed", "amber"]


@pytest.mark.parametrize(
    ("cells", "number"),
    [
        ((_cell("", fill=GREEN), _cell("Calls")), 1),
        ((_cell("", fill=GREEN), _cell("Calls", fill=GREEN)), 0),
        ((_cell("", fill="D9E2F3"), _cell("Calls")), 0),
        ((_cell("", fill="A6A6A6"), _cell("Calls")), 0),
        ((StoryCell(fill=GREEN), _cell("Calls")), 1),
        ((_cell("● Calls are answered", GREEN), _cell("93%")), 0),
    ],
)
def test_an_empty_cell_is_marked_by_a_colour_that_no_tint_has_and_its_row_has_not(
    cells: tuple[StoryCell, ...], number: int
) -> None:
    assert len(_rows(cells)) == number
