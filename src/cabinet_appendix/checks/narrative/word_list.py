"""The English word list: from a word to whether it is one, and from a misspelt one to the word that was meant.

The list is that of symspellpy: 82,834 words by how often they are used, British spellings among them. Its words alone
are read, for to load the library takes ten times as long.
"""

import string
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

_PACKAGE, _FILE = "symspellpy", "frequency_dictionary_en_82_765.txt"
_NEWER_WORDS = (
    "alia befriender befrienders bono caddy deduplication facto forecasted fosterer fosterers hoc hotspot hotspots "
    "ipso oracy sexting triaged vape vapes vaping"
)
"""Words of council papers that the list does not have, and that are like others which it has."""
_LETTERS = string.ascii_lowercase
_PREFIXES = ("re", "un", "non", "pre", "co", "mis", "over", "under", "out", "sub", "multi", "inter")
_SHORTEST_PART, _SHORTEST_STEM = 4, 5
_COMMON = 20_000
_SHORT, _LONGEST = 3, 40
_NEWER = frozenset(_NEWER_WORDS.split())


class WordList:
    """Words of a language, the most used first."""

    def __init__(self, words: str) -> None:
        listed = words.split()
        self._text = f"\n{words}"
        self._words = _NEWER.union(listed)
        self._common = frozenset(listed[:_COMMON])

    def __contains__(self, word: str) -> bool:
        return word in self._words

    def is_made_of_words(self, word: str) -> bool:
        """Whether it is a plural, or is put together of words: "footways", "rebanding", "wellbeing"."""
        if word.endswith("s") and len(word) > _SHORTEST_STEM and word[:-1] in self:
            return True
        stems = (word.removeprefix(prefix) for prefix in _PREFIXES if word.startswith(prefix))
        if any(len(stem) >= _SHORTEST_STEM and stem in self for stem in stems):
            return True
        middle = range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
        return any(word[:at] in self._common and word[at:] in self._common for at in middle)

    def find_meant(self, word: str) -> str | None:
        """The most used word that is one slip away: a letter left out, put in, wrong, or two in the wrong order.

        Almost any three letters are like some word, and one that is put together of words may be meant as it stands.
        """
        if len(word) > _LONGEST:
            return None
        if len(word) <= _SHORT or self.is_made_of_words(word):
            return self.find_meant_surely(word)
        return min(self._words.intersection(_slips(word)), key=self._rank, default=None)

    def find_meant_surely(self, word: str) -> str | None:
        """The common word of which two letters are in the wrong order, or one is doubled or not doubled by mistake."""
        if len(word) > _LONGEST:
            return None
        return min(self._common.intersection(_sure_slips(word)), key=self._rank, default=None)

    def _rank(self, word: str) -> int:
        return self._text.find(f"\n{word} ")


@lru_cache(maxsize=1)
def read_word_list() -> WordList:
    """The list, read once."""
    package = find_spec(_PACKAGE)
    folders = package.submodule_search_locations if package else None
    if not folders:
        raise ModuleNotFoundError(f"No module named {_PACKAGE!r}", name=_PACKAGE)
    counted = (Path(folders[0]) / _FILE).read_bytes()
    return WordList(counted.translate(None, string.digits.encode()).decode("utf-8-sig"))


def _sure_slips(word: str) -> set[str]:
    pairs = range(len(word) - 1)
    swapped = {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in pairs}
    undoubled = {word[:at] + word[at + 1 :] for at in pairs if word[at] == word[at + 1]}
    doubled = {word[:at] + word[at] + word[at:] for at in range(len(word))}
    return swapped | undoubled | doubled


def _slips(word: str) -> set[str]:
    halves = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    shorter = {before + after[1:] for before, after in halves if after}
    longer = {before + letter + after for before, after in halves for letter in _LETTERS}
    other = {before + letter + after[1:] for before, after in halves if after for letter in _LETTERS}
    return shorter | longer | other | _sure_slips(word)
