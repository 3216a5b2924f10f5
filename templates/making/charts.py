"""The template's pie charts: from a title and sample counts to a chart part with the workbook behind it."""

import io
from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime

import xlsxwriter
from lxml import etree

from making.brand import Brand
from making.fixed_parts import read_part
from making.markup import make, qn, value
from making.package import Package

_CREATED = datetime(1980, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Pie:
    """A pie: its number in the package, the two lines of its title (with tags), series name, and counts by rating."""

    number: int
    title: list[str]
    series: str
    counts: Mapping[str, int]

    def percentage(self, rating: str) -> str:
        """A rating's share as Word prints it."""
        return f"{self.counts[rating] / sum(self.counts.values()):.0%}"


def add_pie(package: Package, brand: Brand, pie: Pie) -> str:
    """Store a pie and its workbook; the id of the document's relationship to it."""
    name = f"word/charts/chart{pie.number}.xml"
    rid = package.add(name, "chart", make_pie(brand, pie), owner="word/document.xml")
    workbook = f"word/embeddings/Microsoft_Excel_Worksheet{pie.number}.xlsx"
    package.add(workbook, "package", make_workbook(pie), owner=name)
    return rid


def make_pie(brand: Brand, pie: Pie) -> etree._Element:
    """The chart part: the first slice and the first label of pie.xml, repeated for each count."""
    title, subtitle = pie.title
    names = {**brand.names, "title": title, "subtitle": subtitle, "series": pie.series}
    root = read_part("pie.xml", names)
    _repeat(next(root.iter(qn("c:dPt"))), len(pie.counts))
    _repeat(next(root.iter(qn("c:dLbl"))), len(pie.counts))
    for slice_, rating in zip(root.iter(qn("c:dPt")), pie.counts, strict=True):
        next(slice_.iter(qn("a:srgbClr"))).set("val", brand.ratings[rating].colour)
    for label, (rating, count) in zip(root.iter(qn("c:dLbl")), pie.counts.items(), strict=True):
        _fill_fields(label, {"CATEGORYNAME": rating, "VALUE": str(count), "PERCENTAGE": pie.percentage(rating)})
    _number_fields(root, pie.number)
    last = len(pie.counts) + 1
    _fill_cache(next(root.iter(qn("c:cat"))), f"Sheet1!$A$2:$A${last}", pie.counts)
    _fill_cache(next(root.iter(qn("c:val"))), f"Sheet1!$B$2:$B${last}", map(str, pie.counts.values()))
    return root


def make_workbook(pie: Pie) -> bytes:
    """The workbook that Word opens for Edit Data: ratings in column A, counts in column B."""
    stream = io.BytesIO()
    workbook = xlsxwriter.Workbook(stream, {"in_memory": True})
    workbook.set_properties({"created": _CREATED})
    sheet = workbook.add_worksheet("Sheet1")
    sheet.set_column(0, 1, 22)
    sheet.write_column(0, 0, ["Rating", *pie.counts])
    sheet.write_column(0, 1, [pie.series, *pie.counts.values()])
    workbook.close()
    return stream.getvalue()


def _repeat(prototype: etree._Element, times: int) -> None:
    for number in range(times - 1, 0, -1):
        copy = deepcopy(prototype)
        copy[0].set("val", str(number))
        prototype.addnext(copy)


def _fill_fields(label: etree._Element, words: Mapping[str, str]) -> None:
    """What the fields show until Word works them out."""
    for field in label.iter(qn("a:fld")):
        # CT_TextField: a:rPr, a:pPr, a:t.
        field[-1].text = words[field.get("type", "")]


def _number_fields(root: etree._Element, chart: int) -> None:
    for number, field in enumerate(root.iter(qn("a:fld")), start=1):
        field.set("id", f"{{5B1D3C60-{chart:04X}-4000-8000-{number:012X}}}")


def _fill_cache(holder: etree._Element, formula: str, values: Iterable[str]) -> None:
    points = [make("c:pt", {"idx": str(index)}, make("c:v", words)) for index, words in enumerate(values)]
    reference = holder[0]
    reference[0].text = formula
    reference[1].append(value("c:ptCount", len(points)))
    reference[1].extend(points)
