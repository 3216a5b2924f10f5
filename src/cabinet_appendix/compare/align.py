"""Aligning two lists of entries: which of the one is which of the other: by code, then by wording, then by likeness.

Time grows with the number of entries: one is compared only with those that share its rarest words, or stand where it
stood.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cabinet_appendix.compare.likeness import Wordings

_LIKE_ENOUGH = 0.25
"""Bullets of the published appendix that were reworded are alike by so much and more, others seldom are."""
_FEW = 50
"""So many entries on a side are each compared with all of the other."""
_RARE_WORDS, _NEAREST = 5, 8


@dataclass(frozen=True, slots=True)
class Handle:
    """What an entry is known by: a code, "" for none, its wording, and the list in which it stands.

    One whose code is `fixed` is never taken for one of another code, however alike the two are worded.
    """

    code: str
    text: str
    section: Hashable
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """The places of one entry in both lists, and whether it stands elsewhere among its neighbours."""

    before: int
    after: int
    is_moved: bool = False


_KEYS: tuple[Callable[[Handle], Hashable], ...] = (
    lambda handle: handle.code or None,
    lambda handle: (handle.text, handle.section),
    lambda handle: handle.text or None,
)


def align(before: Sequence[Handle], after: Sequence[Handle]) -> tuple[Pair, ...]:
    """The pairs, in the order of the second list; what is in none is in one list only."""
    pairs: dict[int, int] = {}
    for key in _KEYS:
        pairs.update(_pair_by(key, before, after, pairs))
    pairs.update(_pair_by_likeness(before, after, pairs))
    return tuple(sorted(_mark_moves(pairs, before, after), key=lambda pair: pair.after))


def _pair_by(
    key: Callable[[Handle], Hashable], before: Sequence[Handle], after: Sequence[Handle], pairs: Mapping[int, int]
) -> Iterator[tuple[int, int]]:
    """Those left that have the same key, in their order where several have it."""
    left: dict[Hashable, list[int]] = defaultdict(list)
    for place in _left(len(after), pairs.values()):
        if key(after[place]) is not None:
            left[key(after[place])].append(place)
    for places in left.values():
        places.reverse()
    for place in _left(len(before), pairs):
        if places := left.get(key(before[place]), []):
            yield place, places.pop()


def _left(length: int, taken: Iterable[int]) -> list[int]:
    known = set(taken)
    return [place for place in range(length) if place not in known]


def _pair_by_likeness(
    before: Sequence[Handle], after: Sequence[Handle], pairs: Mapping[int, int]
) -> Iterator[tuple[int, int]]:
    """Those left that are alike, the most alike first, within their section."""
    sections: dict[Hashable, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for place in _left(len(before), pairs):
        sections[before[place].section][0].append(place)
    for place in _left(len(after), pairs.values()):
        sections[after[place].section][1].append(place)
    for old, new in sections.values():
        if old and new:
            for first, second in _pair_alike([before[place] for place in old], [after[place] for place in new]):
                yield old[first], new[second]


def _pair_alike(before: Sequence[Handle], after: Sequence[Handle]) -> Iterator[tuple[int, int]]:
    wordings = Wordings(handle.text for handle in (*before, *after))
    scored: list[tuple[float, float, int, int]] = []
    for first, second in _find_candidates(wordings, len(before), len(after)):
        if before[first].fixed and after[second].fixed:
            continue
        score = wordings.likeness(first, len(before) + second)
        if score >= _LIKE_ENOUGH:
            scored.append((-score, abs(first / len(before) - second / len(after)), first, second))
    taken: tuple[set[int], set[int]] = (set(), set())
    for _, _, first, second in sorted(scored):
        if first not in taken[0] and second not in taken[1]:
            taken[0].add(first)
            taken[1].add(second)
            yield first, second


def _find_candidates(wordings: Wordings, before: int, after: int) -> Iterator[tuple[int, int]]:
    if before <= _FEW and after <= _FEW:
        yield from ((first, second) for first in range(before) for second in range(after))
        return
    having: dict[str, list[int]] = defaultdict(list)
    for second in range(after):
        for word in wordings.words[before + second]:
            having[word].append(second)
    for first in range(before):
        expected = first * after // before
        known = [word for word in wordings.words[first] if word in having]
        rarest = sorted(known, key=lambda word: (-wordings.weights[word], word))[:_RARE_WORDS]
        near = set(range(max(0, expected - 1), min(after, expected + 2)))
        yield from ((first, second) for second in sorted(near.union(*(_nearest(having[w], expected) for w in rarest))))


def _nearest(places: Sequence[int], expected: int) -> Sequence[int]:
    middle = bisect_left(places, expected)
    start = max(0, min(middle - _NEAREST // 2, len(places) - _NEAREST))
    return places[start : start + _NEAREST]


def _mark_moves(pairs: Mapping[int, int], before: Sequence[Handle], after: Sequence[Handle]) -> list[Pair]:
    """The pairs; of those that stay in their section, as many as can keep their order have not moved."""
    staying: dict[Hashable, list[tuple[int, int]]] = defaultdict(list)
    for first, second in sorted(pairs.items()):
        if before[first].section == after[second].section:
            staying[before[first].section].append((first, second))
    kept = {first for section in staying.values() for first in _longest_rise(section)}
    return [Pair(first, second, first not in kept) for first, second in pairs.items()]


def _longest_rise(pairs: Sequence[tuple[int, int]]) -> Iterator[int]:
    """The first places of a longest run of pairs whose second places rise (patience sorting)."""
    tops: list[int] = []
    piles: list[int] = []
    below: list[int | None] = []
    for number, (_, second) in enumerate(pairs):
        pile = bisect_left(tops, second)
        below.append(piles[pile - 1] if pile else None)
        tops[pile : pile + 1] = [second]
        piles[pile : pile + 1] = [number]
    current = piles[-1] if piles else None
    while current is not None:
        yield pairs[current][0]
        current = below[current]
