"""What sentences say of counts."""

import pytest

from cabinet_appendix.checks.narrative.counts_in_words import find_claims

_NAMES = ("residents first", "clean & safe")


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("43 of 64 indicators are green.", ["64 indicators in all", "43 green indicators"]),
        ("Of the 64 indicators, 43 are green.", ["64 indicators in all", "43 green indicators"]),
        ("All ten Flagship Actions are green.", ["10 Flagship Actions in all", "10 green Flagship Actions"]),
        ("There are 43 green and no red KPIs.", ["43 green indicators", "0 red indicators"]),
        ("The total number of FAs is now 32.", ["32 Flagship Actions in all"]),
        ("Indicators: 14 in all (9 green, 5 red).", ["14 indicators in all", "9 green indicators", "5 red indicators"]),
        ("Residents First has 9 green indicators and four red.", ["9 green indicators", "4 red indicators"]),
        ("This quarter 19 indicators are green in Clean & Safe.", ["19 green indicators"]),
        ("Six Flagship Actions are complete.", ["6 completed Flagship Actions"]),
        ("Our twenty-two indicators show progress.", ["22 indicators in all"]),
    ],
)
def test_counts_of_all_are_read(sentence: str, claims: list[str]) -> None:
    assert [str(claim) for claim in find_claims(sentence, _NAMES)] == claims


@pytest.mark.parametrize(
    "sentence",
    [
        "Three indicators in housing are red.",
        "In housing, three indicators are red.",
        "Two red indicators in housing are being looked at.",
        "Two of the five housing indicators are red.",
        "There are five indicators on housing.",
        "We have two Flagship Actions rated amber.",
        "Five indicators that were red are green.",
        "Two Flagship Actions moved to green.",
        "Last quarter 40 indicators were green.",
        "Over 40 indicators are green.",
        "Ten Flagship Actions and 14 indicators are green.",
        "Nine libraries are green.",
    ],
)
def test_counts_of_some_of_another_time_or_of_something_else_are_left_alone(sentence: str) -> None:
    assert list(find_claims(sentence, _NAMES)) == []
