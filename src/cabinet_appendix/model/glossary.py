"""Acronyms: from a text and a glossary to the places where an acronym stands and what it means."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Acronym:
    """A known acronym in a text: where it ends, and what it means."""

    end: int
    meaning: str

    def is_expanded_in(self, text: str) -> bool:
        """Whether a text itself says what the acronym means."""
        return self.meaning.casefold() in text.casefold()


Finder = Callable[[str], Iterator[Acronym]]


def make_finder(glossary: Mapping[str, str]) -> Finder:
    """A function from a text to the acronyms of the glossary in it, as whole words, in order; "FPNs" is FPN."""
    if not glossary:
        return lambda _text: iter(())
    longest_first = sorted(glossary, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, longest_first))})(?:s(?!\w)|(?!\w))")

    def find(text: str) -> Iterator[Acronym]:
        for match in pattern.finditer(text):
            yield Acronym(match.end(), glossary[match[1]])

    return find
