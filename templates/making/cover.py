"""The first page: from the brand's wording to the paragraphs down to the overall ratings."""

from lxml import etree

from making.brand import Brand
from making.charts import Pie, add_pie
from making.drawings import DrawingMaker
from making.markup import make
from making.package import Package
from making.paragraphs import for_each, paragraph, run, runs_tag, when

KEY_BOOKMARK = "key_to_ratings"
_SAMPLE_ACTIONS = {"Completed": 6, "Green": 18, "Amber": 7, "Red": 1}
_SAMPLE_INDICATORS = {"Green": 43, "Amber": 8, "Red": 13, "Not rated": 2}


def make_cover(brand: Brand, package: Package, drawings: DrawingMaker) -> list[etree._Element]:
    """Title, quarter, artwork, introduction, priorities and the overall ratings with their two pies."""
    wording = brand.wording
    return [
        paragraph("Title", "{{ report.title }}"),
        paragraph("Subtitle", wording["subtitle"]),
        paragraph("Banner", drawings.banner(brand.banners["cover"])),
        *for_each("paragraph", "report.introduction", [paragraph(None, runs_tag("paragraph"))]),
        *for_each("priority", "priorities", [paragraph("ListBullet", "{{ priority.title }}")]),
        _overall_heading(wording["overall"]),
        paragraph("Charts", *_summary_pies(brand, package, drawings)),
        *(paragraph(None, sentence) for sentence in wording["overall_counts"]),
        *when("report.scorecard.flagship_actions.has_changed", [paragraph(None, wording["count_changed"])]),
        _key_pointer(*wording["key_pointer"]),
    ]


def _overall_heading(words: str) -> etree._Element:
    """A Heading 1 that stays on the first page."""
    heading = paragraph("Heading1", words)
    heading[0].append(make("w:pageBreakBefore", {"w:val": "0"}))
    heading[0].append(make("w:spacing", {"w:before": "240"}))
    return heading


def _summary_pies(brand: Brand, package: Package, drawings: DrawingMaker) -> list[etree._Element]:
    actions = Pie(1, brand.charts["all/flagship-actions"], "Flagship Actions", _SAMPLE_ACTIONS)
    indicators = Pie(2, brand.charts["all/indicators"], "Indicators", _SAMPLE_INDICATORS)
    return [
        drawings.chart(add_pie(package, brand, actions), "Chart all Flagship Actions", "chart: all/flagship-actions"),
        drawings.chart(add_pie(package, brand, indicators), "Chart all indicators", "chart: all/indicators"),
    ]


def _key_pointer(before: str, linked: str, after: str) -> etree._Element:
    link = make("w:hyperlink", {"w:anchor": KEY_BOOKMARK, "w:history": "1"}, run(linked, "Hyperlink"))
    return make("w:p", run(f"{before} "), link, run(f" {after}"))
