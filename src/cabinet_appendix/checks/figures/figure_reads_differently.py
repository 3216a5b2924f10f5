"""F008: a figure of one indicator that is another in a second place."""

from collections.abc import Iterator

from cabinet_appendix.checks.indicators import ListedIndicator, list_indicators
from cabinet_appendix.checks.last_quarter import squeeze
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity
from cabinet_appendix.model.figures import Figure


@rule("F008", Severity.ERROR)
def figure_reads_differently(subject: Subject) -> Iterator[Fault]:
    """An indicator stands in two places with different figures, or last quarter's figure is not what was reported then.

    A figure of last quarter that was provisional may have changed since.

    Why: One of the two is wrong, and Cabinet is told both.
    Example: found the actual "88%" where the same indicator in Residents First has "91%"; expected one figure.
    Remedy: Correct the figure that is wrong; give indicators that differ names that differ.
    """
    seen: dict[str, ListedIndicator] = {}
    for listed in list_indicators(subject):
        name = squeeze(listed.indicator.name)
        first = seen.setdefault(name, listed)
        if first is not listed:
            yield from _compare(listed, first)
        yield from _compare_with_last_quarter(listed)


def _compare(listed: ListedIndicator, first: ListedIndicator) -> Iterator[Fault]:
    for field in ("target", "actual"):
        here, there = getattr(listed.indicator, field), getattr(first.indicator, field)
        if _differ(here, there):
            found = f'the {field} "{here}" where the same indicator in {first.priority.name} has "{there}"'
            yield Fault(listed.place_of(field), found, "one figure", "if they are two indicators, name them apart")


def _compare_with_last_quarter(listed: ListedIndicator) -> Iterator[Fault]:
    """Last quarter's figure as it stands beside this quarter's, against last quarter's own report."""
    subject, indicator = listed.subject, listed.indicator
    before = subject.last_quarter
    if before is None or indicator.previous is None or subject.report is None:
        return
    then = before.find_indicator(indicator)
    is_just_before = before.report.quarter.next() == subject.report.quarter
    if then and is_just_before and not then.actual.is_provisional and _differ(indicator.previous, then.actual):
        found = f'"{indicator.previous}" as the figure of the previous quarter'
        expected = f'"{then.actual}", as reported in {before.report.quarter.label}'
        yield Fault(listed.place_of("previous"), found, expected)


def _differ(one: Figure, other: Figure) -> bool:
    """Whether both are numbers, and not the same."""
    if one.value is None or other.value is None:
        return False
    return one.value != other.value or one.bound != other.bound or not one.is_comparable_with(other)
