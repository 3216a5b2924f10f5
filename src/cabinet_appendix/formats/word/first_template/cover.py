"""The first page: from the brand's wording to the paragraphs down to the overall ratings."""

from lxml import etree

from cabinet_appendix.formats.word.first_template.brand import COVER, Banner, Brand
from cabinet_appendix.formats.word.first_template.charts import Pie, add_pie
from cabinet_appendix.formats.word.first_template.drawings import DrawingMaker, Shown
from cabinet_appendix.formats.word.first_template.markup import make
from cabinet_appendix.formats.word.first_template.paragraphs import for_each, paragraph, run, runs_tag, when
from cabinet_appendix.formats.word.first_template.units import to_twips
from cabinet_appendix.ooxml.package import Package

KEY_BOOKMARK = "key_to_ratings"
_DOCUMENT = "/word/document.xml"
_SAMPLE_ACTIONS = {"Completed": 6, "Green": 18, "Amber": 7, "Red": 1}
_SAMPLE_INDICATORS = {"Green": 43, "Amber": 8, "Red": 13, "Not rated": 2}


def make_cover(brand: Brand, package: Package, drawings: DrawingMaker) -> list[etree._Element]:
    """Title, quarter, artwork, introduction, priorities and the overall ratings with their two pies."""
    wording = brand.wording
    cover = brand.banners.get(COVER)
    return [
        paragraph("Title", "{{ report.title }}"),
        paragraph("Subtitle", wording.subtitle),
        *([make_banner(brand, drawings, COVER, cover)] if cover else ()),
        *for_each("paragraph", "report.introduction", [paragraph(None, runs_tag("paragraph"))]),
        *for_each("priority", "priorities", [paragraph("ListBullet", "{{ priority.title }}")]),
        _overall_heading(wording.overall),
        paragraph("Charts", *_summary_pies(brand, package, drawings)),
        *(paragraph(None, sentence) for sentence in wording.overall_counts),
        *when("report.scorecard.flagship_actions.has_changed", [paragraph(None, wording.count_changed)]),
        _key_pointer(*wording.key_pointer),
    ]


def make_banner(brand: Brand, drawings: DrawingMaker, name: str, banner: Banner) -> etree._Element:
    """A picture from margin to margin."""
    width = brand.page.text_width / to_twips(1)
    width = round(width, 1)
    size = (width, width * banner.file.height / banner.file.width)
    return paragraph(
        "Banner", drawings.picture(name, Shown(banner.file, f"Banner {name}", banner.text, size), _DOCUMENT)
    )


def _overall_heading(words: str) -> etree._Element:
    """A Heading 1 that stays on the first page."""
    heading = paragraph("Heading1", words)
    heading[0].append(make("w:pageBreakBefore", {"w:val": "0"}))
    heading[0].append(make("w:spacing", {"w:before": "240"}))
    return heading


def _summary_pies(brand: Brand, package: Package, drawings: DrawingMaker) -> list[etree._Element]:
    charts = brand.charts
    size = (charts.width, charts.height)
    actions = add_pie(package, brand, Pie(charts.titles.all_flagship_actions, "Flagship Actions", _SAMPLE_ACTIONS))
    indicators = add_pie(package, brand, Pie(charts.titles.all_indicators, "Indicators", _SAMPLE_INDICATORS))
    return [
        drawings.chart(actions, "Chart all Flagship Actions", "chart: all/flagship-actions", size),
        drawings.chart(indicators, "Chart all indicators", "chart: all/indicators", size),
    ]


def _key_pointer(before: str, linked: str, after: str) -> etree._Element:
    link = make("w:hyperlink", {"w:anchor": KEY_BOOKMARK, "w:history": "1"}, run(linked, "Hyperlink"))
    return make("w:p", run(f"{before} "), link, run(f" {after}"))
