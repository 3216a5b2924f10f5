"""The declared columns: what a heading and a cell may be."""

import pytest

from builders import indicator
from cabinet_appendix.formats.columns import (
    FLAGSHIP_ACTION_COLUMNS,
    INDICATOR_COLUMNS,
    Column,
    find_column,
    name_expected,
    nearest_heading,
)
from cabinet_appendix.model.ratings import Override, Polarity
from cabinet_appendix.model.report import FlagshipAction, Indicator

TABLES = [FLAGSHIP_ACTION_COLUMNS, INDICATOR_COLUMNS]
ALL = [column for table in TABLES for column in table]


def _column(heading: str) -> Column:
    return next(column for column in ALL if column.heading == heading)


@pytest.mark.parametrize("columns", TABLES, ids=["flagship actions", "indicators"])
def test_no_two_columns_answer_to_one_heading(columns: tuple[Column, ...]) -> None:
    names = [name for column in columns for name in {column.heading.casefold(), *column.spellings}]
    assert len(names) == len(set(names))
    assert all(find_column(columns, name.upper()) for name in names)


@pytest.mark.parametrize(
    ("columns", "model", "elsewhere"),
    [
        (FLAGSHIP_ACTION_COLUMNS, FlagshipAction, {"priority"}),
        (INDICATOR_COLUMNS, Indicator, {"priority"}),
    ],
)
def test_every_field_of_the_model_has_a_column(
    columns: tuple[Column, ...], model: type[FlagshipAction] | type[Indicator], elsewhere: set[str]
) -> None:
    assert {column.field[0] for column in columns if column.is_kept} - elsewhere == model.model_fields.keys()
    assert {column.field[1] for column in columns if len(column.field) > 1} in (set(), Override.model_fields.keys())


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        (" indicator  DESCRIPTION ", "Indicator"),
        ("Indicator\nDescription", "Indicator"),
        ("Directorate - Indicator Description", "Indicator"),
        ("rating_override", "Rating override"),
        ("Ref", "Code"),
        ("Targets", None),
        ("", None),
    ],
)
def test_a_heading_is_known_by_its_words(heading: str, found: str | None) -> None:
    column = find_column(INDICATOR_COLUMNS, heading)
    assert (column and column.heading) == found


@pytest.mark.parametrize(("heading", "near"), [("Tarqet", "Target"), ("polartiy", "Polarity"), ("Telephone", None)])
def test_a_mistyped_heading_has_one_that_was_meant(heading: str, near: str | None) -> None:
    assert nearest_heading(INDICATOR_COLUMNS, heading) == near


@pytest.mark.parametrize(
    ("heading", "near"), [("Pol", "Polarity"), ("act", "Actual"), ("Pr", None), ("A", None), ("Rating", "Rating")]
)
def test_a_heading_is_near_where_it_begins_like_no_other(heading: str, near: str | None) -> None:
    assert nearest_heading(INDICATOR_COLUMNS, heading) == near


def test_in_place_of_a_heading_like_no_other_those_are_named_that_must_be_there() -> None:
    assert name_expected(INDICATOR_COLUMNS, "Pol") == '"Polarity"'
    needed = '"Priority", "Indicator", "Polarity", "Target", "Actual"'
    assert name_expected(INDICATOR_COLUMNS, "Wards") == f"{needed} or one of the columns that need not be there"


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("high", Polarity.HIGH),
        ("▲", Polarity.HIGH),
        ("High ▲", Polarity.HIGH),
        ("Aim to  Maximise", Polarity.HIGH),
        ("▼", Polarity.LOW),
        ("LOWER IS BETTER", Polarity.LOW),
        ("minimise", Polarity.LOW),
    ],
)
def test_polarity_is_read_as_councils_write_it(text: str, polarity: Polarity) -> None:
    assert _column("Polarity").parse(text) is polarity


@pytest.mark.parametrize(
    ("column", "text", "value"),
    [("Status", "G", "green"), ("Status", "Complete", "completed"), ("Rating override", "R", "red")],
)
def test_a_rating_is_read_by_its_letter(column: str, text: str, value: str) -> None:
    assert _column(column).parse(text) == value


@pytest.mark.parametrize(("column", "text"), [("Rating override", "completed"), ("Status", "blue"), ("Polarity", "")])
def test_a_choice_that_is_not_there_is_refused(column: str, text: str) -> None:
    with pytest.raises(ValueError, match="is not a valid"):
        _column(column).parse(text)


def test_every_cell_is_printed_so_that_it_is_read_again() -> None:
    row = indicator(
        code="calls",
        polarity="low",
        unrounded="92.6%",
        tolerance="2 points",
        override=Override(rating="amber", reason="rounding"),
        previous="94%",
        last_year="£1.2m",
        commentary="Busy",
        owner="Ann",
        framework="Oflog",
    )
    columns = [column for column in INDICATOR_COLUMNS if column.is_kept and column.heading != "Priority"]
    texts = [column.format(row) for column in columns]
    assert texts == [
        *("calls", "Calls answered", "low", "90%", "93%", "94%", "£1.2m"),
        *("92.6%", "2 points", "amber", "rounding", "Busy", "Ann", "Oflog"),
    ]
    for column, text in zip(columns, texts, strict=True):
        assert str(column.parse(text)) == text


def test_no_value_is_an_empty_cell() -> None:
    optional = [column for column in INDICATOR_COLUMNS if column.is_kept and column.is_optional]
    assert {column.heading: column.format(indicator()) for column in optional} == {
        **dict.fromkeys((column.heading for column in optional), ""),
        "Tolerance": "5%",
    }


@pytest.mark.parametrize(
    "column", [column for column in ALL if not column.is_optional and column.heading != "Priority"]
)
def test_what_stands_in_for_a_cell_can_itself_be_read(column: Column) -> None:
    assert str(column.parse(column.stand_in)) == column.stand_in
