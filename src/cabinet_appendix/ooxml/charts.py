"""Pie charts (ECMA-376 Part 1, 21.2): from a chart part to its categories and values, and a clone with new ones."""

import uuid
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from lxml import etree

from cabinet_appendix.ooxml.chart_workbook import SHEET, format_chart_workbook
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import PACKAGE

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Point:
    """A slice: its category, how many it counts, and its colour as six hexadecimal digits."""

    category: str
    count: int
    color: str


class ChartPart:
    """A chart part: CT_ChartSpace. Its first series is what is read and rewritten."""

    def __init__(self, root: etree._Element) -> None:
        self._root = root
        series = next(root.iter(qn("c:ser")), None)
        if series is None:
            raise ValueError("a chart without a series")
        self._series = series

    @property
    def series_name(self) -> str:
        """The name of the series, as it was last shown."""
        return "".join(self._cached("c:tx"))

    @property
    def categories(self) -> list[str]:
        """The categories, as they were last shown."""
        return list(self._cached("c:cat"))

    @property
    def values(self) -> list[Decimal]:
        """The values, as they were last shown."""
        return [Decimal(value) for value in self._cached("c:val")]

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

    def title_paragraphs(self) -> Iterator[list[etree._Element]]:
        """The a:t elements of each paragraph of the title."""
        for paragraph in self._root.iterfind(f"{qn('c:chart')}/{qn('c:title')}//{qn('a:p')}"):
            yield list(paragraph.iter(qn("a:t")))

    def set_points(self, series_name: str, points: Sequence[Point]) -> None:
        """Rewrite the series: caches, a slice and a label for each point after the likeness of the first ones.

        A point that counts nothing stays in the data and has no label.
        """
        last = len(points) + 1
        self._set_text("c:tx", f"{SHEET}!$B$1", [series_name])
        self._set_text("c:cat", f"{SHEET}!$A$2:$A${last}", [point.category for point in points])
        self._set_numbers(f"{SHEET}!$B$2:$B${last}", [point.count for point in points])
        self._set_slices(points)
        self._set_labels(points)

    def _cached(self, name: str) -> Iterator[str]:
        holder = self._series.find(qn(name))
        return (v.text or "" for v in holder.iter(qn("c:v"))) if holder is not None else iter(())

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
            self._insert(holder)
        for child in list(holder):
            holder.remove(child)
        ref = etree.SubElement(holder, qn(reference))
        etree.SubElement(ref, qn("c:f")).text = formula
        return etree.SubElement(ref, qn(cache))

    def _set_slices(self, points: Sequence[Point]) -> None:
        slices = self._series.findall(qn("c:dPt"))
        prototype = slices[0] if slices else _make_slice()
        for dPt in slices:
            self._series.remove(dPt)
        for number, point in enumerate(points):
            dPt = deepcopy(prototype)
            _set_index(dPt, number)
            _set_fill(dPt, point.color)
            self._insert(dPt)

    def _set_labels(self, points: Sequence[Point]) -> None:
        dLbls = self._series.find(qn("c:dLbls"))
        if dLbls is None:
            return
        labels = dLbls.findall(qn("c:dLbl"))
        for dLbl in labels:
            dLbls.remove(dLbl)
        total = sum(point.count for point in points)
        for number, point in enumerate(points):
            if point.count == 0:
                dLbls.insert(number, _make_deleted_label(number))
            elif labels:
                dLbls.insert(number, _make_label(labels[0], number, point, total))

    def _insert(self, child: etree._Element) -> None:
        """Put a child of the series where CT_PieSer has it, after others of its name."""
        place = _SERIES_ORDER.index(str(child.tag))
        before = [sibling for sibling in self._series if _SERIES_ORDER.index(str(sibling.tag)) <= place]
        self._series.insert(len(before), child)


