"""F001: figures of an indicator that are not measured alike, such as a share beside a number of days."""

from collections.abc import Iterator

from cabinet_appendix.checks.indicators import list_indicators
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity
from cabinet_appendix.model.doubts import find_unlike
from cabinet_appendix.model.report import Indicator

_EXPECTED = "both in one unit"
_NAMES = {
    "actual": "actual",
    "unrounded": "unrounded actual",
    "previous": "figure of the previous quarter",
    "last_year": "figure of last year",
}


@rule("F001", Severity.WARNING, supersedes=("I124",))
def figures_of_different_units(subject: Subject) -> Iterator[Fault]:
    """An indicator's actual is in another unit than its target, or than the actual of an earlier quarter.

    Why: Nobody can tell whether "0.95" has met a target of "90%", so there is no rating, or one that the reader cannot
    follow.
    Example: found the actual "0.95" beside the target "90%"; expected both in one unit.
    Remedy: Write the figures in one unit, and each with its sign or word: 95% beside 90%, 4 days beside 5 days.
    """
    for listed in list_indicators(subject):
        indicator = listed.indicator
        unlike = find_unlike(indicator)
        if unlike:
            found = f'the {_NAMES[unlike]} "{getattr(indicator, unlike)}" beside the target "{indicator.target}"'
            yield Fault(listed.place_of(unlike), found, _EXPECTED)
            continue
        for name in _find_unlike_earlier(indicator):
            found = f'the {_NAMES[name]} "{getattr(indicator, name)}" beside the actual "{indicator.actual}"'
            yield Fault(listed.place_of(name), found, _EXPECTED)


def _find_unlike_earlier(indicator: Indicator) -> Iterator[str]:
    for name in ("previous", "last_year"):
        figure = getattr(indicator, name)
        are_numbers = figure and None not in {figure.value, indicator.actual.value}
        if are_numbers and not figure.is_comparable_with(indicator.actual):
            yield name
