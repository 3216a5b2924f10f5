"""Tables of any council's wording: known by what stands in their columns."""

from collections.abc import Sequence

import pytest

from cabinet_appendix.formats.word.reading.tables import read_actions, read_indicators
from cabinet_appendix.ooxml.story_values import StoryCell, StoryParagraph, StoryRun, StoryTable

GREEN, AMBER, RED = "00B050", "FFC000", "FF0000"


def _cell(text: str, color: str | None = None, fill: str | None = None) -> StoryCell:
    return StoryCell((StoryParagraph((StoryRun(text, color=color),)),), fill)


def _dot(color: str) -> StoryCell:
    return _cell("●", color)


def _table(*rows: Sequence[StoryCell | str]) -> StoryTable:
    return StoryTable(tuple(tuple(_cell(cell) if isinstance(cell, str) else cell for cell in row) for row in rows))


BODY = (
    (_dot(GREEN), "Calls answered", "▲", "90%", "93%"),
    (_dot(AMBER), "Days to answer", "▼", "25", "25.5"),
    (_dot(RED), "Visits to the library", "▲", "1,000", "No data"),
)


@pytest.mark.parametrize(
    "headings",
    [
        (
            "",
            "Indicator Description",
            "Polarity: High ▲ or Low ▼\nis 'good'",
            "Target Q2 2023/24",
            "Actual\nQ2 2023/24",
        ),
        ("RAG", "Directorate - Indicator Description", "Polarity", "Target", "Actual"),
        ("Traffic light", "Measure", "Aim to", "Goal", "Outcome"),
        ("", "", "", "", ""),
    ],
)
def test_a_table_of_indicators_is_read_whatever_its_headings(headings: Sequence[str]) -> None:
    table = read_indicators(_table(headings, *BODY))
    assert table
    assert [
        (row.mark and row.mark.category, row.name.text, row.polarity.text, row.target.text, row.actual.text)
        for row in table.rows
    ] == [
        ("green", "Calls answered", "▲", "90%", "93%"),
        ("amber", "Days to answer", "▼", "25", "25.5"),
        ("red", "Visits to the library", "▲", "1,000", "No data"),
    ]


def test_headings_say_which_figures_are_which_where_they_stand_in_another_order() -> None:
    rows = [("Days", "20", "30", "Low", "25", "G"), ("Calls", "93%", "92%", "High", "90%", "G")]
    table = read_indicators(_table(("Measure", "Outturn", "Last quarter", "Good is", "Target", "RAG"), *rows))
    assert table
    assert [(row.target.text, row.actual.text, row.previous.text) for row in table.rows] == [
        ("25", "20", "30"),
        ("90%", "93%", "92%"),
    ]
    assert [row.mark and row.mark.category for row in table.rows] == ["green", "green"]


def test_the_second_part_of_a_table_that_a_page_has_cut_is_read_like_the_first() -> None:
    first = read_indicators(_table(("", "Indicator", "Polarity", "Target", "Actual"), *BODY))
    second = read_indicators(_table((_dot(RED), "Fines paid", "▲", "60", "394")), first)
    assert second
    assert [(row.name.text, row.target.text, row.actual.text) for row in second.rows] == [("Fines paid", "60", "394")]


def test_a_rating_by_the_ground_of_its_cell_is_read() -> None:
    rows = [(_cell("", fill=GREEN), "Calls", "▲", "90%", "93%"), (_cell("", fill=RED), "Days", "▼", "2", "9")]
    table = read_indicators(_table(("", "Indicator", "Polarity", "Target", "Actual"), *rows))
    assert table
    assert [row.mark and row.mark.category for row in table.rows] == ["green", "red"]


def test_flagship_actions_are_read_in_the_groups_of_their_status() -> None:
    table = read_actions(
        _table(
            ("\u00a0", "A COUNCIL THAT PUTS ITS RESIDENTS FIRST"),
            ("\u00a0", "COMPLETED"),
            (_dot("0070C0"), "Open a library"),
            ("\u00a0", "AMBER"),
            (_dot(AMBER), "Plant trees\u00a0"),
            (_dot(AMBER), "Mend the clock"),
        )
    )
    assert table
    assert table.band == "A COUNCIL THAT PUTS ITS RESIDENTS FIRST"
    assert [(row.title.text.strip(), row.status, row.mark and row.mark.category) for row in table.rows] == [
        ("Open a library", "completed", "completed"),
        ("Plant trees", "amber", "amber"),
        ("Mend the clock", "amber", "amber"),
    ]


def test_flagship_actions_without_groups_have_the_status_of_their_marks() -> None:
    table = read_actions(_table((_dot(GREEN), "Open a library"), (_dot(RED), "Plant trees")))
    assert table
    assert [(row.status, row.mark and row.mark.category) for row in table.rows] == [(None, "green"), (None, "red")]


def test_a_group_that_says_how_many_it_has_is_a_group() -> None:
    table = read_actions(
        _table(("Status", "A council"), (_cell("● C"), "Completed: 1"), (_cell("● C"), "Open a library"))
    )
    assert table
    assert [(row.title.text, row.status) for row in table.rows] == [("Open a library", "completed")]


@pytest.mark.parametrize(
    "table",
    [
        _table(("Name", "Telephone"), ("Ann", "123"), ("Bob", "456")),
        _table(("G - Green - Has exceeded target",), ("A - Amber - Just off target",)),
        _table(),
        _table(("", "")),
    ],
)
def test_a_table_of_another_kind_is_neither(table: StoryTable) -> None:
    assert read_actions(table) is None
    assert read_indicators(table) is None


def test_titles_of_a_single_letter_are_told_from_marks_by_their_dots() -> None:
    table = read_actions(_table(("● G", "A"), ("● R", "C")))
    assert table
    assert [(row.title.text, row.mark and row.mark.category) for row in table.rows] == [("A", "green"), ("C", "red")]
