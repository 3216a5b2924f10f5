"""Titles and labels of a chart (ECMA-376 Part 1, 21.2.2.47): from its part to what somebody has typed there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from cabinet_appendix.ooxml.charts import ChartPart
from cabinet_appendix.ooxml.namespaces import qn

_WORDS = re.compile(r"[^\W\d_]+|\d+")
_RICH, _P, _R, _T = qn("c:rich"), qn("a:p"), qn("a:r"), qn("a:t")


@dataclass(frozen=True, slots=True)
class TypedLabel:
    """A label that somebody has typed: the number of its point from 0, and its words."""

    number: int
    text: str


def find_typed_texts(root: etree._Element) -> Iterator[str]:
    """What somebody has typed in a chart part: the words of titles and labels, those of fields left out."""
    for rich in root.iter(_RICH):
        for paragraph in rich.iterchildren(_P):
            text = "".join(t.text or "" for r in paragraph.iterchildren(_R) for t in r.iterchildren(_T))
            if text.strip():
                yield text


def find_untrue_labels(chart: ChartPart) -> Iterator[TypedLabel]:
    """The typed labels that do not say their own category and count: LibreOffice saves every label as typed."""
    points = dict(enumerate(zip(chart.categories, chart.values, strict=True)))
    for index, label in chart.typed_labels.items():
        category, value = points.get(index, ("", None))
        words = _WORDS.findall(label.casefold())
        if index not in points or category.casefold() not in label.casefold() or str(value) not in words:
            yield TypedLabel(index, label)
