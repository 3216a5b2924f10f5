"""A priority's section: from the brand's wording to headings, bullets, pies and the two tables."""

from collections.abc import Iterable

from lxml import etree

from making.brand import Brand
from making.charts import Pie, add_pie
from making.drawings import DrawingMaker
from making.layouts import Layout
from making.package import Package
from making.paragraphs import for_each, paragraph, run, runs_tag, tag, when
from making.tables import Cell, Column, Description, TableMaker

_SAMPLE_INDICATORS = {"Green": 9, "Amber": 1, "Red": 3, "Not rated": 1}
_SAMPLE_ACTIONS = {"Completed": 3, "Green": 5, "Amber": 1, "Red": 1}
_ACTION_WIDTHS = (1077, 8561)
_INDICATOR_WIDTHS = (1077, 4876, 1134, 1276, 1275)
_MOVEMENT_WIDTHS = (964, 3190, 1020, 1020, 1020, 1077, 1347)
_INDICATOR_STYLES = ("TableMarker", "TableText", "TableText", "TableFigure", "TableFigure")


def make_priorities(brand: Brand, package: Package, drawings: DrawingMaker) -> list[etree._Element]:
    """The section, within the loop that repeats it."""
    wording = brand.wording
    return for_each(
        "priority",
        "priorities",
        [
            paragraph("Heading1", "{{ priority.title }}"),
            *_banners(brand, drawings),
            *_bullets(wording["achievements"], "priority.achievements"),
            *_ratings(brand, package, drawings),
            *when("priority.flagship_action_groups", _flagship_actions(brand)),
            *when("priority.indicators", _indicators(brand)),
            *_bullets(wording["key_actions"], "priority.key_actions"),
        ],
    )


def _banners(brand: Brand, drawings: DrawingMaker) -> Iterable[etree._Element]:
    """The picture of each priority that has one."""
    for key, banner in brand.banners.items():
        if key != "cover":
            yield from when(f'priority.key == "{key}"', [paragraph("Banner", drawings.banner(banner))])


def _bullets(heading: str, names: str) -> list[etree._Element]:
    first = paragraph("ListBullet", runs_tag("bullet.text"))
    second = paragraph("ListBullet2", runs_tag("bullet.text"))
    levels = [tag("if bullet.level == 0"), first, tag("else"), second, tag("endif")]
    return when(names, [paragraph("Heading2", heading), *for_each("bullet", names, levels)])


def _ratings(brand: Brand, package: Package, drawings: DrawingMaker) -> list[etree._Element]:
    def indicators(number: int) -> etree._Element:
        pie = Pie(number, brand.charts["priority/indicators"], "Indicators", _SAMPLE_INDICATORS)
        return drawings.chart(add_pie(package, brand, pie), "Chart indicators", "chart: {{ priority.key }}/indicators")

    def actions(number: int) -> etree._Element:
        pie = Pie(number, brand.charts["priority/flagship-actions"], "Flagship Actions", _SAMPLE_ACTIONS)
        text = "chart: {{ priority.key }}/flagship-actions"
        return drawings.chart(add_pie(package, brand, pie), "Chart Flagship Actions", text)

    on_indicators, on_actions = brand.wording["priority_counts"]
    pair = paragraph("Charts", indicators(3), actions(4))
    # A chart that stands alone has a part of its own: Word lets no two drawings share one.
    lone_indicators, lone_actions = paragraph("Charts", indicators(5)), paragraph("Charts", actions(6))
    return when(
        "priority.indicators or priority.flagship_action_groups",
        [
            paragraph("Heading2", brand.wording["ratings"]),
            *when("priority.indicators and priority.flagship_action_groups", [pair]),
            *when("priority.indicators and not priority.flagship_action_groups", [lone_indicators]),
            *when("priority.flagship_action_groups and not priority.indicators", [lone_actions]),
            *when("priority.indicators", [paragraph(None, on_indicators)]),
            *when(
                "priority.flagship_action_groups",
                [paragraph(None, on_actions, runs_tag("priority.flagship_note"))],
            ),
        ],
    )


def _flagship_actions(brand: Brand) -> list[etree._Element]:
    wording = brand.wording
    status, title = wording["flagship_action_columns"]
    maker = TableMaker((Column(status, _ACTION_WIDTHS[0], "TableMarker"), Column(title, _ACTION_WIDTHS[1])))
    # Bold in two styles at once is not bold in Word (ECMA-376 Part 1, 17.7.3), and markers are bold by theirs.
    grouper = TableMaker(
        (Column(status, _ACTION_WIDTHS[0], "TableGroupMarker"), Column(title, _ACTION_WIDTHS[1], "TableGroup"))
    )
    group = grouper.row([runs_tag("group.marker")], [wording["flagship_action_group"]])
    action = maker.row([runs_tag("action.marker")], [runs_tag("action.title")])
    actions = maker.for_each("action", "group.flagship_actions", [action])
    groups = maker.for_each("group", "priority.flagship_action_groups", [group, *actions])
    description = Description(
        "{{ priority.name }}: Flagship Actions",
        "Each Flagship Action with the marker of its status, grouped by status.",
    )
    return [paragraph("Heading2", wording["flagship_actions"]), maker.table(description, groups)]


def _indicators(brand: Brand) -> list[etree._Element]:
    wording = brand.wording
    cells: list[Cell] = [
        [runs_tag("indicator.marker"), runs_tag("indicator.rating_note")],
        [runs_tag("indicator.name")],
        [run(_polarity(**wording["polarity"]))],
        ["{{ indicator.target }}"],
        ["{{ indicator.actual }}"],
    ]
    headings: list[str] = wording["indicator_columns"]
    widths: tuple[int, ...] = _INDICATOR_WIDTHS
    styles: tuple[str, ...] = _INDICATOR_STYLES
    shown = "its target and its actual figure"
    if brand.layout is Layout.MOVEMENT:
        cells += [["{{ indicator.previous }}"], [run(_direction(**wording["direction"]))]]
        headings = [*headings, *wording["movement_columns"]]
        widths, styles = _MOVEMENT_WIDTHS, (*_INDICATOR_STYLES, "TableFigure", "TableText")
        shown = "its target, its actual and previous figures, and its direction of travel"
    maker = TableMaker(tuple(map(Column, headings, widths, styles)))
    row = maker.row(*cells)
    description = Description(
        "{{ priority.name }}: performance indicators",
        f"Each indicator with its rating, whether high or low is good, {shown}.",
    )
    table = maker.table(description, maker.for_each("indicator", "priority.indicators", [row]))
    return [paragraph("Heading2", wording["indicators"]), table]


def _direction(improved: str, unchanged: str, worsened: str) -> str:
    words = {"improved": improved, "unchanged": unchanged, "worsened": worsened}
    tests = [f'if indicator.direction_of_travel == "{name}" %}}{text}' for name, text in words.items()]
    return "{% " + "{% el".join(tests) + "{% endif %}"


def _polarity(high: str, low: str) -> str:
    return f'{{% if indicator.polarity == "high" %}}{high}{{% else %}}{low}{{% endif %}}'
