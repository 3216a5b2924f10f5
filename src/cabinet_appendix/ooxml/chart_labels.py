"""Labels of a pie's slices (ECMA-376 Part 1, 21.2.2.47): from a chart to those that somebody has typed over."""

import re
from collections.abc import Iterator

from cabinet_appendix.ooxml.charts import ChartPart

_WORDS = re.compile(r"[^\W\d_]+|\d+")


def find_untrue_labels(chart: ChartPart) -> Iterator[str]:
    """The typed labels that do not say their own category and count: LibreOffice saves every label as typed."""
    points = dict(enumerate(zip(chart.categories, chart.values, strict=True)))
    for index, label in chart.typed_labels.items():
        category, value = points.get(index, ("", None))
        words = _WORDS.findall(label.casefold())
        if index not in points or category.casefold() not in label.casefold() or str(value) not in words:
            yield label
