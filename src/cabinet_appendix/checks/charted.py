"""The charts of an appendix beside the tables that they count, section by section."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.model.charted import Charted, pair_with_tables, read_counts
from cabinet_appendix.model.report import Priority
from cabinet_appendix.model.scorecard import count_priority, count_report

if TYPE_CHECKING:  # what reads Word is loaded for documents only
    from cabinet_appendix.checks.document import PlacedChart


class PlacedPair(NamedTuple):
    """A chart, what it shows by rating, the table that it counts, and the priority of both; None for all of them."""

    placed: PlacedChart
    shown: dict[str, int]
    charted: Charted
    priority: Priority | None


def pair_charts(subject: Subject) -> Iterator[PlacedPair]:
    """The charts of a document that count ratings, each with its table."""
    if subject.document is None or subject.report is None:
        return
    sections: dict[str | None, list[PlacedChart]] = {}
    priorities = {priority.key: priority for priority in subject.report.priorities}
    for placed in subject.document.charts:
        owner = subject.priority_at(placed.place.order)
        sections.setdefault(owner.key if owner else None, []).append(placed)
    for key, charts in sections.items():
        priority = priorities[key] if key else None
        shown = [read_counts(one.chart.categories, one.chart.values) for one in charts]
        scorecard = count_priority(priority) if priority else count_report(subject.report)
        for placed, counts, charted in zip(charts, shown, pair_with_tables(shown, scorecard), strict=True):
            if charted:
                yield PlacedPair(placed, counts, charted, priority)
