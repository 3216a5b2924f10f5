"""Dates for which something is planned."""

from datetime import date

import pytest

from cabinet_appendix.checks.narrative.planned_dates import find_planned_dates
from cabinet_appendix.model.quarter import Quarter

_Q2 = Quarter(year="2023-24", number=2)


@pytest.mark.parametrize(
    ("sentence", "last_day"),
    [
        ("The review will be finished by 31 July.", date(2023, 7, 31)),
        ("It will be launched on the 3rd of May 2023.", date(2023, 5, 3)),
        ("The consultation closes on 12 November.", date(2023, 11, 12)),
        ("It is to be done by the end of Q2.", date(2023, 9, 30)),
        ("It will be ready in quarter 1, 2024/25.", date(2024, 6, 30)),
        ("A decision is due in Feb 2024.", date(2024, 2, 29)),
        ("It will start in June.", date(2024, 6, 30)),
        ("Work is planned from August until December.", date(2023, 12, 31)),
    ],
)
def test_a_date_is_its_last_day(sentence: str, last_day: date) -> None:
    assert [planned.last_day for planned in find_planned_dates(sentence, _Q2)] == [last_day]


@pytest.mark.parametrize(
    "sentence",
    [
        "A new team, which began in September, is growing.",
        "Following the decision taken in August, work will begin.",
        "The council will act on the July survey.",
        "The council will report on the Sept 2023 audit.",
        "It will be done in Q1.",
        "It will be done in Q1 2023-27.",
        "It will be done by 31 February.",
        "We may march on.",
    ],
)
def test_what_happened_or_is_no_date_is_left_alone(sentence: str) -> None:
    assert list(find_planned_dates(sentence, _Q2)) == []
