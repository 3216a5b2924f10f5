"""N011: acronyms that are explained more than once in a section, and footnotes that repeat the words before them."""

from collections.abc import Iterator

from cabinet_appendix.checks.narrative.acronyms import How, Use, find_acronyms, find_section
from cabinet_appendix.checks.passages import Kind, Passage
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity

_COUNTED = frozenset({How.IN_TEXT, How.BY_NOTE, How.BY_GLOSSARY})


@rule("N011", Severity.NOTE)
def acronym_explained_twice(subject: Subject) -> Iterator[Fault]:
    """An acronym is explained more than once under one priority, or a footnote says just what the words before it say.

    The rows of a table are read one by one: what each explains for itself is not told.

    Why: The second explanation takes up room, and makes one look for a difference to the first.
    Example: found "EHCP" explained 3 times in this section, the second time here; expected one explanation, at the
    first use.
    Remedy: Keep the explanation at the first use.
    """
    for passage in subject.passages:
        yield from _find_echoes(passage)
    for acronym, uses in find_acronyms(subject).items():
        sections: dict[str, list[Use]] = {}
        for use in uses:
            if use.how in _COUNTED and use.passage.kind is not Kind.FOOTNOTE:
                sections.setdefault(find_section(subject, use.passage), []).append(use)
        for explaining in sections.values():
            if len(explaining) > 1 and any(use.passage.kind is not Kind.NAME for use in explaining):
                found = f'"{acronym}" explained {len(explaining)} times in this section, the second time here'
                yield Fault(explaining[1].passage.place, found, "one explanation, at the first use")


def _find_echoes(passage: Passage) -> Iterator[Fault]:
    for mark in passage.marks:
        note = mark.note.strip(" .").casefold()
        if note and passage.text[: mark.at].rstrip(" ,.").casefold().endswith(note):
            yield Fault(passage.place, f'a footnote that only repeats the words before it, "{mark.note}"', "none")
