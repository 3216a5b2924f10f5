"""N009: acronyms that are never explained."""

from collections.abc import Iterator

from cabinet_appendix.checks.narrative.acronyms import find_acronyms
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity


@rule("N009", Severity.WARNING)
def acronym_never_explained(subject: Subject) -> Iterator[Fault]:
    """An acronym is used, and nothing says what it stands for: no words, no footnote, no glossary.

    Why: Members and the public read the appendix without the service's jargon. GOV.UK asks for the full name at the
    first use.
    Example: found "CNWL", which is never explained; expected its full name at its first use.
    Remedy: Add it to the glossary in the report's settings, write the full name before it in brackets, or add it to
    words.txt beside the template if everybody knows it.
    """
    for acronym, uses in find_acronyms(subject).items():
        if not any(use.how for use in uses):
            times = f" in {len(uses)} places" if len(uses) > 1 else ""
            yield Fault(
                uses[0].passage.place, f'"{acronym}"{times}, which is never explained', "its full name at its first use"
            )
