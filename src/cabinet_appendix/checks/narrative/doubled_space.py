"""N005: doubled spaces, and spaces at the beginning or end of a paragraph."""

import re
from collections.abc import Iterator

from cabinet_appendix.checks.narrative.sentences import shorten_words
from cabinet_appendix.checks.passages import Kind, Passage
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity

_DOUBLED = re.compile(r"(?<=[^\s])[ \u00a0]{2,}(?=[^\s])")
_SPACES = " \u00a0"


@rule("N005", Severity.WARNING)
def doubled_space(subject: Subject) -> Iterator[Fault]:
    """A text has two or more spaces in a row, or a space at its beginning or end.

    Why: Gaps in a line of print look like mistakes, and those at the beginning of a line put it out of line.
    Example: found 2 doubled spaces, the first after "within Q2."; expected single spaces between words.
    Remedy: Replace two spaces by one, and delete those at the ends.
    """
    for passage in subject.passages:
        found = _describe(passage)
        if found:
            yield Fault(passage.place, " and ".join(found), "single spaces between words")


def _describe(passage: Passage) -> list[str]:
    # Word itself puts a space between the number of a footnote and its text.
    text = passage.text.removeprefix(" ") if passage.kind is Kind.FOOTNOTE else passage.text
    # Most texts have single spaces only, which is seen at once.
    if not text.strip() or ("  " not in text and "\u00a0" not in text and text == text.strip(_SPACES)):
        return []
    found = []
    doubled = list(_DOUBLED.finditer(text))
    if doubled:
        before = " ".join(text[: doubled[0].start()].split()[-2:])
        number, first = len(doubled), f'after "{before}"'
        found.append(f"a doubled space {first}" if number == 1 else f"{number} doubled spaces, the first {first}")
    if text.startswith(tuple(_SPACES)):
        found.append(f'a space before "{shorten_words(text, 2)}"')
    if text.endswith(tuple(_SPACES)):
        found.append("a space at the end")
    return found
