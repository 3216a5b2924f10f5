"""A016: pictures and charts that float over the text."""

from collections.abc import Iterator

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity


@rule("A016", Severity.WARNING)
def floating_object(subject: Subject) -> Iterator[Fault]:
    """A picture, chart or text box is not in the line of the text.

    Why: A screen reader comes to it at another place than the eye does, or not at all.
    Example: found a chart that floats; expected one in line with text.
    Remedy: In Word click it, and choose Layout Options, In Line with Text.
    """
    for drawn in subject.document.drawn if subject.document else ():
        if subject.document and drawn.is_floating:
            place = subject.document.place_at(drawn.element)
            yield Fault(place, f"a {drawn.kind} that floats", "one in line with text")
