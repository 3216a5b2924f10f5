"""N010: acronyms that are explained after their first use."""

from collections.abc import Iterator

from cabinet_appendix.checks.narrative.acronyms import How, Use, find_acronyms
from cabinet_appendix.checks.narrative.sentences import shorten_words
from cabinet_appendix.checks.passages import Kind
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity


@rule("N010", Severity.WARNING)
def acronym_explained_late(subject: Subject) -> Iterator[Fault]:
    """An acronym is explained, but only after it has been used.

    Why: Who reads from the beginning meets a word that says nothing to them.
    Example: found "RAG" before it is explained in "Key to RAG (Red-Amber-Green) …"; expected its full name here.
    Remedy: Move the explanation to the first use.
    """
    for acronym, uses in find_acronyms(subject).items():
        first, explaining = uses[0], next((use for use in uses if use.how), None)
        if explaining and first.how is None and _is_after(explaining, first, subject):
            found = f'"{acronym}" before it is explained in "{shorten_words(explaining.passage.text)}"'
            yield Fault(first.passage.place, found, "its full name here")


def _is_after(explaining: Use, first: Use, subject: Subject) -> bool:
    """Whether the explanation surely stands after the use.

    The words of a footnote stand where its mark does. A template may put tables before or after the narrative.
    """
    if explaining.how not in {How.IN_TEXT, How.BY_NOTE} or Kind.FOOTNOTE in {
        explaining.passage.kind,
        first.passage.kind,
    }:
        return False
    return subject.document is not None or explaining.passage.kind is first.passage.kind
