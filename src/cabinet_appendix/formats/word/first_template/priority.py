"""A priority's section: from the brand's wording to headings, bullets, pies and the two tables."""

from collections.abc import Callable, Iterable

from lxml import etree

from cabinet_appendix.formats.word.first_template.brand import COVER, Brand, Section
from cabinet_appendix.formats.word.first_template.charts import Pie, add_pie
from cabinet_appendix.formats.word.first_template.cover import make_banner
from cabinet_appendix.formats.word.first_template.drawings import DrawingMaker
from cabinet_appendix.formats.word.first_template.paragraphs import for_each, paragraph, runs_tag, tag, when
from cabinet_appendix.formats.word.first_template.priority_tables import make_actions, make_indicators
from cabinet_appendix.ooxml.package import Package

_SAMPLE_INDICATORS = {"Green": 9, "Amber": 1, "Red": 3, "Not rated": 1}
_SAMPLE_ACTIONS = {"Completed": 3, "Green": 5, "Amber": 1, "Red": 1}


def make_priorities(
    brand: Brand, package: Package, drawings: DrawingMaker, *, has_movement: bool
) -> list[etree._Element]:
    """The section, within the loop that repeats it: what is below the heading comes in the brand's order."""
    wording = brand.wording
    makers: dict[Section, Callable[[], list[etree._Element]]] = {
        "achievements": lambda: _bullets(wording.achievements, "priority.achievements"),
        "ratings": lambda: _ratings(brand, package, drawings),
        "flagship_actions": lambda: when("priority.flagship_action_groups", make_actions(brand)),
        "indicators": lambda: when("priority.indicators", make_indicators(brand, has_movement=has_movement)),
        "key_actions": lambda: _bullets(wording.key_actions, "priority.key_actions"),
    }
    head = [paragraph("Heading1", "{{ priority.title }}"), *_banners(brand, drawings)]
    sections = [element for name in brand.sections for element in makers[name]()]
    return for_each("priority", "priorities", [*head, *sections])


def _banners(brand: Brand, drawings: DrawingMaker) -> Iterable[etree._Element]:
    """The picture of each priority that has one."""
    for key, banner in brand.banners.items():
        if key != COVER:
            yield from when(f'priority.key == "{key}"', [make_banner(brand, drawings, key, banner)])


def _bullets(heading: str, names: str) -> list[etree._Element]:
    first = paragraph("ListBullet", runs_tag("bullet.text"))
    second = paragraph("ListBullet2", runs_tag("bullet.text"))
    levels = [tag("if bullet.level == 0"), first, tag("else"), second, tag("endif")]
    return when(names, [paragraph("Heading2", heading), *for_each("bullet", names, levels)])


def _ratings(brand: Brand, package: Package, drawings: DrawingMaker) -> list[etree._Element]:
    titles, size = brand.charts.titles, (brand.charts.width, brand.charts.height)

    def indicators() -> etree._Element:
        chart = add_pie(package, brand, Pie(titles.priority_indicators, "Indicators", _SAMPLE_INDICATORS))
        return drawings.chart(chart, "Chart indicators", "chart: {{ priority.key }}/indicators", size)

    def actions() -> etree._Element:
        chart = add_pie(package, brand, Pie(titles.priority_flagship_actions, "Flagship Actions", _SAMPLE_ACTIONS))
        text = "chart: {{ priority.key }}/flagship-actions"
        return drawings.chart(chart, "Chart Flagship Actions", text, size)

    counts = brand.wording.priority_counts
    pair = paragraph("Charts", indicators(), actions())
    # A chart that stands alone has a part of its own: Word lets no two drawings share one.
    lone_indicators, lone_actions = paragraph("Charts", indicators()), paragraph("Charts", actions())
    return when(
        "priority.indicators or priority.flagship_action_groups",
        [
            paragraph("Heading2", brand.wording.ratings),
            *when("priority.indicators and priority.flagship_action_groups", [pair]),
            *when("priority.indicators and not priority.flagship_action_groups", [lone_indicators]),
            *when("priority.flagship_action_groups and not priority.indicators", [lone_actions]),
            *when("priority.indicators", [paragraph(None, counts.indicators)]),
            *when(
                "priority.flagship_action_groups",
                [paragraph(None, counts.flagship_actions, runs_tag("priority.flagship_note"))],
            ),
        ],
    )
