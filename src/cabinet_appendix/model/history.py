"""Ratings over quarters: from the reports of one or more quarters to the scorecards of each priority in each."""

from collections.abc import Sequence
from dataclasses import dataclass

from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.model.report import Report
from cabinet_appendix.model.scorecard import Scorecard, count_priority, count_report

WHOLE = "all"
"""The key of what counts all priorities together; no priority has it."""


@dataclass(frozen=True, slots=True)
class SectionHistory:
    """A priority, or all together: its name, and its scorecard in each quarter, None where it was not there."""

    key: str
    name: str
    scorecards: tuple[Scorecard | None, ...]


@dataclass(frozen=True, slots=True)
class RatingsHistory:
    """The quarters from the earliest on, and what was rated in each: all priorities together first."""

    quarters: tuple[Quarter, ...]
    sections: tuple[SectionHistory, ...]


def gather_history(reports: Sequence[Report]) -> RatingsHistory:
    """The history in reports of different quarters, in any order, whose priorities have the same keys in all.

    Priorities come in the order and with the names of the latest report, after them those that it has no more.
    """
    ordered = sorted(reports, key=lambda report: report.quarter.start)
    # The name that the latest report has stays.
    names = {priority.key: priority.name for report in ordered for priority in report.priorities}
    latest = [priority.key for priority in ordered[-1].priorities]
    gone = [key for key in names if key not in latest]
    by_key = [{priority.key: priority for priority in report.priorities} for report in ordered]
    whole = SectionHistory(WHOLE, "All priorities", tuple(map(count_report, ordered)))
    sections = [
        SectionHistory(
            key,
            names[key],
            tuple(count_priority(found[key]) if key in found else None for found in by_key),
        )
        for key in (*latest, *gone)
    ]
    return RatingsHistory(tuple(report.quarter for report in ordered), (whole, *sections))
