"""N006: a space before a comma or a full stop, or inside brackets."""

import re
from collections.abc import Iterator

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity

# Not before a stop that begins another word (.docx), and not in spaced dots or a ratio (. . ., 3 : 1).
_STRAY = re.compile(r" (?P<mark>[,;:.!?])(?=[\s’”\")]|$)(?! [.:])(?!(?<=\d :) \d)| \)|\( ")
_NEAR = 100
"""Characters around a space in which its neighbours are looked for."""
_ENDS = frozenset("’”'\")]%…")


@rule("N006", Severity.WARNING)
def space_before_punctuation(subject: Subject) -> Iterator[Fault]:
    """A space stands before a comma, a full stop or the like, or just inside a bracket.

    Why: The mark can end up at the beginning of the next line, and a screen reader reads it apart from its sentence.
    Example: found "2024 ,"; expected "2024,".
    Remedy: Delete the space before the mark, or inside the bracket.
    """
    for passage in subject.passages:
        for match in _STRAY.finditer(passage.text):
            before = passage.text[max(0, match.start() - _NEAR) : match.start()].rstrip(" ")
            after = passage.text[match.end() : match.end() + _NEAR].split(maxsplit=1)
            if match[0] == "( ":
                if after and not after[0].startswith(")"):
                    yield Fault(passage.place, f'"( {after[0]}"', f'"({after[0]}"')
            elif before and (before[-1].isalnum() or before[-1] in _ENDS):
                word, mark = before.split()[-1], match[0].strip()
                yield Fault(passage.place, f'"{word} {mark}"', f'"{word}{mark}"')