def clone_chart(package: Package, source: str) -> str:
    """The name of a new chart part like `source`, with copies of all that it relates to but its workbook."""
    part = package.unused_name("/word/charts/chart{}.xml")
    root = deepcopy(package.xml(source))
    package.add(part, CONTENT_TYPE, root)
    for external in root.findall(qn("c:externalData")):
        root.remove(external)
    for entry in package.relationships(source):
        if entry.type == PACKAGE or entry.is_external:
            continue
        folder, _, name = entry.target.rpartition("/")
        copy = package.unused_name(f"{folder}/{name.rstrip('0123456789.xml')}{{}}.xml")
        package.add(copy, package.content_type(entry.target), package.read(entry.target))
        package.relationships(part).add(entry.type, copy)
    return part


def remove_chart(package: Package, part: str) -> None:
    """Remove a chart part and the parts that only it relates to."""
    for entry in package.relationships(part):
        if not entry.is_external and package.has(entry.target):
            package.remove(entry.target)
    package.remove(part)


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
    followers = {qn("c:printSettings"), qn("c:userShapes"), qn("c:extLst")}
    root.insert(len([child for child in root if child.tag not in followers]), external)


_FILL = f"{qn('c:spPr')}/{qn('a:solidFill')}/{qn('a:srgbClr')}"
# CT_PieSer, ISO/IEC 29500-1 21.2.2.
_SERIES_ORDER = [
    qn(f"c:{name}") for name in ("idx", "order", "tx", "spPr", "explosion", "dPt", "dLbls", "cat", "val", "extLst")
]


def _add_points(cache: etree._Element, texts: Sequence[str]) -> None:
    etree.SubElement(cache, qn("c:ptCount")).set("val", str(len(texts)))
    for number, text in enumerate(texts):
        pt = etree.SubElement(cache, qn("c:pt"))
        pt.set("idx", str(number))
        etree.SubElement(pt, qn("c:v")).text = text


def _set_index(element: etree._Element, number: int) -> None:
    idx = element.find(qn("c:idx"))
    if idx is not None:
        idx.set("val", str(number))


def _set_fill(dPt: etree._Element, color: str) -> None:
    fill = dPt.find(_FILL)
    if fill is None:
        spPr = dPt.find(qn("c:spPr"))
        if spPr is None:
            spPr = etree.SubElement(dPt, qn("c:spPr"))
        for other in spPr.findall(qn("a:solidFill")):
            spPr.remove(other)
        solidFill = etree.Element(qn("a:solidFill"))
        spPr.insert(0, solidFill)
        fill = etree.SubElement(solidFill, qn("a:srgbClr"))
    fill.set("val", color)


def _make_slice() -> etree._Element:
    dPt = etree.Element(qn("c:dPt"))
    etree.SubElement(dPt, qn("c:idx"))
    etree.SubElement(dPt, qn("c:bubble3D")).set("val", "0")
    return dPt


def _make_deleted_label(number: int) -> etree._Element:
    dLbl = etree.Element(qn("c:dLbl"))
    etree.SubElement(dLbl, qn("c:idx")).set("val", str(number))
    etree.SubElement(dLbl, qn("c:delete")).set("val", "1")
    return dLbl


def _make_label(prototype: etree._Element, number: int, point: Point, total: int) -> etree._Element:
    """The label of a point: its fields stay live, and show until then what they will show."""
    dLbl = deepcopy(prototype)
    _set_index(dLbl, number)
    percent = (Decimal(100 * point.count) / total).quantize(Decimal(1), ROUND_HALF_UP)
    shown = {"CATEGORYNAME": point.category, "VALUE": str(point.count), "PERCENTAGE": f"{percent}%"}
    for fld in dLbl.iter(qn("a:fld")):
        kind = fld.get("type", "")
        fld.set("id", f"{{{str(uuid.uuid5(uuid.NAMESPACE_OID, f'{kind} {number}')).upper()}}}")
        t = fld.find(qn("a:t"))
        if t is not None and kind in shown:
            t.text = shown[kind]
    return dLbl
