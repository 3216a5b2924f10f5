"""Traits of what a document shows, in an editor's words, and the differences between those of two documents."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

_ABSENT = "not there"
_NEAR = {"mm": 0.15, "pt": 0.1}
"""LibreOffice keeps lengths in hundredths of a millimetre: what it saves again is off by less than that."""
_MOST_NAMED = 3
_TWIPS_TO_MM = 25.4 / 1440


class Subject(StrEnum):
    """What a change of appearance is about."""

    PAGE = "page set-up"
    FONTS = "fonts"
    PARAGRAPHS = "paragraphs"
    HEADINGS = "heading levels"
    TABLES = "table geometry"
    RATINGS = "RAG colours"
    CHARTS = "charts and pictures"
    HEADERS = "header and footer"


@dataclass(frozen=True, slots=True)
class AppearanceChange:
    """One change of looks: "Heading 2" (`where`), from "14 pt" (`before`) to "16 pt" (`after`)."""

    subject: Subject
    where: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Trait:
    """One thing to be seen, in words; `lengths` are those in it, which need only be near those of another.

    `also` are the words of what is seen elsewhere of the same kind, where not all of a kind looks one way.
    """

    words: str
    lengths: tuple[float, ...] = ()
    near: float = 0.0
    also: frozenset[str] = frozenset()

    def is_like(self, other: "Trait") -> bool:
        """Whether nobody would see a difference, or only in how often each of two looks is met."""
        if self.words == other.words or (self.words in other.also and other.words in self.also):
            return True
        if not self.lengths or len(self.lengths) != len(other.lengths):
            return False
        return all(abs(one - two) <= self.near for one, two in zip(self.lengths, other.lengths, strict=True))


@dataclass(frozen=True, slots=True)
class Shown:
    """Something that has looks: `where` names it to an editor, `key` is what it is known by in another document."""

    where: str
    key: str
    traits: Mapping[str, Trait] = field(default_factory=dict)

    def is_like(self, other: "Shown") -> bool:
        """Whether it has the looks of another; a trait that only one has says nothing."""
        return all(trait.is_like(other.traits[name]) for name, trait in self.traits.items() if name in other.traits)

    @property
    def words(self) -> str:
        """All its traits."""
        return ", ".join(trait.words for trait in self.traits.values())


def lengths(unit: str, values: Iterable[float], pattern: str = "{}", *, joint: str = ", ") -> Trait:
    """A trait of lengths in "mm" or "pt": "25 mm", "19, 151 mm"; `pattern` says what they are of."""
    exact = tuple(values)
    words = f"{joint.join(f'{round(value, 1):g}' for value in exact)} {unit}"
    return Trait(pattern.format(words), exact, _NEAR[unit])


def millimetres(twips: int) -> float:
    """Millimetres from twentieths of a point."""
    return twips * _TWIPS_TO_MM


def most_of(seen: Counter[Trait]) -> Trait:
    """What is seen most, beside what else is seen."""
    # Of two that are seen as often, always the same one.
    first, *_ = sorted(seen, key=lambda trait: (-seen[trait], trait.words))
    return Trait(first.words, first.lengths, first.near, frozenset(trait.words for trait in seen))


def compare(subject: Subject, old: Sequence[Shown], new: Sequence[Shown]) -> Iterator[AppearanceChange]:
    """The traits that differ, each kind of difference once.

    What has no counterpart by its key is told, unless the other side has something that looks like it.
    """
    pairs, gone, come = _pair(old, new)
    found = _differ_all(subject, pairs)
    found += [AppearanceChange(subject, shown.where, shown.words, _ABSENT) for shown in gone]
    found += [AppearanceChange(subject, shown.where, _ABSENT, shown.words) for shown in come]
    return _group(found)


def compare_content(subject: Subject, old: Sequence[Shown], new: Sequence[Shown]) -> Iterator[AppearanceChange]:
    """The same of what is content itself, such as a table: that it is there or not is no matter of looks.

    What has no counterpart is compared with what has none on the other side: a table may have another heading.
    """
    pairs, gone, come = _pair(old, new)
    return _group(_differ_all(subject, [*pairs, *_pair_by_place(gone, come)]))


def _pair(old: Sequence[Shown], new: Sequence[Shown]) -> tuple[list[tuple[Shown, Shown]], list[Shown], list[Shown]]:
    """Those of the same key, and of each side those that are left and look like nothing on the other."""
    counterparts, known = {shown.key: shown for shown in reversed(new)}, {shown.key for shown in old}
    pairs = [(shown, counterparts[shown.key]) for shown in old if shown.key in counterparts]
    gone = [shown for shown in old if shown.key not in counterparts and not has_like(shown, new)]
    come = [shown for shown in new if shown.key not in known and not has_like(shown, old)]
    return pairs, gone, come


def _pair_by_place(gone: list[Shown], come: list[Shown]) -> Iterator[tuple[Shown, Shown]]:
    """Each with the next of as many columns, or else with one that has half of its words in common."""
    for is_fit in (_begins_like, _is_named_like):
        for old in list(gone):
            new = next((new for new in come if is_fit(old, new)), None)
            if new is not None:
                gone.remove(old)
                come.remove(new)
                yield old, new


def _begins_like(one: Shown, other: Shown) -> bool:
    first, second = (next(iter(shown.traits.values()), None) for shown in (one, other))
    return first is not None and second is not None and first.is_like(second)


def _is_named_like(one: Shown, other: Shown) -> bool:
    first, second = (set(re.findall(r"\w+", shown.key)) for shown in (one, other))
    return 2 * len(first & second) >= max(len(first), len(second))


def has_like(shown: Shown, others: Iterable[Shown]) -> bool:
    """Whether something else looks the same."""
    return any(shown.is_like(other) for other in others)


def _differ_all(subject: Subject, pairs: Iterable[tuple[Shown, Shown]]) -> list[AppearanceChange]:
    return [change for pair in pairs for change in _differ(subject, *pair)]


def _differ(subject: Subject, old: Shown, new: Shown) -> Iterator[AppearanceChange]:
    names = [name for name, trait in old.traits.items() if name in new.traits and not trait.is_like(new.traits[name])]
    if names:
        before, after = (", ".join(shown.traits[name].words for name in names) for shown in (old, new))
        yield AppearanceChange(subject, new.where, before, after)


def _group(changes: Iterable[AppearanceChange]) -> Iterator[AppearanceChange]:
    """What changes in the same way in many places is one change."""
    places: defaultdict[tuple[Subject, str, str], list[str]] = defaultdict(list)
    for change in changes:
        places[change.subject, change.before, change.after].append(change.where)
    for (subject, before, after), names in places.items():
        yield AppearanceChange(subject, _format_places(list(dict.fromkeys(names))), before, after)


def _format_places(names: Sequence[str]) -> str:
    if len(names) > _MOST_NAMED + 1:
        return f"{', '.join(names[:_MOST_NAMED])} and {len(names) - _MOST_NAMED} more"
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
