"""C005: series and titles of charts that are still called as Excel called them."""

import re
from collections.abc import Iterator

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity

_LEFT_OVER = re.compile(r"sales|total|(?:series|column) ?\d*|chart title|axis title", re.IGNORECASE)


@rule("C005", Severity.WARNING)
def series_name_left_over(subject: Subject) -> Iterator[Fault]:
    """A chart's series, or the chart itself, has the name that Word or Excel gave it.

    Why: The name is read out by screen readers and shown when somebody points at a slice: "Sales, green, 18".
    Example: found the series "Sales" in chart 1.
    Remedy: In Word choose Edit Data and type what the chart counts at the head of its column.
    """
    for placed in subject.document.charts if subject.document else ():
        for what, name in (("series", placed.chart.series_name), ("title", placed.chart.title)):
            if _LEFT_OVER.fullmatch(name.strip()):
                where = f" in {placed.name}" if what == "series" else ""
                yield Fault(placed.place, f'the {what} "{name.strip()}"{where}', "what the chart counts")
