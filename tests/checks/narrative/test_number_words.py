"""Numbers in words and figures."""

import re

import pytest

from cabinet_appendix.checks.narrative.number_words import NUMBER, read_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("no", 0),
        ("one", 1),
        ("Ten", 10),
        ("nineteen", 19),
        ("forty", 40),
        ("twenty-one", 21),
        ("Ninety nine", 99),
        ("43", 43),
        ("1,200", 1200),
    ],
)
def test_a_number_is_read(text: str, number: int) -> None:
    assert re.fullmatch(NUMBER, text, re.IGNORECASE)
    assert read_number(text) == number
