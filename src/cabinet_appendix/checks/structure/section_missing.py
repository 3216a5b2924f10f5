"""S001: priorities without achievements or without key actions."""

from collections.abc import Iterator

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.structure.missing import find_missing
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity


@rule("S001", Severity.WARNING)
def section_missing(subject: Subject) -> Iterator[Fault]:
    """A priority has no achievements, or no key actions for the next quarter.

    Why: Cabinet reads the same sections under each priority. Where one is missing, nobody knows whether there was
    nothing to say or whether somebody forgot to write it.
    Example: found no achievements of Clean & Safe; expected at least one.
    Remedy: Write what the priority has achieved and what comes next, or say that there is nothing to report.
    """
    yield from find_missing(subject, {"achievements": "achievements", "key_actions": "key actions"})
