"""A019: documents that are protected against editing."""

from collections.abc import Iterator

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Place, Severity
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.relationships import SETTINGS
from cabinet_appendix.ooxml.simple_types import read_switch

_RESTRICTED = {"readOnly": "read-only", "forms": "filling in forms only"}


@rule("A019", Severity.ERROR)
def restricted_access(subject: Subject) -> Iterator[Fault]:
    """A document is protected so that it can only be read, or only forms in it be filled in.

    Why: The protection keeps assistive technology from reading it as well, and readers from changing type and colours
    to what they can see.
    Example: found protection that allows read-only use; expected none.
    Remedy: In Word choose Review, Restrict Editing, Stop Protection.
    """
    package = subject.document.package if subject.document else None
    part = package.related(package.main_document, SETTINGS) if package else None
    for protection in package.xml(part).iterchildren(qn("w:documentProtection")) if package and part else ():
        kind = _RESTRICTED.get(protection.get(qn("w:edit"), ""))
        if kind and read_switch(protection.get(qn("w:enforcement"))):
            yield Fault(Place(subject.file), f"protection that allows {kind} use", "none")
