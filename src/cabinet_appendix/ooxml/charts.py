"""Pie charts (ECMA-376 Part 1, 21.2): from a chart part to its categories and values, and a clone with new ones."""

import posixpath
import sys
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from lxml import etree

from cabinet_appendix.ooxml.chart_points import (
    format_percentage,
    make_deleted_label,
    make_label,
    make_slice,
    set_unique_id,
)
from cabinet_appendix.ooxml.chart_workbook import SHEET, format_chart_workbook
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import PACKAGE, Relationship
from cabinet_appendix.ooxml.schema_order import insert_in_order
from cabinet_appendix.ooxml.simple_types import read_number

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_TITLE_PARAGRAPHS = "/".join(map(qn, ("c:chart", "c:title", "c:tx", "c:rich", "a:p")))
_LIVE_FIELD = f"{qn('c:tx')}/{qn('c:rich')}//{qn('a:fld')}"
_FILL = f"{qn('c:spPr')}/{qn('a:solidFill')}/{qn('a:srgbClr')}"


@dataclass(frozen=True, slots=True)
class Point:
    """A slice: its category, how many it counts, and its colour as six hexadecimal digits."""

    category: str
    count: int
    color: str


class ChartPart:
    """A chart part: CT_ChartSpace. Its first series is what is read and rewritten; ValueError where it has none."""

    def __init__(self, root: etree._Element) -> None:
        self._root = root
        series = next(root.iter(qn("c:ser")), None)
        if series is None:
            raise ValueError("a chart without a series")
        self._series = series

    @property
    def series_name(self) -> str:
        """The name of the series, as it was last shown."""
        tx = self._series.find(qn("c:tx"))
        return "".join(v.text or "" for v in tx.iter(qn("c:v"))) if tx is not None else ""

    @property
    def categories(self) -> list[str]:
        """The categories, as they were last shown; "" for a value without one."""
        cached = self._cached("c:cat")
        return [cached.get(place, "") for place in self._places()]

    @property
    def values(self) -> list[Decimal]:
        """The values, as they were last shown, one for each category; NaN for none, "#N/A" and what no double holds."""
        cached = self._cached("c:val")
        return [parse_value(cached.get(place, "")) for place in self._places()]

    @property
    def references(self) -> tuple[str, str]:
        """Where the categories and the values stand in the workbook, "Sheet1!$A$2:$A$5"; "" where that is not said."""
        formulas = (self._series.find(f"{qn(name)}//{qn('c:f')}") for name in ("c:cat", "c:val"))
        category, value = ((formula.text or "").strip() if formula is not None else "" for formula in formulas)
        return category, value

    @property
    def title(self) -> str:
        """The words of the title, its paragraphs in one line; "" where there is none."""
        return " ".join("".join(t.text or "" for t in texts) for texts in self.title_paragraphs())

    @property
    def points(self) -> list[Point]:
        """The slices with the colours that are set for each."""
        colors = [color.get("val", "") for color in self._series.iterfind(f"{qn('c:dPt')}/{_FILL}")]
        return [
            Point(category, int(value), color)
            for category, value, color in zip(self.categories, self.values, colors, strict=True)
        ]

    @property
    def typed_labels(self) -> dict[int, str]:
        """The labels in which nothing follows the data, by the number of their point: "[CATEGORY NAME], 1, 10%"."""
        typed = {}
        for label in self._series.iterfind(f"{qn('c:dLbls')}/{qn('c:dLbl')}"):
            rich, index = label.find(f"{qn('c:tx')}/{qn('c:rich')}"), label.find(qn("c:idx"))
            if rich is not None and index is not None and next(rich.iter(qn("a:fld")), None) is None:
                number = read_number(index.get("val"))
                if number is not None:
                    typed[number] = "".join(t.text or "" for t in rich.iter(qn("a:t")))
        return typed

    def title_paragraphs(self) -> Iterator[list[etree._Element]]:
        """The a:t elements of each paragraph of the title."""
        # The c:txPr of a title has a paragraph too, which is there for its formatting.
        for paragraph in self._root.iterfind(_TITLE_PARAGRAPHS):
            yield list(paragraph.iter(qn("a:t")))

    def set_points(self, series_name: str, points: Sequence[Point]) -> None:
        """Rewrite the series: caches, a slice and a label for each point after the likeness of the first ones.

        A point that counts nothing stays in the data and has no label. Without a label that has live fields, the labels
        are as the series has them for all: a label that somebody typed over is one point's only.
        """
        last = len(points) + 1
        self._set_text("c:tx", f"{SHEET}!$B$1", [series_name])
        self._set_text("c:cat", f"{SHEET}!$A$2:$A${last}", [point.category for point in points])
        self._set_numbers(f"{SHEET}!$B$2:$B${last}", [point.count for point in points])
        set_unique_id(self._series.find(qn("c:extLst")), 0)
        self._set_slices(points)
        self._set_labels(points)

    def _places(self) -> list[int]:
        """The places that categories or values have; Excel leaves an empty cell out of a cache."""
        return sorted(self._cached("c:cat").keys() | self._cached("c:val").keys())

    def _cached(self, name: str) -> dict[int, str]:
        """The texts of a cache by place; of categories in several levels the innermost, which comes first."""
        cached: dict[int, str] = {}
        for pt in self._series.iterfind(f"{qn(name)}//{qn('c:pt')}"):
            place = read_number(pt.get("idx", "0"))
            if place is not None:
                cached.setdefault(place, pt.findtext(qn("c:v"), ""))
        return cached

    def _set_text(self, name: str, formula: str, texts: Sequence[str]) -> None:
        cache = self._renew(name, "c:strRef", "c:strCache", formula)
        _add_points(cache, texts)

    def _set_numbers(self, formula: str, numbers: Sequence[int]) -> None:
        cache = self._renew("c:val", "c:numRef", "c:numCache", formula)
        etree.SubElement(cache, qn("c:formatCode")).text = "General"
        _add_points(cache, [str(number) for number in numbers])

    def _renew(self, name: str, reference: str, cache: str, formula: str) -> etree._Element:
        holder = self._series.find(qn(name))
        if holder is None:
            holder = etree.Element(qn(name))
            insert_in_order(self._series, holder)
        for child in list(holder):
            holder.remove(child)
        ref = etree.SubElement(holder, qn(reference))
        etree.SubElement(ref, qn("c:f")).text = formula
        return etree.SubElement(ref, qn(cache))

    def _set_slices(self, points: Sequence[Point]) -> None:
        slices = self._series.findall(qn("c:dPt"))
        for dPt in slices:
            self._series.remove(dPt)
        prototype = slices[0] if slices else None
        for number, point in enumerate(points):
            insert_in_order(self._series, make_slice(prototype, number, point.color))

    def _set_labels(self, points: Sequence[Point]) -> None:
        dLbls = self._series.find(qn("c:dLbls"))
        if dLbls is None:
            return
        labels = dLbls.findall(qn("c:dLbl"))
        for dLbl in labels:
            dLbls.remove(dLbl)
        prototype = next((dLbl for dLbl in labels if dLbl.find(_LIVE_FIELD) is not None), None)
        total = sum(point.count for point in points)
        for number, point in enumerate(points):
            if point.count == 0:
                insert_in_order(dLbls, make_deleted_label(number))
            elif prototype is not None:
                insert_in_order(dLbls, make_label(prototype, number, _shown(point, total)))


