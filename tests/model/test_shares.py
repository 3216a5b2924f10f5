"""Which indicators are shares of a whole, and how their figures are written."""

import pytest

from builders import indicator
from cabinet_appendix.model.shares import are_fractions, find_unsigned, is_named_as_share


@pytest.mark.parametrize("name", ["% of calls", "Percentage of calls", "Per cent of calls", "proportion of calls"])
def test_a_share_is_named_so_at_the_beginning(name: str) -> None:
    assert is_named_as_share(indicator(name=name))


@pytest.mark.parametrize(
    "name",
    ["Calls answered, %", "Schools above 95%", "Percentage point gap", "Proportion of deaths per 1,000 people"],
)
def test_what_only_mentions_a_share_or_is_a_rate_is_none(name: str) -> None:
    assert not is_named_as_share(indicator(name=name))


def test_figures_without_a_unit_are_the_unsigned_ones() -> None:
    figures = find_unsigned(indicator("65", "65.1%"))
    assert [str(figure) for figure in figures] == ["65"]
    assert find_unsigned(indicator("Data only", "No data: annual")) == []


@pytest.mark.parametrize(
    ("name", "target", "actual", "are"),
    [
        ("% of calls answered", "0.9", "0.88", True),
        ("Percentage of homes with a certificate", "1", "1", True),
        ("Calls answered as % of all", "0.9", "1", True),
        ("Schools above 95% capacity", "0", "1", False),
        ("% of schools that are closed", "0", "0", False),
        ("% of calls lost", "8.8", "0.9", False),
        ("% of calls lost", "0.9%", "0.8%", False),
        ("Rate of offences", "0.9", "0.95", False),
        ("Proportion of deaths per 1,000 people", "0.9", "0.95", False),
    ],
)
def test_fractions_are_bare_numbers_up_to_one_in_a_share(name: str, target: str, actual: str, *, are: bool) -> None:
    assert are_fractions(indicator(target, actual, name=name)) is are
