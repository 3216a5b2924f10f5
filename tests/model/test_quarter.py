"""Financial quarters."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from cabinet_appendix.model.quarter import Quarter


@pytest.mark.parametrize("text", ["2023-24 Q2", "2023-24-q2", "Q2 2023-24", "Q2 2023/24", "2023-2024 Q2", "2023–24 q2"])
def test_the_usual_ways_to_write_a_quarter_are_read(text: str) -> None:
    assert Quarter.parse(text) == Quarter(year="2023-24", number=2)


@pytest.mark.parametrize(
    ("number", "start", "end"),
    [
        (1, date(2023, 4, 1), date(2023, 6, 30)),
        (2, date(2023, 7, 1), date(2023, 9, 30)),
        (3, date(2023, 10, 1), date(2023, 12, 31)),
        (4, date(2024, 1, 1), date(2024, 3, 31)),
    ],
)
def test_the_financial_year_begins_in_april(number: int, start: date, end: date) -> None:
    quarter = Quarter(year="2023-24", number=number)
    assert (quarter.start, quarter.end) == (start, end)


def test_quarters_follow_one_another_over_the_turn_of_year_and_century() -> None:
    last = Quarter(year="1998-99", number=4)
    assert last.next() == Quarter(year="1999-00", number=1)
    assert last.next().previous() == last
    assert Quarter(year="1999-00", number=4).next().label == "Q1 2000-01"


@pytest.mark.parametrize(
    "text", ["2023-25 Q2", "2023-24 Q5", "Q2", "2023", "", "0000-01 Q4", "9999-00 Q4", "２０２３-２４ Q2"]
)
def test_what_is_no_quarter_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f'^"{text}"$'):
        Quarter.parse(text)


@given(st.integers(1000, 2998), st.integers(1, 4))
def test_a_quarter_ends_the_day_before_the_next_begins(first: int, number: int) -> None:
    quarter = Quarter(year=f"{first}-{(first + 1) % 100:02}", number=number)
    assert quarter.next().start - quarter.end == timedelta(days=1)
    assert quarter.next().previous() == quarter
    assert Quarter.parse(quarter.slug) == Quarter.parse(quarter.label) == quarter
    assert f"{quarter.start:%Y-%m}" == f"{first + (number == 4)}-{(3 * number) % 12 + 1:02}"


@pytest.mark.parametrize("year", ["2023", "2023-2024", "2023-23", "23-24"])
def test_a_financial_year_is_written_one_way(year: str) -> None:
    with pytest.raises(ValidationError):
        Quarter(year=year, number=1)
