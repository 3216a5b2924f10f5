"""C007: charts without a category that has nothing in it."""

from collections.abc import Iterator

from cabinet_appendix.checks.charted import pair_charts
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity


@rule("C007", Severity.WARNING)
def empty_category_missing(subject: Subject) -> Iterator[Fault]:
    """A chart leaves out a rating that no row has, such as red.

    Why: From a chart without red nobody can tell whether nothing is red or whether somebody left it out.
    Example: found no red in chart 5; expected red 0.
    Remedy: In Word choose Edit Data and add the category with 0; its slice does not show, the data says it.
    """
    for pair in pair_charts(subject):
        empty = [count.category for count in pair.charted.tally.counts if not count.count]
        missing = [category for category in empty if category not in pair.shown]
        if missing:
            expected = ", ".join(f"{category} 0" for category in missing)
            yield Fault(pair.placed.place, f"no {' and no '.join(missing)} in {pair.placed.name}", expected)
