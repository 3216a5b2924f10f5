"""A003: alternative texts that are longer than anybody listens to."""

from collections.abc import Iterator

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity, shorten

_MOST = 250
"""Characters: two sentences. Word writes more only where it describes a picture by itself."""


@rule("A003", Severity.WARNING)
def alternative_text_too_long(subject: Subject) -> Iterator[Fault]:
    """An alternative text has more than 250 characters.

    Why: A screen reader reads it in one go: nobody can stop, go back or skip in it as in a text.
    Example: found an alternative text of 412 characters, "The chart shows"; expected 250 at most.
    Remedy: Say in a sentence or two what the picture shows, and put the details into the text.
    """
    for drawn in subject.document.drawn if subject.document else ():
        length = len(drawn.description)
        if subject.document and length > _MOST:
            place = subject.document.place_at(drawn.element)
            found = f'an alternative text of {length} characters, "{shorten(drawn.description)}"'
            yield Fault(place, found, f"{_MOST} at most")
