"""N008: misspelt words, and American spellings."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from cabinet_appendix.checks.narrative.american import find_british
from cabinet_appendix.checks.narrative.word_list import WordList, read_word_list
from cabinet_appendix.checks.passages import Passage
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity

# No part of a name with signs, of a hyphenated word, an address or a code.
_WORD = re.compile(r"(?<![\w’'@/.&#+-])([A-Z]?[a-z]{3,})(?:[’']s)?(?![\w’'@/&+-]|\.\w)")
_OF_COMPUTERS = frozenset({"program", "programs"})
_COMPUTERS = re.compile(r"comput|software|\bcod(?:e|ing)\b", re.IGNORECASE)
_BEGINS = re.compile(r"(?:^|[.!?:\n])[\s‘“'\"(]*$")
_NEAR = 20
_SHORTEST_AT_BEGINNING = 7
_FEW, _LARGEST_SHARE = 20, 0.15
"""Of the words of a text so many may be unknown, or so large a share: more, and it is in another language."""


@rule("N008", Severity.WARNING)
def misspelt_word(subject: Subject) -> Iterator[Fault]:
    """A word is misspelt, or spelt as in America.

    A word that is in no dictionary is only told where one slip turns it into one that is: a letter left out, put in,
    wrong or out of order. Names are left alone, and so are the words in the council's own list.

    Why: A misspelling in a Cabinet paper is what readers remember of it, and speech software misreads it.
    Example: found "libraires"; expected "libraries".
    Remedy: Correct it, or add the word to words.txt beside the template if it is the council's own.
    """
    meant = _find_meant(subject.passages, {word.casefold() for word in subject.words})
    for word, uses in _find_uses(subject.passages, meant).items():
        times = f", {len(uses)} times" if len(uses) > 1 else ""
        kind = "the American spelling " if meant[word].is_american else ""
        yield Fault(uses[0].place, f'{kind}"{word}"{times}', f'"{meant[word].word}"')


class _Meant(NamedTuple):
    """The word that should stand there, and whether what does is only American."""

    word: str
    is_american: bool = False


def _find_meant(passages: Sequence[Passage], known: Collection[str]) -> dict[str, _Meant]:
    """What should stand there for each word of the passages that is misspelt."""
    words = read_word_list()
    every = set(chain.from_iterable(_WORD.findall(passage.text) for passage in passages))
    said = {word for word in every if word.casefold() not in known}
    small = {word for word in said if word.islower()}
    unknown = {word for word in small if word not in words}
    if len(unknown) > max(_FEW, _LARGEST_SHARE * len(small)):
        return {}
    found = {word: _Meant(british, is_american=True) for word in small if (british := find_british(word, words))}
    for word in unknown - found.keys():
        if meant := words.find_meant(word):
            found[word] = _Meant(meant)
    for word in said - small:
        if len(word) >= _SHORTEST_AT_BEGINNING and (likely := _find_meant_at_beginning(word, words)):
            found[word] = _Meant(likely)
    return found


def _find_meant_at_beginning(word: str, words: WordList) -> str | None:
    """What was meant by a word with a capital, which may be a name: only if it is hardly anything else."""
    small = word.casefold()
    if small in words or words.is_made_of_words(small):
        return None
    meant = words.find_meant_surely(small)
    return meant.capitalize() if meant else None


def _find_uses(passages: Sequence[Passage], meant: Mapping[str, _Meant]) -> dict[str, list[Passage]]:
    """The passages that have these words, by word, once for each use.

    Left out are names, which have their capital within a sentence as well.
    """
    uses: dict[str, list[Passage]] = {}
    names: set[str] = set()
    for passage in passages if meant else ():
        for match in _WORD.finditer(passage.text):
            word = match[1]
            if word not in meant or (word in _OF_COMPUTERS and _COMPUTERS.search(passage.text)):
                continue
            if word[0].isupper() and not _BEGINS.search(passage.text, max(0, match.start() - _NEAR), match.start()):
                names.add(word)
            uses.setdefault(word, []).append(passage)
    return {word: found for word, found in uses.items() if word not in names}
