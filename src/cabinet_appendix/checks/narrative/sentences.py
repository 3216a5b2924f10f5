"""Sentences and words: from a text to its sentences, whose abbreviations and decimals do not end them."""

import re
from collections.abc import Iterator

_MAY_END = re.compile(r"[.!?…][’”\"')\]]*(?:\s+(?=[‘“\"'(\[]*[A-ZÀ-Þ\d£])|$)|\n+")
_SHORTENED = (
    "e.g i.e eg ie vs cf viz no nos st mr mrs ms dr prof rev hon cllr cllrs dept approx p pp para paras fig figs art "
    "sec vol ed inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec"
)
_ABBREVIATIONS = frozenset(_SHORTENED.split())
_LONGEST = 2000
_WORD = re.compile(r"\S*\w\S*")


def split_sentences(text: str) -> Iterator[str]:
    """The sentences of a text, each without the space around it."""
    start = 0
    for end in _MAY_END.finditer(text):
        if end[0].startswith(".") and _is_abbreviation(text[text.rfind(" ", 0, end.start()) + 1 : end.start()]):
            continue
        sentence = text[start : end.end()].strip()
        if sentence:
            yield sentence
        start = end.end()
    if text[start:].strip():
        yield text[start:].strip()


def split_plain_sentences(text: str) -> Iterator[str]:
    """The sentences of a text that somebody may have written as one: what is longer is not looked at word by word."""
    return (sentence for sentence in split_sentences(text) if len(sentence) <= _LONGEST)


def _is_abbreviation(word: str) -> bool:
    bare = word.lstrip("(‘“'\"")
    return bare.casefold() in _ABBREVIATIONS or (len(bare) == 1 and bare.isupper())


def count_words(text: str) -> int:
    """How many words a text has; "fit-for-purpose" is one, and a dash by itself none."""
    return sum(1 for _ in _WORD.finditer(text))


def shorten_words(text: str, most: int = 6) -> str:
    """The first words of a text, with an ellipsis where there are more."""
    words = text.split()
    return " ".join(words) if len(words) <= most else f"{' '.join(words[:most])} …"
