"""F002: rows in which target and actual differ in decimals, in a table where they hardly ever do."""

from collections.abc import Iterator
from itertools import groupby

from cabinet_appendix.checks.figures.decimals import count_decimals, round_to
from cabinet_appendix.checks.indicators import ListedIndicator, list_indicators
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity
from cabinet_appendix.model.ratings import rate
from cabinet_appendix.model.report import Indicator
from cabinet_appendix.model.shares import are_fractions, is_named_as_share

_MANY = 8
_TIMES = 4
"""A table has a habit where in so many rows, and so many times the others, both figures have the same decimals."""


@rule("F002", Severity.NOTE)
def figures_of_different_precision(subject: Subject) -> Iterator[Fault]:
    """Some percentages of a table have other decimals in the actual than in the target, which the others have not.

    It is said once for a table, and of no row in which only the decimals show whether the target is met.

    Why: A reader takes 65.1% beside 65% for a finer measurement than the rows around it, which it is not.
    Example: found the actual "65.1%" beside the target "65%"; expected as many decimals in both, as in 18 rows of the
    table.
    Remedy: Round the actual as the target is, with the exact figure under "Unrounded actual", or leave it as
    it is.
    """
    for _, rows in groupby(list_indicators(subject), key=lambda listed: listed.path[1]):
        shares = [listed for listed in rows if _is_share(listed.indicator)]
        odd = [listed for listed in shares if _differs(listed.indicator)]
        even = len(shares) - len(odd)
        matter = [listed for listed in odd if not _rounding_rates_otherwise(listed.indicator)]
        if matter and even >= max(_MANY, _TIMES * len(odd)):
            yield _make_fault(matter, even)


def _make_fault(odd: list[ListedIndicator], even: int) -> Fault:
    first, *others = odd
    more = f", and {len(others)} more like it" if others else ""
    found = f'the actual "{first.indicator.actual}" beside the target "{first.indicator.target}"{more}'
    return Fault(first.place_of("actual"), found, f"as many decimals in both, as in {even} rows of the table")


def _is_share(indicator: Indicator) -> bool:
    units = {indicator.target.unit, indicator.actual.unit}
    is_share = units == {"%"} or (units == {""} and is_named_as_share(indicator))
    return is_share and indicator.actual.value is not None and not are_fractions(indicator)


def _differs(indicator: Indicator) -> bool:
    return count_decimals(indicator.target) != count_decimals(indicator.actual)


def _rounding_rates_otherwise(indicator: Indicator) -> bool:
    """Whether the actual with the target's decimals would have another rating."""
    target, actual, polarity, tolerance = indicator.target, indicator.actual, indicator.polarity, indicator.tolerance
    rounded = round_to(actual, count_decimals(target))
    return rate(target, rounded, polarity, tolerance) is not rate(target, actual, polarity, tolerance)
