"""N011: acronyms that are explained more than once in a section."""

from collections.abc import Iterator

from cabinet_appendix.checks.narrative.acronyms import How, Use, find_acronyms, find_section
from cabinet_appendix.checks.passages import Kind
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity

_COUNTED = frozenset({How.IN_TEXT, How.BY_NOTE, How.BY_GLOSSARY})


@rule("N011", Severity.NOTE)
def acronym_explained_twice(subject: Subject) -> Iterator[Fault]:
    """An acronym is explained more than once under one priority, or more than once outside them.

    Why: The second explanation takes up room, and makes one look for a difference to the first.
    Example: found "EHCP" explained 3 times in this section, the second time here; expected one explanation, at the
    first use.
    Remedy: Keep the explanation at the first use.
    """
    for acronym, uses in find_acronyms(subject).items():
        sections: dict[str, list[Use]] = {}
        for use in uses:
            if use.how in _COUNTED and use.passage.kind is not Kind.FOOTNOTE:
                sections.setdefault(find_section(subject, use.passage), []).append(use)
        for explaining in sections.values():
            if len(explaining) > 1:
                found = f'"{acronym}" explained {len(explaining)} times in this section, the second time here'
                yield Fault(explaining[1].passage.place, found, "one explanation, at the first use")
