"""C003: labels of slices that were typed and do not say what the slice shows."""

from collections.abc import Iterator

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity
from cabinet_appendix.ooxml.chart_labels import find_untrue_labels


@rule("C003", Severity.ERROR, supersedes=["I118"])
def chart_label_typed_over(subject: Subject) -> Iterator[Fault]:
    """A label in a chart was typed over, and says something else than its slice.

    Why: A typed label does not follow the chart's data. The slice is drawn for one figure and named with another.
    Example: found the label "[CATEGORY NAME], 6, 60%" of chart 4, typed over, where the slice is GREEN 5.
    Remedy: In Word right-click the label, choose Format Data Labels, Reset Label Text, and correct the data.
    """
    for placed in subject.document.charts if subject.document else ():
        points = dict(enumerate(zip(placed.chart.categories, placed.chart.values, strict=True)))
        for label in find_untrue_labels(placed.chart):
            category, value = points.get(label.number, ("", "not there"))
            found = f'the label "{label.text}" of {placed.name}, typed over, where the slice is {category} {value}'
            yield Fault(placed.place, found, "a label that follows the data")
