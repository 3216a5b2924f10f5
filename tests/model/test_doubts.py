"""Which of an indicator's figures is doubtful."""

import pytest

from builders import indicator
from cabinet_appendix.model.doubts import find_open, find_unlike, is_met_as_printed
from cabinet_appendix.model.report import Indicator


@pytest.mark.parametrize(
    ("row", "unlike"),
    [
        (indicator("90%", "0.95"), "actual"),
        (indicator("5 days", "£5"), "actual"),
        (indicator("90%", "90%", unrounded="0.9"), "unrounded"),
        (indicator("90%", "93%"), None),
        (indicator("5 days", "1 day"), None),
        (indicator("25", "23 days"), None),
        (indicator("Data only", "0.95"), None),
        (indicator("90%", "No data: annual"), None),
    ],
    ids=str,
)
def test_a_number_of_another_kind_than_the_target_is_named(row: Indicator, unlike: str | None) -> None:
    assert find_unlike(row) == unlike


@pytest.mark.parametrize(
    ("row", "left_open"),
    [
        (indicator("90%", "<90%"), "actual"),
        (indicator("90%", "90%", unrounded="<91%"), "unrounded"),
        (indicator("<90%", "95%"), "target"),
        (indicator("90%", "<80%"), None),
        (indicator("90%", "0.95"), None),
        (indicator("90%", "<90%", override={"rating": "red", "reason": "Counted by hand"}), None),
    ],
    ids=str,
)
def test_the_figure_that_leaves_a_rating_open_is_named(row: Indicator, left_open: str | None) -> None:
    assert find_open(row) == left_open


def test_a_target_is_met_as_printed_by_what_is_printed_and_not_by_what_is_rated() -> None:
    assert is_met_as_printed(indicator("90%", "90%", unrounded="89.6%"))
    assert is_met_as_printed(indicator("90%", "91%", unrounded="89.6%"))
    assert not is_met_as_printed(indicator("90%", "89.6%", unrounded="90%"))


def test_an_override_is_against_the_same_figures_or_has_reasons_of_its_own() -> None:
    override = {"rating": "amber", "reason": "The service was closed"}
    assert is_met_as_printed(indicator("90%", "90.0%", override=override))
    assert not is_met_as_printed(indicator("90%", "91%", override=override))
