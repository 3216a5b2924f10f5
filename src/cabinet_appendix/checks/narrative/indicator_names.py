"""Which indicator a sentence names: from its words to the indicators whose names share the distinctive ones."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from cabinet_appendix.model.report import Indicator, Report

_WORD = re.compile(r"[^\W\d_][\w]*")
_ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ers", "ies", "ed", "er", "es", "s", "y")
_SHORTEST_STEM = 4
_WITHOUT_MEANING = (
    "a all an and annual any are as at average be been being by cent council data day days each for from had has "
    "have in including is it its least less month monthly months more most no not number of on one or other our out "
    "over per percent percentage period proportion quarter quarterly quarters rate rolling such than that the their "
    "there they this time to total under up was week weeks were when where which who whose with within year years"
)
_STOP_WORDS = frozenset(_WITHOUT_MEANING.split())
_COMMON = 20
"""A word that more names have than this tells none of them from another."""
_FEWEST_WORDS = 2


@dataclass(frozen=True, slots=True)
class Named:
    """An indicator that a text may name: `share` is how much the text has of its distinctive words, up to 1."""

    indicator: Indicator
    share: float


class IndicatorNames:
    """The names of a report's indicators, by their words."""

    def __init__(self, report: Report) -> None:
        self._indicators = [indicator for priority in report.priorities for indicator in priority.indicators]
        self._words = [_find_stems(indicator.name) for indicator in self._indicators]
        self._frequency = Counter(word for words in self._words for word in words)
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        for number, words in enumerate(self._words):
            for word in words:
                if self._frequency[word] <= _COMMON:
                    self._by_word[word].append(number)

    def find(self, text: str) -> list[Named]:
        """The indicators that share two words or more with a text, the likeliest first."""
        stems = _find_stems(text)
        candidates = {number for stem in stems for number in self._by_word.get(stem, ())}
        named = [
            Named(self._indicators[number], self._weigh(shared) / self._weigh(self._words[number]))
            for number in sorted(candidates)
            if len(shared := self._words[number] & stems) >= _FEWEST_WORDS
        ]
        return sorted(named, key=lambda one: -one.share)

    def _weigh(self, words: Iterable[str]) -> float:
        return sum(1 / self._frequency[word] for word in words)


def _find_stems(text: str) -> frozenset[str]:
    words = (word.casefold() for word in _WORD.findall(text))
    return frozenset(_stem(word) for word in words if word not in _STOP_WORDS and len(word) > 1)


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word
