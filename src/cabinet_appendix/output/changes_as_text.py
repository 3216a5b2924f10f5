"""What changed between two reports as text for a terminal, with colour or with plain marks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from cabinet_appendix.compare.changes import Changed
from cabinet_appendix.compare.comparison import Comparison, Movement, count_moved, count_movement, count_reworded
from cabinet_appendix.compare.likeness import Fate, Segment
from cabinet_appendix.model.priority import FlagshipAction, Indicator
from cabinet_appendix.model.scorecard import Tally, count_report
from cabinet_appendix.output.as_text import format_count, without_controls
from cabinet_appendix.output.telling import Detail, Telling, Verb, tell

if TYPE_CHECKING:  # what reads looks is loaded for two documents only
    from cabinet_appendix.compare.appearance.traits import AppearanceChange


class Ink(StrEnum):
    """What is told apart by colour, where there is colour."""

    HEADING = "heading"
    REMOVED = "removed"
    ADDED = "added"
    BETTER = "better"
    WORSE = "worse"


Paint: TypeAlias = Callable[[str, Ink], str]
"""From a text and what it is to the text in its colour."""
_VERBS = {
    Verb.IMPROVED: Ink.BETTER,
    Verb.WORSENED: Ink.WORSE,
    Verb.NEW: Ink.ADDED,
    Verb.DROPPED: Ink.REMOVED,
}
_MARKS = {Ink.REMOVED: "[-{}-]", Ink.ADDED: "{{+{}+}}"}


def format_comparison(comparison: Comparison, paint: Paint | None = None) -> Iterator[str]:
    """The lines: both sides, the movement between them, then the changes by priority; without `paint`, plain marks."""
    if comparison.is_equal:
        yield without_controls(f"{comparison.before.name} and {comparison.after.name}: no difference")
        return
    writer = _Writer(paint)
    yield from format_summary(comparison)
    for group in tell(comparison):
        yield ""
        yield writer.colour(group.heading, Ink.HEADING)
        for section in group.sections:
            yield f"  {section.heading}"
            for telling in section.tellings:
                yield from writer.lines(telling)
    yield from _format_appearance(comparison, writer)


def _format_appearance(comparison: Comparison, writer: _Writer) -> Iterator[str]:
    """The changes of looks, by what they are about."""
    if comparison.appearance:
        yield ""
        yield writer.colour("Appearance", Ink.HEADING)
    for subject, changes in groupby(comparison.appearance, lambda change: change.subject):
        yield f"  {subject[:1].upper()}{subject[1:]}"
        yield from (f"    {_tell_looks(change)}" for change in changes)


def _tell_looks(change: AppearanceChange) -> str:
    return without_controls(f"{change.where}: {change.before or 'none'} → {change.after or 'none'}")


def format_summary(comparison: Comparison) -> Iterator[str]:
    """The lines that stand above the changes: both sides, the counts by rating, and the movement between them."""
    before, after = comparison.before, comparison.after
    yield without_controls(f"{before.name} → {after.name}")
    if before.report.quarter != after.report.quarter:
        yield f"{before.report.quarter.label} → {after.report.quarter.label}"
    old, new = count_report(before.report), count_report(after.report)
    yield f"Flagship Actions: {format_tallies(old.flagship_actions, new.flagship_actions)}"
    yield f"Indicators: {format_tallies(old.indicators, new.indicators)}"
    yield from format_movement(comparison)


def format_brief(comparison: Comparison) -> Iterator[str]:
    """A line for each change, with where it is: for a list of what is to be looked at."""
    writer = _Writer(None)
    for group in tell(comparison):
        for section in group.sections:
            for telling in section.tellings:
                told = "; ".join(line.strip() for line in writer.lines(telling))
                verb, _, rest = told.partition(" ")
                yield f"{group.heading}, {section.heading}: {verb}: {rest.strip()}"
    for change in comparison.appearance:
        yield f"Appearance, {change.subject}: {_tell_looks(change)}"


def format_tallies(before: Tally, after: Tally) -> str:
    """Two counts beside each other: "64 → 65: green 43 → 45, amber 8, red 13 → 12"."""
    categories = dict.fromkeys(count.category for tally in (before, after) for count in tally.counts)
    counts = [f"{category} {_arrow(before.count_of(category), after.count_of(category))}" for category in categories]
    return f"{_arrow(before.total, after.total)}: {', '.join(counts)}"


def format_movement(comparison: Comparison) -> Iterator[str]:
    """Two lines or fewer: what became of ratings, targets and statuses; and of words and order."""
    changes = comparison.changes
    indicators, actions = count_movement(changes, Indicator), count_movement(changes, FlagshipAction)
    moved = [
        *_tell_movement(indicators, "rating", "indicator"),
        *([f"{format_count(indicators.retargeted, 'target')} changed"] if indicators.retargeted else []),
        *_tell_movement(actions, "status", "Flagship Action"),
    ]
    reworded, displaced = count_reworded(changes), count_moved(changes)
    rest = [
        *([f"{format_count(reworded, 'text')} reworded"] if reworded else []),
        *([f"{displaced} moved"] if displaced else []),
    ]
    yield from (", ".join(words) for words in (moved, rest) if words)


def _tell_movement(movement: Movement, what: str, noun: str) -> Iterator[str]:
    plural = {"rating": "ratings", "status": "statuses"}
    for count, verb in ((movement.improved, "improved"), (movement.worsened, "worsened")):
        if count:
            yield f"{count} {what if count == 1 else plural[what]} {verb}"
    if movement.new:
        yield format_count(movement.new, f"new {noun}")
    if movement.dropped:
        yield f"{format_count(movement.dropped, noun)} dropped"


def _arrow(before: int, after: int) -> str:
    return str(before) if before == after else f"{before} → {after}"


class _Writer:
    """Writes changes as lines, in colours or with marks."""

    def __init__(self, paint: Paint | None) -> None:
        self._paint = paint

    def colour(self, text: str, ink: Ink) -> str:
        """The text in its colour; plain where there is none."""
        safe = without_controls(text)
        return self._paint(safe, ink) if self._paint else safe

    def lines(self, telling: Telling) -> Iterator[str]:
        """A line for the change, and one for each field that is told of beside it."""
        start = f"    {self._verb(telling.verb)}  "
        if not isinstance(telling.change, Changed):
            remark = f" ({telling.remark})" if telling.remark else ""
            yield start + without_controls(telling.subject + remark)
            return
        words = [self._words(detail) for detail in telling.words]
        details = [*map(self._detail, telling.details)]
        first = [without_controls(telling.name), *words] if telling.name or words else [details.pop(0)]
        yield start + " ".join(filter(None, first))
        yield from (f"{'':15}{detail}" for detail in details)

    def _verb(self, verb: Verb) -> str:
        word = f"{verb:9}"
        return self.colour(word, _VERBS[verb]) if verb in _VERBS else word

    def _detail(self, detail: Detail) -> str:
        if detail.segments:
            return f"{detail.label}: {self._words(detail)}"
        remark = ""
        if detail.remark:
            ink = {"better": Ink.BETTER, "worse": Ink.WORSE}.get(detail.remark)
            remark = f" ({self.colour(detail.remark, ink) if ink else detail.remark})"
        return without_controls(f"{detail.label}: {detail.before} → {detail.after}") + remark

    def _words(self, detail: Detail) -> str:
        segments = detail.segments or (Segment(Fate.REMOVED, detail.before), Segment(Fate.ADDED, detail.after))
        remark = f" ({detail.remark})" if detail.remark else ""
        return "".join(map(self._segment, segments)) + remark

    def _segment(self, segment: Segment) -> str:
        if segment.fate is Fate.KEPT:
            return without_controls(segment.text)
        ink = Ink.REMOVED if segment.fate is Fate.REMOVED else Ink.ADDED
        return self.colour(segment.text, ink) if self._paint else without_controls(_MARKS[ink].format(segment.text))
