"""L004: names of people in the properties of a document."""

import re
from collections.abc import Iterator

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Place, Severity
from cabinet_appendix.ooxml.properties import read_all_properties

_NAMED = frozenset({"creator", "lastModifiedBy", "Manager", "Company"})
_SAVED_BY = "lastModifiedBy"
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
_PERSON = re.compile(r"[A-Z][\w'’.-]*(?:,? [A-Z][\w'’.-]*){1,3}")
_NO_PERSON = re.compile(
    r"\b(?:council|borough|county|city|district|team|department|directorate|services?|unit|office|committee|cabinet"
    r"|group|limited|ltd|plc|llp|communications|performance|policy|corporate|democratic|insight|strategy|research"
    r"|software|microsoft|word|libreoffice|apache|aspose|user|author|admin|administrator|unknown|docx)\b",
    re.IGNORECASE,
)


@rule("L004", Severity.WARNING)
def personal_name_in_properties(subject: Subject) -> Iterator[Fault]:
    """The properties of a document name a person: who wrote it, who saved it last, or an address for mail.

    Why: The paper is the council's. Whoever downloads it learns which officer worked on it, and may write to them.
    Example: found "Jane Example" in the property lastModifiedBy; expected none, or a team.
    Remedy: In Word choose File, Info, Inspect Document, Document Properties and Personal Information, Remove All; then
    type the title again.
    """
    for name, text in read_all_properties(subject.document.package) if subject.document else ():
        address = _ADDRESS.search(text)
        if address or (name in _NAMED and _names_a_person(name, text)):
            found = f'"{address[0] if address else text}" in the property {name}'
            yield Fault(Place(subject.file), found, "none, or a team")


def _names_a_person(name: str, text: str) -> bool:
    if _NO_PERSON.search(text):
        return False
    return name == _SAVED_BY or _PERSON.fullmatch(text) is not None
