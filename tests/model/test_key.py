"""What the words of a key say of a rating."""

import pytest

from cabinet_appendix.model.key import find_amounts, find_tolerance
from cabinet_appendix.model.ratings import Tolerance


@pytest.mark.parametrize(
    ("text", "tolerance"),
    [
        ("Just off target by less than 5%", "5%"),
        ("Within 2 points of the target", "2 points"),
        ("missed by under 2.5 %", "2.5%"),
    ],
)
def test_what_a_key_says_of_amber_is_its_tolerance(text: str, tolerance: str) -> None:
    assert find_tolerance(text) == Tolerance.parse(tolerance)


@pytest.mark.parametrize("text", ["Off target by 5% or more", "Has exceeded target", "Answered within 5 days", ""])
def test_other_words_say_nothing_of_it(text: str) -> None:
    assert find_tolerance(text) is None


def test_every_amount_that_is_named_is_found() -> None:
    assert find_amounts("between 5% and 10% off target, or 2 points") == [
        Tolerance.parse("5%"),
        Tolerance.parse("10%"),
        Tolerance.parse("2 points"),
    ]
    assert find_amounts("The target has been met in 5 days") == []
