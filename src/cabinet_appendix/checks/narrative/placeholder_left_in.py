"""N016: placeholders that are left in words."""

from collections.abc import Iterator

from cabinet_appendix.checks.placeholders import EXPECTED, find_placeholders
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity


@rule("N016", Severity.ERROR)
def placeholder_left_in(subject: Subject) -> Iterator[Fault]:
    """A placeholder is left in the text where words or a figure should be.

    Why: It shows Cabinet that nobody has read the page, and what should stand there is missing.
    Example: found the placeholder "[TBC]" in "The target is [TBC]."
    Remedy: Put the words or the figure in its place, or delete it.
    """
    for passage in subject.passages:
        for found in find_placeholders(passage.text):
            yield Fault(passage.place, found, EXPECTED)
