"""A010: documents without a title in their properties."""

import re
from collections.abc import Iterator

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Place, Severity
from cabinet_appendix.ooxml.properties import read_core_properties

_NO_TITLE = re.compile(r"(?:document|word document|microsoft word document) ?\d*|.{1,120}\.docx?", re.IGNORECASE)


@rule("A010", Severity.ERROR)
def title_missing(subject: Subject) -> Iterator[Fault]:
    """A document has no title in its properties, or the name of a file in place of one.

    Why: A reader with a screen reader hears the title first, and sees it in the list of open documents. WCAG 2.2,
    2.4.2, which the law asks for, wants one.
    Example: found no title in the properties; expected one such as "Strategic Performance Report Q2 2023-24".
    Remedy: In Word choose File, Info, and type the title.
    """
    if subject.document:
        title = read_core_properties(subject.document.package).get("title", "").strip()
        if not title or _NO_TITLE.fullmatch(title):
            found = f'the title "{title}" in the properties' if title else "no title in the properties"
            yield Fault(Place(subject.file), found, 'one such as "Strategic Performance Report Q2 2023-24"')
