"""The kinds of change between two reports, as values: what was added, removed, moved or changed, and where.

A change holds the whole entries that it is about, before and after: from it alone it can be told what it says, how to
apply it, how to undo it, and whether another change of the same entry contradicts it.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias

from cabinet_appendix.compare.entries import Entry, Part
from cabinet_appendix.model.direction import DirectionOfTravel, find_direction
from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.priority import FlagshipAction, Indicator
from cabinet_appendix.model.ratings import Rating, Status

RATING = "rating"
"""The field that no entry holds: it follows from the others, and is told because it is what readers look for."""
_FIGURES = frozenset(
    {"target", "actual", "unrounded", "previous", "last_year", "tolerance", "override", RATING}
    | {"status", "previous_status", "original_flagship_actions"}
)
_WORDING = frozenset(
    {"text", "title", "name", "meaning", "commentary", "owner", "framework", "subject", "author", "flagship_note"}
)
_NARRATIVE = frozenset({Part.INTRODUCTION, Part.ACHIEVEMENTS, Part.KEY_ACTIONS, Part.FOOTNOTES, Part.GLOSSARY})
_BEST_FIRST: tuple[tuple[Rating, ...], tuple[Status, ...]] = (tuple(Rating), tuple(Status))


class Aspect(StrEnum):
    """What of a report a change is about, where somebody may not want to hear of it."""

    WORDING = "wording"
    FIGURES = "figures"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entry stands: its list, the key of the priority whose list it is ("" for the report's), from 0."""

    part: Part
    priority: str = ""
    index: int = 0


@dataclass(frozen=True, slots=True)
class Field:
    """A field of an entry with its values before and after; None for one that is not set."""

    name: str
    before: Any
    after: Any

    @property
    def aspect(self) -> Aspect | None:
        """What it is about; None for keys, codes and the like, of which one always hears."""
        if self.name in _FIGURES:
            return Aspect.FIGURES
        if self.name in _WORDING:
            return Aspect.WORDING
        return Aspect.ORDER if self.name == "level" else None


@dataclass(frozen=True, slots=True)
class Added:
    """An entry that is in the second report only."""

    place: Place
    entry: Entry


@dataclass(frozen=True, slots=True)
class Removed:
    """An entry that is in the first report only."""

    place: Place
    entry: Entry


@dataclass(frozen=True, slots=True)
class Moved:
    """An entry that stands elsewhere among those that are in both: in its list, or in another."""

    before: Place
    after: Place
    old: Entry
    new: Entry


@dataclass(frozen=True, slots=True)
class Changed:
    """An entry that is in both reports and says something else: which of its fields, from what to what."""

    before: Place
    after: Place
    old: Entry
    new: Entry
    fields: tuple[Field, ...]


Change: TypeAlias = Added | Removed | Moved | Changed


def invert(change: Change) -> Change:
    """The change from the second report to the first."""
    match change:
        case Added(place, entry):
            return Removed(place, entry)
        case Removed(place, entry):
            return Added(place, entry)
        case Moved(before, after, old, new):
            return Moved(after, before, new, old)
        case Changed(before, after, old, new, fields):
            return Changed(after, before, new, old, tuple(Field(one.name, one.after, one.before) for one in fields))


def place_of(change: Change) -> Place:
    """Where a change is told of: in the second report, or where what was removed stood in the first."""
    return change.place if isinstance(change, (Added, Removed)) else change.after


def entry_of(change: Change) -> Entry:
    """What a change is about, as it is now, or was before it was removed."""
    return change.entry if isinstance(change, (Added, Removed)) else change.new


def find_movement(changed: Changed, field: Field) -> DirectionOfTravel | None:
    """Whether a rating, a status or an actual got better or worse; for a target, whether it is now harder to meet.

    None for other fields, and where the two values cannot be compared.
    """
    if isinstance(changed.new, Indicator) and isinstance(field.before, Figure) and isinstance(field.after, Figure):
        return find_direction(field.after, field.before, changed.new.polarity)
    for order in _BEST_FIRST:
        if field.before in order and field.after in order and type(field.before) is type(field.after):
            is_better = order.index(field.after) < order.index(field.before)
            return DirectionOfTravel.IMPROVED if is_better else DirectionOfTravel.WORSENED
    return None


def without(changes: tuple[Change, ...], ignored: frozenset[Aspect]) -> tuple[Change, ...]:
    """The changes that are about something else; of one that is about both, the fields that are.

    A bullet, paragraph, footnote or term that came or went is wording; an indicator, a Flagship Action or a priority
    that did is always told.
    """
    return tuple(kept for change in changes if (kept := _without(change, ignored)))


def _without(change: Change, ignored: frozenset[Aspect]) -> Change | None:
    match change:
        case Changed(before, after, old, new, fields):
            kept = tuple(field for field in fields if field.aspect not in ignored)
            return Changed(before, after, old, new, kept) if kept else None
        case Moved():
            return None if Aspect.ORDER in ignored else change
        case Added(place, _) | Removed(place, _):
            return None if place.part in _NARRATIVE and Aspect.WORDING in ignored else change


def category_of(entry: Entry) -> str | None:
    """The rating of an indicator or the status of a Flagship Action; None for one that is not rated, and others."""
    if isinstance(entry, Indicator):
        return entry.rating
    return entry.status if isinstance(entry, FlagshipAction) else None
