"""Sentences on how many Flagship Actions there are and were originally: from their words to both counts."""

import re
from typing import NamedTuple

_NUMBER = re.compile(r"(?P<now>\bnow\s+)?\b(?P<digits>\d{1,4})\b", re.IGNORECASE)
_LONGEST = 1000
"""Characters of what may be a sentence on a count."""
_ORIGINAL = re.compile(r"\boriginal", re.IGNORECASE)


class CountNote(NamedTuple):
    """What a note says of a count of Flagship Actions: how many there are now, and how many there were originally."""

    total: int
    original: int
    text: str


def find_count(text: str) -> CountNote | None:
    """The count and the original one of a sentence such as "… is now 10 vs. the original 8 Flagship Actions"."""
    word = _ORIGINAL.search(text) if len(text) <= _LONGEST else None
    numbers = list(_NUMBER.finditer(text)) if word else []
    if word is None or len(numbers) < 2:
        return None
    # The original one follows the word, unless "now" says otherwise.
    after = [number for number in numbers if number.start() > word.end() and not number["now"]]
    original = after[0] if after else numbers[0]
    total = next(number for number in numbers if number is not original)
    return CountNote(int(total["digits"]), int(original["digits"]), text)
