"""F007: an actual that is missing, and nobody says why."""

from collections.abc import Iterator

from cabinet_appendix.checks.indicators import list_indicators
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity


@rule("F007", Severity.WARNING, supersedes=("I102",))
def blank_figure(subject: Subject) -> Iterator[Fault]:
    """An indicator has no actual, and neither the cell nor its commentary says why.

    Why: Cabinet cannot tell a figure that is not due yet from one that was forgotten.
    Example: found no figure and no reason; expected a figure, or "No data: reason".
    Remedy: Type the figure, or the reason behind "No data:", such as "No data: annual, due in July".
    """
    for listed in list_indicators(subject):
        actual = listed.indicator.actual
        has_reason = actual.reason or listed.indicator.commentary
        if actual.value is None and not has_reason and listed.is_printed(actual):
            yield Fault(listed.place_of("actual"), "no figure and no reason", 'a figure, or "No data: reason"')
