"""Acronyms: from a text and a glossary to the places where an acronym stands and what it means."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

_BEGINNING, _SIGN = re.compile(r"^(?:\w+|\W)"), re.compile(r"\W")
_WORD = re.compile(r"[^\W\d_]+")
_END_OF_WORD = re.compile(r"s(?!\w)|(?!\w)")


class Acronym(NamedTuple):
    """A known acronym in a text: where it ends, and what it means."""

    end: int
    meaning: str

    def is_expanded_in(self, text: str) -> bool:
        """Whether a text itself says what the acronym means."""
        return self.meaning.casefold() in text.casefold()


def has_initials(meaning: str, acronym: str) -> bool:
    """Whether the letters of an acronym are beginnings of words of a meaning, in order."""
    letters = [letter for letter in acronym.casefold() if letter.isalpha()]
    for word in _WORD.findall(meaning.casefold()):
        if letters and word.startswith(letters[0]):
            letters.pop(0)
    return not letters


Finder = Callable[[str], Iterator[Acronym]]


def make_finder(glossary: Mapping[str, str]) -> Finder:
    """A function from a text to the acronyms of the glossary in it, as whole words, in order; "FPNs" is FPN."""
    return _Finder(glossary).find if glossary else lambda _text: iter(())


class _Finder:
    """Looks acronyms up by the word with which they begin: one pattern of all would try each of them at every word."""

    def __init__(self, glossary: Mapping[str, str]) -> None:
        self._glossary = glossary
        lengths: dict[str, set[int]] = {}
        for acronym in glossary:
            for first in _BEGINNING.findall(acronym):
                lengths.setdefault(first, set()).add(len(acronym))
        self._longest_first = {first: sorted(lengths[first], reverse=True) for first in lengths}
        signs = "".join(re.escape(first) for first in lengths if _SIGN.match(first))
        self._beginnings = re.compile(rf"\w+|(?<!\w)[{signs}]" if signs else r"\w+")

    def find(self, text: str) -> Iterator[Acronym]:
        """The acronyms in a text."""
        end = 0
        for beginning in self._beginnings.finditer(text):
            # Most words begin no acronym, and are passed over at once.
            word = beginning[0]
            is_known = word in self._longest_first or word.removesuffix("s") in self._longest_first
            if is_known and beginning.start() >= end and (found := self._find_at(text, beginning)):
                yield found
                end = found.end

    def _find_at(self, text: str, beginning: re.Match[str]) -> Acronym | None:
        # Of the words with an "s", one may be a plural.
        for first in (beginning[0], beginning[0].removesuffix("s")):
            for length in self._longest_first.get(first, ()):
                end = beginning.start() + length
                meaning = self._glossary.get(text[beginning.start() : end])
                if meaning is not None and (tail := _END_OF_WORD.match(text, end)):
                    return Acronym(tail.end(), meaning)
        return None
