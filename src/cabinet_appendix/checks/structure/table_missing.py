"""S002: priorities without Flagship Actions or without indicators."""

from collections.abc import Iterator

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.structure.missing import find_missing
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity


@rule("S002", Severity.WARNING)
def table_missing(subject: Subject) -> Iterator[Fault]:
    """A priority has no table of Flagship Actions, or no table of indicators.

    Why: The counts of the whole report are taken from these tables. A priority that is left out of one makes every
    total too small, and no chart shows it.
    Example: found no indicators of Clean & Safe; expected at least one.
    Remedy: Add the rows of the priority to the table, or take the priority out of the report.
    """
    yield from find_missing(subject, {"all_flagship_actions": "Flagship Actions", "indicators": "indicators"})
