"""A020: content controls without a title."""

from collections.abc import Iterator

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity, shorten
from cabinet_appendix.ooxml.content_controls import find_content_controls


@rule("A020", Severity.WARNING)
def content_control_without_title(subject: Subject) -> Iterator[Fault]:
    """A content control has no title.

    Why: A screen reader says "edit" and not what is to be written there, and the frame in Word has no name.
    Example: found a content control without a title, with "Choose an item."; expected what is to be filled in.
    Remedy: In Word click the control, and choose Developer, Properties, Title; or remove it and keep its words.
    """
    document = subject.document
    for control in find_content_controls(document.package.xml(document.package.main_document)) if document else ():
        if document and not control.title.strip():
            words = f', with "{shorten(control.text)}"' if control.text.strip() else ""
            place = document.place_at(control.element)
            yield Fault(place, f"a content control without a title{words}", "what is to be filled in")
