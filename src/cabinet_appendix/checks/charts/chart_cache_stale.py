"""C001: charts that show other figures than the workbook inside them."""

from collections.abc import Iterable, Iterator

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity
from cabinet_appendix.ooxml.chart_workbook_cells import read_workbook_points


@rule("C001", Severity.ERROR, supersedes=["I127"])
def chart_cache_stale(subject: Subject) -> Iterator[Fault]:
    """A chart shows other figures than the workbook inside it holds.

    Why: Word shows what it kept from the last time. Whoever opens the chart's data sees it change, and Cabinet was
    shown something else.
    Example: found chart 4 that shows amber 2, green 5 where its workbook has amber 1, green 6.
    Remedy: In Word choose Edit Data, see that the figures are right, and save.
    """
    if subject.document is None:
        return
    for placed in subject.document.charts:
        held = read_workbook_points(subject.document.package, placed.part, placed.chart)
        shown = list(zip(placed.chart.categories, placed.chart.values, strict=True))
        if held is not None and shown != held:
            found = f"{placed.name} that shows {_format(shown)} where its workbook has {_format(held)}"
            yield Fault(placed.place, found, "the figures of the workbook")


def _format(points: Iterable[tuple[str, object]]) -> str:
    return ", ".join(f"{category} {value}" for category, value in points)
