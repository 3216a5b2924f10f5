"""The direction of travel, where a bound decides it and where it does not."""

import pytest

from cabinet_appendix.model.direction import find_direction
from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.ratings import Polarity


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
