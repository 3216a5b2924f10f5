"""Likeness of texts: how alike two are, and which words of one are which of the other (rapidfuzz's only door)."""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

_WORD = re.compile(r"\w+(?:[.,'’-]\w+)*")
_TOKEN = re.compile(r"[£$€]?\w+(?:[.,'’-]\w+)*%?|\s+|[^\w\s]")
_UNRELATED = 0.6
"""So alike in their letters may be two short English sentences that have nothing to do with each other."""


class Fate(StrEnum):
    """What became of words."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Segment:
    """Words in a row that were kept, removed or added."""

    fate: Fate
    text: str


class Wordings:
    """Texts to be compared with one another; a word that few of them have tells more than one that many have."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = list(texts)
        self.words = [frozenset(_WORD.findall(text.casefold())) for text in self._texts]
        found = Counter(word for words in self.words for word in words)
        self.weights = {word: math.log(1 + len(self._texts) / count) for word, count in found.items()}
        self._sums = [sum(map(self.weights.__getitem__, words)) for words in self.words]
        self._ratio = _load_ratio()

    def likeness(self, first: int, second: int) -> float:
        """How alike two of the texts are, from 0 to 1: in their words, or letter by letter where that says more."""
        shared = sum(map(self.weights.__getitem__, self.words[first] & self.words[second]))
        whole = self._sums[first] + self._sums[second]
        by_letters = self._ratio(self._texts[first], self._texts[second]) / 100
        return max(2 * shared / whole if whole else 0, (by_letters - _UNRELATED) / (1 - _UNRELATED))


def compare_words(before: str, after: str) -> tuple[Segment, ...]:
    """The words of both texts in one order, each kept, removed or added; what was kept in between says nothing of it.

    A space between two words that were both removed or both added goes with them.
    """
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - seldom wanted

    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    segments: list[Segment] = []
    for step in Indel.opcodes(old, new):
        if step.tag == "equal":
            segments.append(Segment(Fate.KEPT, "".join(old[step.src_start : step.src_end])))
        elif step.tag == "delete":
            segments.append(Segment(Fate.REMOVED, "".join(old[step.src_start : step.src_end])))
        else:
            segments.append(Segment(Fate.ADDED, "".join(new[step.dest_start : step.dest_end])))
    return tuple(_join(_bridge(segments)))


def _bridge(segments: Sequence[Segment]) -> list[Segment]:
    """Spaces that were kept between changed words become part of both changes, which so can be read as phrases."""
    bridged: list[Segment] = []
    for place, segment in enumerate(segments):
        is_inside = 0 < place < len(segments) - 1
        if is_inside and segment.fate is Fate.KEPT and segment.text.isspace():
            bridged += [Segment(Fate.REMOVED, segment.text), Segment(Fate.ADDED, segment.text)]
        else:
            bridged.append(segment)
    return bridged


def _join(segments: Sequence[Segment]) -> list[Segment]:
    """Between words that were kept, one segment of what was removed and one of what was added."""
    joined: list[Segment] = []
    removed = added = ""
    for segment in [*segments, Segment(Fate.KEPT, "")]:
        if segment.fate is Fate.REMOVED:
            removed += segment.text
        elif segment.fate is Fate.ADDED:
            added += segment.text
        else:
            changed = [Segment(Fate.REMOVED, removed), Segment(Fate.ADDED, added), segment]
            joined += [one for one in changed if one.text]
            removed = added = ""
    return joined


def _load_ratio() -> Callable[[str, str], float]:
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - wanted only where texts differ

    return ratio
