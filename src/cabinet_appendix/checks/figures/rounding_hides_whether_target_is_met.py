"""F009: an actual that is rounded coarser than its target, and so near to it that it may or may not have met it."""

import re
from collections.abc import Iterator
from decimal import Decimal

from cabinet_appendix.checks.figures.decimals import count_decimals
from cabinet_appendix.checks.indicators import list_indicators
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity
from cabinet_appendix.model.report import Indicator
from cabinet_appendix.model.shares import is_named_as_share

_COUNTED = re.compile(r"(?:number|no|total|count)\b", re.IGNORECASE)
_ROUNDED = re.compile(r"\b(?:average|mean|median|rate|per)\b", re.IGNORECASE)
_HALF = Decimal("0.5")


@rule("F009", Severity.WARNING)
def rounding_hides_whether_target_is_met(subject: Subject) -> Iterator[Fault]:
    """The actual of a share, an average or a rate is rounded so that it may lie on either side of its target.

    Counts are whole numbers by nature, and left alone.

    Why: An actual of 93% may be 92.6% or 93.4%, and a target of 92.8% be missed or met: the rating cannot be followed.
    Example: found the actual "93%" beside the target "92.8%"; expected an actual with as many decimals.
    Remedy: Print the actual with as many decimals as the target has.
    """
    for listed in list_indicators(subject):
        if _may_be_either(listed.indicator):
            found = f'the actual "{listed.indicator.actual}" beside the target "{listed.indicator.target}"'
            yield Fault(listed.place_of("actual"), found, "an actual with as many decimals")


def _may_be_either(indicator: Indicator) -> bool:
    """Whether the target lies within what is rounded to the actual, and the actual could not be the target."""
    target, actual = indicator.target, indicator.actual
    if target.value is None or actual.value is None or not actual.is_comparable_with(target):
        return False
    decimals = count_decimals(actual)
    if not _is_rounded(indicator) or actual.bound or target.bound or decimals >= count_decimals(target):
        return False
    unit = Decimal(1).scaleb(-decimals)
    return 0 < abs(target.value - actual.value) < unit * _HALF


def _is_rounded(indicator: Indicator) -> bool:
    """Whether what is measured is no whole number by nature: a share, an average, a rate."""
    if indicator.actual.unit == "%" or is_named_as_share(indicator):
        return True
    return _ROUNDED.search(indicator.name) is not None and _COUNTED.match(indicator.name) is None
