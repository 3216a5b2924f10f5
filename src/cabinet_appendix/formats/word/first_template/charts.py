"""The template's pie charts: from a title and sample counts to a chart part with the workbook behind it."""

from collections.abc import Mapping
from dataclasses import dataclass

from cabinet_appendix.formats.word.first_template.brand import Brand
from cabinet_appendix.formats.word.first_template.fixed_parts import read_part
from cabinet_appendix.formats.word.first_template.markup import to_bytes
from cabinet_appendix.ooxml.charts import CONTENT_TYPE, ChartPart, Point, embed_workbook
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import CHART


@dataclass(frozen=True, slots=True)
class Pie:
    """A pie: the two lines of its title (with tags), the name of its series, and sample counts by rating."""

    title: tuple[str, str]
    series: str
    counts: Mapping[str, int]


def add_pie(package: Package, brand: Brand, pie: Pie) -> str:
    """Store a pie and its workbook; the id of the document's relationship to it."""
    title, subtitle = pie.title
    root = read_part("pie.xml", {**brand.names, "title": title, "subtitle": subtitle})
    colours = {name: looks.colour for name, looks in brand.ratings.by_name.items()}
    points = [Point(rating, count, colours[rating]) for rating, count in pie.counts.items()]
    ChartPart(root).set_points(pie.series, points)
    part = package.unused_name("/word/charts/chart{}.xml")
    package.add(part, CONTENT_TYPE, root)
    embed_workbook(package, part)
    package.replace(part, to_bytes(root))
    return package.relationships(package.main_document).add(CHART, part)
