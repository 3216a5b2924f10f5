"""C004: placeholders that are printed in charts, headers and footers."""

from collections.abc import Iterator

from cabinet_appendix.checks.placeholders import EXPECTED, find_placeholders
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity
from cabinet_appendix.ooxml.chart_labels import find_typed_texts


@rule("C004", Severity.ERROR)
def placeholder_printed(subject: Subject) -> Iterator[Fault]:
    """A placeholder is left in a chart, a header or a footer, where a word or figure should be.

    Why: It shows Cabinet that nobody has read the page, and what should stand there is missing.
    Example: found the placeholder "[CATEGORY NAME]" in "[CATEGORY NAME], 1, 10%".
    Remedy: Put the words or the figure in its place, or delete it.
    """
    if subject.document is None:
        return
    for one in subject.document.margins:
        yield from (Fault(one.place, found, EXPECTED) for found in find_placeholders(one.paragraph.text))
    for placed in subject.document.charts:
        for text in find_typed_texts(subject.document.package.xml(placed.part)):
            yield from (Fault(placed.place, found, EXPECTED) for found in find_placeholders(text))
