"""What comparing gives: both sides, what changed, and in counts the movement that a reader asks for first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cabinet_appendix.compare.changes import (
    RATING,
    Added,
    Aspect,
    Change,
    Changed,
    Moved,
    Removed,
    entry_of,
    find_movement,
)
from cabinet_appendix.model.direction import DirectionOfTravel
from cabinet_appendix.model.priority import FlagshipAction, Indicator
from cabinet_appendix.model.report import Report

if TYPE_CHECKING:  # what reads looks is loaded for two documents only
    from cabinet_appendix.compare.appearance.traits import AppearanceChange


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: what it is called, and its report as far as the two can be compared."""

    name: str
    report: Report


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two sides and the changes from the first to the second; between two Word documents also those of their looks."""

    before: Side
    after: Side
    changes: tuple[Change, ...]
    appearance: tuple[AppearanceChange, ...] = ()

    @property
    def is_equal(self) -> bool:
        """Whether nothing differs."""
        return not self.changes and not self.appearance


@dataclass(frozen=True, slots=True)
class Movement:
    """How many indicators or Flagship Actions got better or worse, are new, were dropped, have another target."""

    improved: int
    worsened: int
    new: int
    dropped: int
    retargeted: int


def count_movement(changes: Iterable[Change], kind: type[Indicator] | type[FlagshipAction]) -> Movement:
    """The movement of one kind of row: in its rating or status."""
    about = [change for change in changes if isinstance(entry_of(change), kind)]
    ways = [way for change in about for way in _ways(change)]
    return Movement(
        ways.count(DirectionOfTravel.IMPROVED),
        ways.count(DirectionOfTravel.WORSENED),
        sum(isinstance(change, Added) for change in about),
        sum(isinstance(change, Removed) for change in about),
        sum(isinstance(change, Changed) and any(one.name == "target" for one in change.fields) for change in about),
    )


def find_way(change: Change) -> DirectionOfTravel | None:
    """Whether a rating or a status got better or worse with a change."""
    return next(_ways(change), None)


def _ways(change: Change) -> Iterator[DirectionOfTravel]:
    for field in change.fields if isinstance(change, Changed) else ():
        if isinstance(change, Changed) and field.name in {RATING, "status"} and (way := find_movement(change, field)):
            yield way


def count_reworded(changes: Iterable[Change]) -> int:
    """How many entries say something in other words, nothing but figures and order left aside."""
    return sum(
        isinstance(change, Changed) and any(field.aspect is Aspect.WORDING for field in change.fields)
        for change in changes
    )


def count_moved(changes: Iterable[Change]) -> int:
    """How many entries stand elsewhere."""
    return sum(isinstance(change, Moved) for change in changes)
