"""Shares of a whole: from an indicator's name and figures to whether they are percentages, and how they are written."""

import re
from decimal import Decimal

from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.priority import Indicator

_SHARE = re.compile(r"%|\bper ?cent|\bproportion\b", re.IGNORECASE)
_OTHERWISE = re.compile(r"\bpoints?\b|\bper \d", re.IGNORECASE)
"""What makes of a share something else: percentage points, or a rate per 1,000."""


def is_named_as_share(indicator: Indicator) -> bool:
    """Whether the name begins as that of a percentage does: "% of calls answered"."""
    return _SHARE.match(indicator.name) is not None and _OTHERWISE.search(indicator.name) is None


def find_unsigned(indicator: Indicator) -> list[Figure]:
    """The target and the actual, as far as they are numbers without a unit."""
    figures = indicator.target, indicator.actual
    return [figure for figure in figures if figure.value is not None and not figure.unit]


def are_fractions(indicator: Indicator) -> bool:
    """Whether target and actual are bare numbers up to 1 in a row that is named as a share.

    Where the name only mentions one ("schools above 95%"), whole numbers are counts.
    """
    values = [figure.value or Decimal(0) for figure in find_unsigned(indicator)]
    if len(values) < 2 or not any(values) or any(abs(value) > 1 for value in values):
        return False
    if _OTHERWISE.search(indicator.name):
        return False
    begins = _SHARE.match(indicator.name) is not None
    return begins or (any(value % 1 for value in values) and _SHARE.search(indicator.name) is not None)
