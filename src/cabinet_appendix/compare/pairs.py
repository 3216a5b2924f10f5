"""Two reports beside each other: from their entries to those that are in both, and those that are in one only."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cabinet_appendix.compare.align import Handle, Pair, align
from cabinet_appendix.compare.changes import Place
from cabinet_appendix.compare.entries import (
    Entry,
    Footnote,
    Heading,
    Lists,
    Paragraph,
    Part,
    PriorityHeading,
    Term,
    take_apart,
)
from cabinet_appendix.model.narrative import Bullet, plain_text
from cabinet_appendix.model.priority import FlagshipAction, Indicator
from cabinet_appendix.model.report import Report

_FAMILIES: tuple[tuple[Part, ...], ...] = (
    (Part.REPORT,),
    (Part.INTRODUCTION,),
    (Part.PRIORITIES,),
    (Part.ACHIEVEMENTS,),
    (Part.FLAGSHIP_ACTIONS, Part.COMPLETED_EARLIER),
    (Part.INDICATORS,),
    (Part.KEY_ACTIONS,),
    (Part.FOOTNOTES,),
    (Part.GLOSSARY,),
)
"""Lists between which an entry may move; each of all priorities."""


@dataclass(frozen=True, slots=True)
class Standing:
    """An entry where it stands."""

    place: Place
    entry: Entry


@dataclass(frozen=True, slots=True)
class Match:
    """An entry in the first report and the same in the second, None where it is in the other only."""

    before: Standing | None
    after: Standing | None
    is_moved: bool = False


def match_entries(before: Report, after: Report) -> Iterator[Match]:
    """Every entry of both reports, once: list by list, what is in the first only, then the second's in their order."""
    old, new = take_apart(before), take_apart(after)
    matcher = _Matcher(old, new)
    for family in _FAMILIES:
        yield from matcher.match(_stand(old, family), _stand(new, family))


class _Matcher:
    """Aligns the lists of two reports; of equally good alignments it finds the same one from either side."""

    def __init__(self, before: Lists, after: Lists) -> None:
        self._is_turned = _is_later(before, after)
        self._sections: tuple[dict[str, int], dict[str, int]] = ({}, {})
        old, new = (_stand(lists, (Part.PRIORITIES,)) for lists in (before, after))
        for number, pair in enumerate(self._align(old, new), start=1):
            for sections, standing in zip(self._sections, (old[pair.before], new[pair.after]), strict=True):
                sections[_key(standing.entry)] = number

    def match(self, before: list[Standing], after: list[Standing]) -> Iterator[Match]:
        """The entries of one family in both reports."""
        paired = {pair.after: pair for pair in self._align(before, after)}
        stayed = {pair.before for pair in paired.values()}
        yield from (Match(one, None) for number, one in enumerate(before) if number not in stayed)
        for number, one in enumerate(after):
            pair = paired.get(number)
            yield Match(before[pair.before], one, pair.is_moved) if pair else Match(None, one)

    def _align(self, before: list[Standing], after: list[Standing]) -> Sequence[Pair]:
        old, new = (
            [_to_handle(one, sections, place) for one in standings]
            for place, (standings, sections) in enumerate(zip((before, after), self._sections, strict=True), start=1)
        )
        if not self._is_turned:
            return align(old, new)
        return [Pair(pair.after, pair.before, pair.is_moved) for pair in align(new, old)]


def _is_later(before: Lists, after: Lists) -> bool:
    """Whether the first report comes after the second in an order of all reports, which says nothing else."""
    for old, new in zip(before.items(), after.items(), strict=False):
        if old == new:
            continue
        differing = next((pair for pair in zip(old[1], new[1], strict=False) if pair[0] != pair[1]), None)
        if old[0] != new[0] or not differing:
            return (old[0], len(old[1])) > (new[0], len(new[1]))
        return repr(differing[0]) > repr(differing[1])
    return len(before) > len(after)


def _to_handle(standing: Standing, sections: Mapping[str, int], side: int) -> Handle:
    """The handle of an entry; the lists of a priority that the other report has not are lists of its own side."""
    place, entry = standing.place, standing.entry
    section = (place.part, sections.get(place.priority, -side) if place.priority else 0)
    return Handle(*_identify(entry), section, isinstance(entry, Indicator) and entry.code is not None)


def _stand(lists: Lists, family: tuple[Part, ...]) -> list[Standing]:
    return [
        Standing(Place(part, priority, index), entry)
        for (part, priority), entries in lists.items()
        if part in family
        for index, entry in enumerate(entries)
    ]


def _key(entry: Entry) -> str:
    return entry.key if isinstance(entry, PriorityHeading) else ""


def _identify(entry: Entry) -> tuple[str, str]:
    """The code of an entry and its wording."""
    match entry:
        case Paragraph(text=text) | Bullet(text=text):
            identity = "", plain_text(text)
        case PriorityHeading(key=key, name=name, title=title):
            identity = key, f"{name}: {title}"
        case FlagshipAction(title=title):
            identity = "", title
        case Indicator(code=code, name=name):
            identity = code or "", name
        case Footnote(key=key, text=text):
            identity = key, plain_text(text)
        case Term(term=term, meaning=meaning):
            identity = term, meaning
        case Heading():
            identity = "report", ""
    return identity
