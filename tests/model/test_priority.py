"""Indicators with their ratings, and what a priority may hold."""

import pytest
from pydantic import ValidationError

from builders import indicator, priority
from cabinet_appendix.model.ratings import Override
from cabinet_appendix.model.report import FlagshipAction


def test_the_rating_is_worked_out_and_cannot_be_given() -> None:
    assert indicator("90%", "93%").model_dump(mode="json")["rating"] == "green"
    with pytest.raises(ValidationError, match="rating"):
        indicator(rating="red")


def test_the_unrounded_figure_must_be_of_the_target_s_kind_as_well() -> None:
    assert indicator("90%", "93%", unrounded="0.931").rating is None


@pytest.mark.parametrize(
    ("actual", "rating"), [("93% (provisional)", "green"), ("88% provisional", "amber"), ("Paused: strike", None)]
)
def test_a_provisional_actual_is_rated_and_a_paused_one_is_not(actual: str, rating: str | None) -> None:
    assert indicator("90%", actual).rating == rating


@pytest.mark.parametrize(
    ("field", "text"), [("target", "No data"), ("target", "Paused"), ("actual", "Data only"), ("previous", "data only")]
)
def test_a_target_is_never_missing_and_an_actual_is_never_data_only(field: str, text: str) -> None:
    with pytest.raises(ValidationError, match=text):
        indicator(**{field: text})


def test_an_override_rates_even_what_cannot_be_rated() -> None:
    override = Override(rating="red", reason="the service was closed")
    assert indicator("Data only", "No data", override=override).rating == "red"


def test_a_reason_goes_with_every_override() -> None:
    with pytest.raises(ValidationError, match="reason"):
        indicator(override={"rating": "red", "reason": " "})


@pytest.mark.parametrize("status", ["blue", "Green", "", "not rated"])
def test_a_colour_is_no_status_unless_it_is_one_of_four(status: str) -> None:
    with pytest.raises(ValidationError, match="status"):
        FlagshipAction(title="x", status=status)


def test_there_were_no_fewer_than_no_flagship_actions() -> None:
    assert priority(original_flagship_actions=0).original_flagship_actions == 0
    with pytest.raises(ValidationError, match="original_flagship_actions"):
        priority(original_flagship_actions=-1)
