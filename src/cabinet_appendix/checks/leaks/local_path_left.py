"""L005: paths of somebody's computer or of a shared drive."""

import re
from collections.abc import Iterator

from cabinet_appendix.checks.document import Document
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Place, Severity
from cabinet_appendix.ooxml.properties import read_all_properties

_PATH = re.compile(
    r"(?:file:/{2,5}|\b[A-Za-z]:\\|\\\\[\w.-]+\\)[^\"<>|*?]{2,200}|(?<![\w./-])/(?:Users|home)/[\w./-]{2,200}"
)


@rule("L005", Severity.WARNING)
def local_path_left(subject: Subject) -> Iterator[Fault]:
    """A path of a computer or a shared drive is in the properties, in a link, as the template, or in a header.

    Why: It names people, folders and machines of the council. A link to it works for nobody outside.
    Example: found the path "file:///C:/Users/jexample/Report.dotx" as the template; expected none.
    Remedy: Delete the link or the property; in Word choose Developer, Document Template, and attach Normal.
    """
    for place, path, where in _find_paths(subject.document) if subject.document else ():
        yield Fault(place, f'the path "{path}" {where}', "none")


def find_path(text: str) -> str | None:
    """The path in a text, None where there is none."""
    match = _PATH.search(text)
    return match[0].strip() if match else None


def _find_paths(document: Document) -> Iterator[tuple[Place, str, str]]:
    whole = Place(document.file)
    for name, text in read_all_properties(document.package):
        if path := find_path(text):
            yield whole, path, f"in the property {name}"
    for entry in document.external_relationships:
        if path := find_path(entry.target):
            kind = entry.type.rpartition("/")[2]
            yield whole, path, "as the template" if kind == "attachedTemplate" else f"in a link ({kind})"
    for one in document.margins:
        if path := find_path(one.paragraph.text):
            yield one.place, path, "on every page"
