"""A report as a whole: what cannot be made, and what cannot be changed."""

import pytest
from pydantic import ValidationError

from builders import indicator, priority, report


def test_a_report_that_contradicts_itself_cannot_be_made() -> None:
    with pytest.raises(ValidationError, match="the key"):
        report(priority("a"), priority("a"))


def test_a_report_cannot_be_changed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        report().title = "other"  # type: ignore[misc]


def test_an_indicator_is_found_by_its_code() -> None:
    a, b, c = indicator(code="a"), indicator(code="b"), indicator()
    whole = report(priority("x", indicators=(a, c)), priority("y", indicators=(b,)))
    assert whole.indicators_by_code == {"a": a, "b": b}


def test_a_setting_that_is_unknown_is_refused() -> None:
    with pytest.raises(ValidationError, match="colour"):
        report(colour="red")
