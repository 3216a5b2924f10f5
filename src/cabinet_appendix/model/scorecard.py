"""Every count and total of a report: from Flagship Actions and indicators to tallies, and nowhere else."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from cabinet_appendix.model.ratings import NOT_RATED, Rating, Status
from cabinet_appendix.model.report import FlagshipAction, Indicator, Priority, Report


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are of one category ("green", "completed", "not rated")."""

    category: str
    count: int

    @property
    def label(self) -> str:
        """The category as a heading or a slice names it: "Green"."""
        return self.category.capitalize()


class Tally(NamedTuple):
    """Counts by category, in the order in which a table and a chart show them.

    `original` is how many there were when the plan was made, None where that is not known.
    """

    counts: tuple[Count, ...]
    original: int | None = None

    def count_of(self, category: str) -> int:
        """How many there are of a category; none of one that does not occur."""
        return next((count.count for count in self.counts if count.category == category), 0)

    @property
    def total(self) -> int:
        """How many there are in all."""
        return sum(count.count for count in self.counts)

    @property
    def has_changed(self) -> bool:
        """Whether there are now more or fewer than there were originally."""
        return self.original is not None and self.original != self.total

    @property
    def summary(self) -> str:
        """In words: "9 green, 1 amber, 4 red"."""
        return ", ".join(f"{count.count} {count.category}" for count in self.counts)


class Scorecard(NamedTuple):
    """The two tallies of a priority, or of a whole report."""

    flagship_actions: Tally
    indicators: Tally


def count_priority(priority: Priority) -> Scorecard:
    """The scorecard of one priority."""
    return Scorecard(
        _count_flagship_actions(priority.all_flagship_actions, priority.original_flagship_actions),
        _count_indicators(priority.indicators),
    )


def count_report(report: Report) -> Scorecard:
    """The scorecard of all priorities together."""
    originals = [priority.original_flagship_actions for priority in report.priorities]
    known = [original for original in originals if original is not None]
    return Scorecard(
        _count_flagship_actions(
            (action for priority in report.priorities for action in priority.all_flagship_actions),
            sum(known) if known and len(known) == len(originals) else None,
        ),
        _count_indicators(indicator for priority in report.priorities for indicator in priority.indicators),
    )


def _count_flagship_actions(actions: Iterable[FlagshipAction], original: int | None) -> Tally:
    found = Counter(action.status for action in actions)
    return Tally(tuple(Count(status.value, found[status]) for status in Status), original)


def _count_indicators(indicators: Iterable[Indicator]) -> Tally:
    found = Counter(indicator.rating for indicator in indicators)
    counts = [Count(rating.value, found[rating]) for rating in Rating]
    if found[None]:
        counts.append(Count(NOT_RATED, found[None]))
    return Tally(tuple(counts))
