"""A011: documents that do not say in which language they are."""

from collections.abc import Iterator

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Place, Severity
from cabinet_appendix.ooxml.languages import read_language


@rule("A011", Severity.ERROR)
def language_missing(subject: Subject) -> Iterator[Fault]:
    """A document says nowhere in which language it is written.

    Why: A screen reader then reads English with the voice of its own language. WCAG 2.2, 3.1.1, which the law asks for,
    wants the language said.
    Example: found no language; expected British English.
    Remedy: In Word choose Review, Language, Set Proofing Language, English (United Kingdom), Set As Default.
    """
    document = subject.document
    if document and read_language(document.package, document.formats) is None:
        yield Fault(Place(subject.file), "no language", "British English")
