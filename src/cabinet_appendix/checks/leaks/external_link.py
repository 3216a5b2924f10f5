"""L007: parts of a document that are kept elsewhere, and links to where only the council gets."""

import re
from collections.abc import Iterator

from cabinet_appendix.checks.leaks.local_path_left import find_path
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Place, Severity
from cabinet_appendix.ooxml.relationships import HYPERLINK

_INTERNAL = re.compile(
    r"https?://(?:[\w.-]+@)?(?:[\w-]+(?:[:/]|$)|[\w.-]*\b(?:sharepoint\.com|intranet|intra|teams\.microsoft\.com)\b"
    r"|[\w.-]+\.(?:local|internal|lan)\b)",
    re.IGNORECASE,
)


@rule("L007", Severity.WARNING)
def external_link(subject: Subject) -> Iterator[Fault]:
    """A picture or the template of a document is kept outside it, or a link leads to the council's own network.

    Why: Word asks that place whenever the paper is opened: it learns who reads it, and may send something else. A link
    to SharePoint or an intranet works for nobody outside. A link to a public page is no fault.
    Example: found a linked image, "https://example.org/logo.png"; expected one inside the document.
    Remedy: In Word choose File, Info, Edit Links to Files, Break Link; lead links to a public page.
    """
    for entry in subject.document.external_relationships if subject.document else ():
        kind = entry.type.rpartition("/")[2]
        if find_path(entry.target):
            continue
        if entry.type != HYPERLINK and "://" in entry.target:
            yield Fault(Place(subject.file), f'a linked {kind}, "{entry.target}"', "one inside the document")
        elif entry.type == HYPERLINK and _INTERNAL.match(entry.target):
            found = f'a link to the council\'s own network, "{entry.target}"'
            yield Fault(Place(subject.file), found, "a public page")
