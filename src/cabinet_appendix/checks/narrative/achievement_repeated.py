"""N015: achievements that were reported last quarter in the same words."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from cabinet_appendix.checks.narrative.sentences import shorten_words
from cabinet_appendix.checks.passages import Kind, find_report_passages
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Place, Severity
from cabinet_appendix.model.report import Report

_SECTION = "achievements"
_WORD = re.compile(r"\w+(?:[.,]\d+)*%?")
_ALIKE = 0.9
_FEWEST_WORDS = 5
"""Words of a text that say enough: "User experience: 96%" may well be so again."""
_RAREST = 5


@rule("N015", Severity.WARNING)
def achievement_repeated(subject: Subject) -> Iterator[Fault]:
    """An achievement was reported last quarter in the same words and with the same figures, or nearly so.

    Why: It is not this quarter's achievement, and was left over when the report was rolled forward.
    Example: found an achievement of Q1 2023-24 again: "Adopted criteria are now in place …"; expected what is new.
    Remedy: Delete it, or say what has been achieved since.
    """
    if not (subject.report and subject.previous):
        return
    earlier = _Earlier(subject.previous)
    for passage in subject.narrative:
        if passage.kind is Kind.BULLET and _SECTION in passage.path and earlier.has_like(passage.text):
            found = f'an achievement of {subject.previous.quarter.label} again: "{shorten_words(passage.text)}"'
            yield Fault(passage.place, found, "what is new")


class _Earlier:
    """The achievements of an earlier report, by their rarest words."""

    def __init__(self, report: Report) -> None:
        passages = find_report_passages(report, lambda _path: Place(""))
        self._texts = [_find_words(passage.text) for passage in passages if _SECTION in passage.path]
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        for number, words in enumerate(self._texts):
            for word in set(words):
                self._by_word[word].append(number)

    def has_like(self, text: str) -> bool:
        """Whether one of them says the same: as good as all its words, and the same figures."""
        words = _find_words(text)
        if len(words) < _FEWEST_WORDS:
            return False
        rarest = sorted({*words} & self._by_word.keys(), key=lambda word: len(self._by_word[word]))[:_RAREST]
        candidates = {number for word in rarest for number in self._by_word[word][:_RAREST]}
        return any(_is_like(words, self._texts[number]) for number in candidates)


def _is_like(words: list[str], others: list[str]) -> bool:
    figures, other_figures = ([word for word in text if word[0].isdigit()] for text in (words, others))
    shared = (Counter(words) & Counter(others)).total()
    return figures == other_figures and 2 * shared >= _ALIKE * (len(words) + len(others))


def _find_words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]
