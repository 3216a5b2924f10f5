"""Which item of one sequence is which of another: the equal ones first, then those alike, none of them crosswise."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TypeAlias

_ALIKE = 0.5
"""Two items are one that was changed if they have that share of their words in common."""
_MOST_WEIGHED = 250_000
"""So many pairs of a gap are weighed; in a larger one nothing more is taken for alike."""
Match: TypeAlias = tuple[int, int]
Pair: TypeAlias = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class Item:
    """What an item is known by: `exact` is equal where nothing changed, `gist` where only details did ("" for none)."""

    kind: str
    exact: Hashable
    gist: str = ""
    words: Counter[str] = field(default_factory=Counter)

    def likeness(self, other: "Item") -> float:
        """The share of words in common, from 0 to 1."""
        total = self.words.total() + other.words.total()
        if self.kind != other.kind or not total:
            return 0.0
        return 2 * (self.words & other.words).total() / total


def align(first: Sequence[Item], second: Sequence[Item]) -> Iterator[Pair]:
    """The places of both in order: together where two items are one; else those of the first, then of the second."""
    matches: list[Match] = []
    for find in (_find_exact, _find_by_gist, _find_alike):
        matches = _fill_gaps(matches, first, second, find)
    for (above, left), (below, right) in _bounds(matches, len(first), len(second)):
        yield from ((place, None) for place in range(above + 1, below))
        yield from ((None, place) for place in range(left + 1, right))
        if below < len(first):
            yield below, right


_Finder: TypeAlias = Callable[[Sequence[Item], Sequence[Item]], Iterable[Match]]


def _fill_gaps(matches: list[Match], first: Sequence[Item], second: Sequence[Item], find: _Finder) -> list[Match]:
    """The matches, and those that are found between each and the next."""
    filled: list[Match] = []
    for (above, left), (below, right) in _bounds(matches, len(first), len(second)):
        found = find(first[above + 1 : below], second[left + 1 : right])
        filled += [(above + 1 + one, left + 1 + other) for one, other in found]
        if below < len(first):
            filled.append((below, right))
    return filled


def _bounds(matches: list[Match], length: int, width: int) -> Iterator[tuple[Match, Match]]:
    return pairwise([(-1, -1), *matches, (length, width)])


def _find_exact(first: Sequence[Item], second: Sequence[Item]) -> Iterator[Match]:
    return match_equal([(item.kind, item.exact) for item in first], [(item.kind, item.exact) for item in second])


def _find_by_gist(first: Sequence[Item], second: Sequence[Item]) -> Iterator[Match]:
    def keys(items: Sequence[Item], side: int) -> list[Hashable]:
        # What has no gist is like nothing on the other side.
        return [(item.kind, item.gist or (side, place)) for place, item in enumerate(items)]

    return match_equal(keys(first, 1), keys(second, 2))


def match_equal(first: Sequence[Hashable], second: Sequence[Hashable]) -> Iterator[Match]:
    """The places of what is equal, longest stretches first."""
    for block in SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks():
        yield from ((block.a + place, block.b + place) for place in range(block.size))


def _find_alike(first: Sequence[Item], second: Sequence[Item]) -> Iterator[Match]:
    """The pairs whose likenesses come to most, taken together."""
    if not 0 < len(first) * len(second) <= _MOST_WEIGHED:
        return
    likeness = [[value if value >= _ALIKE else 0.0 for value in map(one.likeness, second)] for one in first]
    best = [[0.0] * (len(second) + 1) for _ in range(len(first) + 1)]
    for one in range(len(first) - 1, -1, -1):
        for other in range(len(second) - 1, -1, -1):
            together = best[one + 1][other + 1] + likeness[one][other]
            best[one][other] = max(together, best[one + 1][other], best[one][other + 1])
    one = other = 0
    while one < len(first) and other < len(second):
        if likeness[one][other] and best[one][other] == best[one + 1][other + 1] + likeness[one][other]:
            yield one, other
            one, other = one + 1, other + 1
        elif best[one][other] == best[one + 1][other]:
            one += 1
        else:
            other += 1