def clone_chart(package: Package, source: str) -> str:
    """The name of a new chart part like `source`, with copies of the parts that are its own, but for its workbook."""
    part = package.unused_name("/word/charts/chart{}.xml")
    root = deepcopy(package.xml(source))
    package.add(part, CONTENT_TYPE, root)
    workbooks = set()
    for external in root.findall(qn("c:externalData")):
        workbooks.add(external.get(qn("r:id")))
        root.remove(external)
    # Shapes and fills of the chart name their relationships by id, so every id stays.
    for entry in package.relationships(source):
        if entry.type != PACKAGE and entry.id not in workbooks:
            package.relationships(part).put(entry._replace(target=_copy_target(package, entry)))
    return part


def embed_workbook(package: Package, part: str) -> None:
    """Give a chart part the workbook that its caches are of."""
    root = package.xml(part)
    chart = ChartPart(root)
    workbook = package.unused_name("/word/embeddings/Microsoft_Excel_Worksheet{}.xlsx")
    counts = [int(value) for value in chart.values]
    package.add(workbook, _WORKBOOK_TYPE, format_chart_workbook(chart.series_name, chart.categories, counts))
    external = etree.Element(qn("c:externalData"))
    external.set(qn("r:id"), package.relationships(part).add(PACKAGE, workbook))
    etree.SubElement(external, qn("c:autoUpdate")).set("val", "0")
    insert_in_order(root, external)


def _copy_target(package: Package, entry: Relationship) -> str:
    """A copy of the XML part that a chart relates to, its style or colours; a picture is shared."""
    content_type = package.content_type(entry.target)
    if entry.is_external or not package.has(entry.target) or not content_type.endswith("xml"):
        return entry.target
    stem, extension = posixpath.splitext(entry.target)
    copy = package.unused_name(f"{stem.rstrip('0123456789')}{{}}{extension}")
    package.add(copy, content_type, package.read(entry.target))
    for own in package.relationships(entry.target):
        package.relationships(copy).put(own)
    return copy


def _add_points(cache: etree._Element, texts: Sequence[str]) -> None:
    etree.SubElement(cache, qn("c:ptCount")).set("val", str(len(texts)))
    for number, text in enumerate(texts):
        pt = etree.SubElement(cache, qn("c:pt"))
        pt.set("idx", str(number))
        etree.SubElement(pt, qn("c:v")).text = text


def _shown(point: Point, total: int) -> dict[str, str]:
    return {
        "CATEGORYNAME": point.category,
        "VALUE": str(point.count),
        "PERCENTAGE": format_percentage(point.count, total),
    }


def parse_value(text: str) -> Decimal:
    """A value of a chart; NaN for a text that is none, and for what no double holds."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return Decimal("NaN")
    # A signalling NaN cannot be compared, and 1e999999 has a million digits as a whole number.
    return number if number.is_finite() and number.adjusted() <= sys.float_info.max_10_exp else Decimal("NaN")
