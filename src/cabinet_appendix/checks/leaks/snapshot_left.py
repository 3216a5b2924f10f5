"""L008: the data that a document was built from, kept inside it."""

from collections.abc import Iterator

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Place, Severity
from cabinet_appendix.ooxml.custom_xml import find_custom_xml

_SNAPSHOT = "urn:cabinet-appendix:"


@rule("L008", Severity.NOTE)
def snapshot_left(subject: Subject) -> Iterator[Fault]:
    """A document holds the data that it was built from.

    Why: It is there so that edits made in Word find their way back. It may say more than the pages do, such as who owns
    an indicator: before publication it can go.
    Example: found the data that the document was built from; expected none in what is published.
    Remedy: In Word choose File, Info, Inspect Document, Custom XML Data, Remove All.
    """
    for custom in find_custom_xml(subject.document.package) if subject.document else ():
        if custom.namespace.startswith(_SNAPSHOT) and custom.text:
            place = Place(subject.file, part=custom.part)
            yield Fault(place, "the data that the document was built from", "none in what is published")
