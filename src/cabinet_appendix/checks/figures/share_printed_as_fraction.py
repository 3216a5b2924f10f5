"""F003: a percentage that is written as a fraction of one, such as 0.88 for 88%."""

from collections.abc import Iterator

from cabinet_appendix.checks.indicators import list_indicators
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity
from cabinet_appendix.model.doubts import find_unlike
from cabinet_appendix.model.shares import are_fractions


@rule("F003", Severity.WARNING, supersedes=("I126",))
def share_printed_as_fraction(subject: Subject) -> Iterator[Fault]:
    """The target and the actual of a percentage are numbers up to one, without a sign.

    Why: A spreadsheet holds 88% as 0.88. Printed so among percentages, it reads as less than one per cent.
    Example: found "0.88" and a target of "0.9" where the name is of a percentage; expected "88%", or "0.88%" if it is
    less than one per cent.
    Remedy: Type both figures with their sign.
    """
    for listed in list_indicators(subject):
        indicator = listed.indicator
        value = indicator.actual.value
        if value is not None and are_fractions(indicator) and not find_unlike(indicator):
            found = f'"{indicator.actual}" and a target of "{indicator.target}" where the name is of a percentage'
            percent = f"{(value * 100).normalize():f}%"
            expected = f'"{percent}", or "{indicator.actual}%" if it is less than one per cent'
            yield Fault(listed.place_of("actual"), found, expected)
