"""Direction of travel: good and bad, not up and down; and where a bound leaves it open, none."""

import pytest

from cabinet_appendix.model.direction import DirectionOfTravel, find_direction
from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.ratings import Polarity


@pytest.mark.parametrize(
    ("now", "before", "polarity", "direction"),
    [
        ("93%", "90%", "high", "improved"),
        ("93%", "90%", "low", "worsened"),
        ("5 days", "7 days", "low", "improved"),
        ("5 days", "7 days", "high", "worsened"),
        ("90%", "90.0%", "low", "unchanged"),
        ("£1.2m", "£1,200,000", "high", "unchanged"),
        ("£1.2m", "£950k", "high", "improved"),
        ("-2", "-5", "high", "improved"),
        ("25", "23 days", "low", "worsened"),
    ],
)
def test_a_figure_moves_the_good_way_or_the_bad_way(now: str, before: str, polarity: str, direction: str) -> None:
    assert find_direction(Figure.parse(now), Figure.parse(before), Polarity(polarity)) == DirectionOfTravel(direction)


@pytest.mark.parametrize(
    ("now", "before"), [("93%", None), ("No data", "90%"), ("93%", "No data"), ("93%", "0.9"), ("£5m", "5 days")]
)
def test_where_there_is_nothing_alike_to_compare_there_is_no_direction(now: str, before: str | None) -> None:
    earlier = Figure.parse(before) if before else None
    assert find_direction(Figure.parse(now), earlier, Polarity.HIGH) is None


@pytest.mark.parametrize(
    ("now", "before", "direction"),
    [
        ("5", "6", "improved"),
        ("6", "5", "worsened"),
        ("5", "5.0", "unchanged"),
        ("~5", "5", "unchanged"),
        ("5 (provisional)", "6", "improved"),
        ("<5", "5", "improved"),
        ("<5", "4", None),
        ("<5", "<5", None),
        ("≤5", "5", None),
        ("≤5", "5.1", "improved"),
        ("5", "<5", "worsened"),
        ("4", "<5", None),
        (">5", "5", "worsened"),
        (">5", "<5", "worsened"),
        ("≥5", "≤5", None),
        ("<5", ">4", None),
        ("5%", "5", None),
        ("5", "No data", None),
        ("Paused", "5", None),
    ],
)
def test_where_low_is_good_a_fall_is_better_and_what_a_bound_leaves_open_is_not_claimed(
    now: str, before: str, direction: str | None
) -> None:
    assert find_direction(Figure.parse(now), Figure.parse(before), Polarity.LOW) == direction


def test_where_high_is_good_a_rise_is_better() -> None:
    assert find_direction(Figure.parse(">5"), Figure.parse("5"), Polarity.HIGH) == "improved"
    assert find_direction(Figure.parse("4"), Figure.parse("5"), Polarity.HIGH) == "worsened"
