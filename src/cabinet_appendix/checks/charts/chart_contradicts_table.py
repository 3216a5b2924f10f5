"""C002: charts that show other counts than the table which they count."""

from collections.abc import Iterator

from cabinet_appendix.checks.charted import pair_charts
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity
from cabinet_appendix.model.charted import format_counts


@rule("C002", Severity.ERROR, supersedes=["I117"])
def chart_contradicts_table(subject: Subject) -> Iterator[Fault]:
    """A chart shows other counts than the rows of the table beside it.

    Why: A row was rated anew and the chart was forgotten, or the other way round. Cabinet sees the chart first.
    Example: found 2 amber, 3 completed, 5 green in chart 4, where the table of Residents First has 3 completed, 6
    green, 1 amber, 0 red Flagship Actions.
    Remedy: In Word choose Edit Data and type the counts of the table, or build the document anew.
    """
    for pair in pair_charts(subject):
        if not pair.charted.agrees:
            owner = f"the table of {pair.priority.name} has" if pair.priority else "the tables have"
            counted = f"{pair.charted.tally.summary} {pair.charted.table}"
            found = f"{format_counts(pair.shown)} in {pair.placed.name}, where {owner} {counted}"
            yield Fault(pair.placed.place, found, "the counts of the table")
