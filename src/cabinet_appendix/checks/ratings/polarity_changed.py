"""R006: an indicator for which another way is good than last quarter."""

from collections.abc import Iterator

from cabinet_appendix.checks.indicators import list_indicators
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity


@rule("R006", Severity.WARNING)
def polarity_changed(subject: Subject) -> Iterator[Fault]:
    """An indicator's polarity is not that of last quarter.

    Why: Which way is good lies in what is measured. Where it is turned round by mistake, red becomes green.
    Example: found the polarity high, which was low in Q1 2023-24; expected low.
    Remedy: Correct the polarity; if what is measured has changed, give the indicator another name and code.
    """
    before = subject.last_quarter
    for listed in list_indicators(subject) if before else ():
        then = before.find_indicator(listed.indicator) if before else None
        if before and then and then.polarity is not listed.indicator.polarity and listed.has_polarity:
            found = (
                f"the polarity {listed.indicator.polarity}, which was {then.polarity} in {before.report.quarter.label}"
            )
            yield Fault(listed.place_of("polarity"), found, then.polarity)
