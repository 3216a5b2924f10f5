"""Which column of a table is what, by its heading and by what stands in it."""

from collections.abc import Sequence

import pytest

from cabinet_appendix.formats.word.reading.table_columns import find_columns, is_figure, read_polarity
from cabinet_appendix.model.ratings import Polarity
from cabinet_appendix.ooxml.story_values import StoryCell, StoryParagraph, StoryRun


def _row(*texts: str) -> Sequence[StoryCell]:
    return [StoryCell((StoryParagraph((StoryRun(text),)),)) for text in texts]


def test_a_heading_says_what_a_column_is_even_where_its_cells_might_be_another() -> None:
    body = [_row("● G", "0", "▲ High", "0", "1"), _row("● R", "High", "▼ Low", "2", "3")]
    assert find_columns(_row("RAG rating", "Indicator", "Good is", "Target Q2", "Actual Q2"), body) == {
        "marker": 0,
        "name": 1,
        "polarity": 2,
        "target": 3,
        "actual": 4,
    }


def test_a_heading_over_cells_of_another_kind_says_nothing() -> None:
    body = [_row("Calls answered", "▲", "90%", "93%"), _row("Days", "▼", "20", "21")]
    assert find_columns(_row("Target", "", "", "Result"), body) == {
        "polarity": 1,
        "actual": 3,
        "target": 2,
        "name": 0,
    }


def test_without_headings_figures_are_target_and_actual_in_this_order() -> None:
    assert find_columns((), [_row("G", "Calls", "▲", "90%", "93%")]) == {
        "polarity": 2,
        "marker": 0,
        "target": 3,
        "actual": 4,
        "name": 1,
    }


@pytest.mark.parametrize("body", [[], [_row("Ann", "123"), _row("Bob", "456")], [_row("1", "2", "3")]])
def test_a_table_without_a_name_and_two_figures_has_no_columns(body: list[Sequence[StoryCell]]) -> None:
    assert find_columns((), body) is None


def test_a_figure_is_one_that_may_be_printed() -> None:
    assert [is_figure(_row(text)[0]) for text in ("93%", "\u00a0<5", "No data", "about 9", "")] == [
        True,
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("▲", Polarity.HIGH),
        ("▼ Low", Polarity.LOW),
        ("⇩", Polarity.LOW),
        ("↑", Polarity.HIGH),
        ("High", Polarity.HIGH),
        ("minimise", Polarity.LOW),
        ("", None),
    ],
)
def test_polarity_is_an_arrow_or_a_word(text: str, polarity: Polarity | None) -> None:
    assert read_polarity(text) == polarity
