"""F006: an actual that is ten, a hundred or a thousand times that of last quarter, or a part of it."""

from collections.abc import Iterator
from decimal import Decimal

from cabinet_appendix.checks.indicators import list_indicators
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity
from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.report import Indicator

_POWERS = (10, 100, 1000)
_NEAR = Decimal("1.15")
"""Between two quarters a figure moves by so much all by itself: 10 times 52 is near anything from 452 to 598."""
_TEN = Decimal(10)


@rule("F006", Severity.WARNING)
def figure_off_by_a_power_of_ten(subject: Subject) -> Iterator[Fault]:
    """An actual is nearly ten, a hundred or a thousand times what it was last quarter, or that part of it.

    Left alone are counts below ten, which grow so by themselves, figures with a bound, and an actual that is nearer to
    its target than last quarter's was.

    Why: A decimal point in the wrong place, or a k for an m, looks like any other figure once it is printed.
    Example: found the actual "9.3%", about a tenth of last quarter's "94%"; expected a figure of that order.
    Remedy: Compare the figure with its source and correct it; if it is right, say in the narrative why it moved so far.
    """
    for listed in list_indicators(subject):
        before = _find_before(subject, listed.indicator)
        times = _find_times(listed.indicator, before) if before else None
        if before and times:
            found = f'the actual "{listed.indicator.actual}", about {times} last quarter\'s "{before}"'
            yield Fault(listed.place_of("actual"), found, "a figure of that order", "compare it with its source")


def _find_before(subject: Subject, indicator: Indicator) -> Figure | None:
    """The actual of last quarter: of its own report, else as it stands beside this quarter's."""
    then = subject.last_quarter.find_indicator(indicator) if subject.last_quarter else None
    return then.actual if then and then.actual.value is not None else indicator.previous


def _find_times(indicator: Indicator, before: Figure) -> str | None:
    """How many times last quarter's figure an actual is, in words, if that is a slip of the decimal point."""
    now, then = indicator.actual.value, before.value
    if not now or not then or (now < 0) != (then < 0) or indicator.actual.bound or before.bound:
        return None
    if not indicator.actual.is_comparable_with(before) or not _is_telling(indicator.actual, before):
        return None
    ratio = now / then
    if _is_nearer_to_target(indicator, then):
        return None
    for power in _POWERS:
        if power / _NEAR < ratio < power * _NEAR:
            return f"{power} times"
        if power / _NEAR < 1 / ratio < power * _NEAR:
            return {10: "a tenth of", 100: "a hundredth of", 1000: "a thousandth of"}[power]
    return None


def _is_telling(now: Figure, before: Figure) -> bool:
    """Whether the smaller figure has two digits, or is a share of one per cent and more: small counts jump."""
    value = min(abs(figure.value or Decimal(0)) for figure in (now, before))
    return value >= _TEN or len(value.as_tuple().digits) > 1 or (now.unit == "%" and value >= 1)


def _is_nearer_to_target(indicator: Indicator, before: Decimal) -> bool:
    """Whether the actual has come nearer to the target by its order: last quarter's was then the one that was off."""
    target, now = indicator.target.value, indicator.actual.value
    if not target or not now or not indicator.actual.is_comparable_with(indicator.target):
        return False
    return _distance(now / target) < _distance(before / target)


def _distance(ratio: Decimal) -> Decimal:
    """How many times one is the other, whichever is greater."""
    return max(abs(ratio), 1 / abs(ratio))
