"""A012: documents in another language than British English."""

from collections.abc import Iterator

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Place, Severity
from cabinet_appendix.ooxml.languages import count_letters, read_language

_BRITISH = "en-GB"


@rule("A012", Severity.WARNING)
def language_not_british(subject: Subject) -> Iterator[Fault]:
    """A document says that it is written in another language than British English.

    Why: Word then marks British spellings as wrong, and a screen reader says dates and sums as elsewhere. A document
    whose text is British English run by run is none, whatever its default is.
    Example: found the language en-US; expected en-GB.
    Remedy: In Word select all, and choose Review, Language, Set Proofing Language, English (United Kingdom).
    """
    document = subject.document
    language = read_language(document.package, document.formats) if document else None
    if document and language and language.casefold() != _BRITISH.casefold():
        own, whole = count_letters(document.package.xml(document.package.main_document), _BRITISH)
        if 2 * own <= whole:
            yield Fault(Place(subject.file), f"the language {language}", _BRITISH)
