"""N004: the same word twice in a row."""

import re
from collections.abc import Iterator

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity

_TWICE = re.compile(r"(?<![\w’'&.-])(?P<word>[^\W\d_]+)[ \u00a0]+(?P<again>(?P=word))(?![\w’'&-])", re.IGNORECASE)
_NEAR, _AROUND = 100, 3
"""How far around is looked for how many words."""
_MAY_BE_TWICE = frozenset({"had", "that"})


@rule("N004", Severity.WARNING)
def doubled_word(subject: Subject) -> Iterator[Fault]:
    """The same word stands twice in a row.

    Why: It is left over from an edit, and a spelling check in Word is often off where text was pasted.
    Example: found "a a" in "Flagship Actions, alongside a a set of key"; expected "a" once.
    Remedy: Delete one of the two words.
    """
    for passage in subject.passages:
        for match in _TWICE.finditer(passage.text):
            word = match["word"]
            if word.casefold() in _MAY_BE_TWICE or _is_name(word, match["again"]):
                continue
            before = passage.text[max(0, match.start() - _NEAR) : match.start()].split()[-_AROUND:]
            after = passage.text[match.end() : match.end() + _NEAR].split()[:_AROUND]
            around = " ".join([*before, word, match["again"], *after])
            yield Fault(passage.place, f'"{word} {match["again"]}" in "{around}"', f'"{word}" once')


def _is_name(word: str, again: str) -> bool:
    """Whether both begin with a capital, as in Wagga Wagga; single letters may be anything."""
    return (word[0].isupper() and again[0].isupper()) or (len(word) == 1 and word not in {"a", "I"})
