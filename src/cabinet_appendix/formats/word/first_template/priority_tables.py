"""The two tables of a priority: from the columns that a brand wants to w:tbl elements with a row for each tag loop."""

from collections.abc import Mapping

from lxml import etree

from cabinet_appendix.formats.word.first_template.brand import Brand, Direction, Polarity
from cabinet_appendix.formats.word.first_template.paragraphs import paragraph, run, runs_tag
from cabinet_appendix.formats.word.first_template.tables import Cell, Column, Description, TableMaker

_TEXT, _FIGURE, _MARKER = "TableText", "TableFigure", "TableMarker"
_INDICATOR_STYLES: Mapping[str, str] = {
    "rating": _MARKER,
    **dict.fromkeys(("target", "actual", "previous", "last_year"), _FIGURE),
}
_ACTION_STYLES: Mapping[str, str] = {"status": _MARKER}
# Bold in two styles at once is not bold in Word (ECMA-376 Part 1, 17.7.3), and markers are bold by theirs.
_GROUP_STYLES: Mapping[str, str] = {"status": "TableGroupMarker", "title": "TableGroup"}


def make_actions(brand: Brand) -> list[etree._Element]:
    """The heading and the table of Flagship Actions, by status."""
    table, wording = brand.tables.flagship_actions, brand.wording
    widths = table.widths(brand.page.text_width)
    shown = [(column.heading, width, column.shows) for column, width in zip(table.columns, widths, strict=True)]
    maker = TableMaker(tuple(Column(heading, width, _ACTION_STYLES.get(name, _TEXT)) for heading, width, name in shown))
    grouper = TableMaker(tuple(Column(heading, width, _GROUP_STYLES[name]) for heading, width, name in shown))
    of_group: dict[str, Cell] = {"status": [runs_tag("group.marker")], "title": [wording.flagship_action_group]}
    of_action: dict[str, Cell] = {"status": [runs_tag("action.marker")], "title": [runs_tag("action.title")]}
    group = grouper.row(*(of_group[name] for *_, name in shown))
    action = maker.row(*(of_action[name] for *_, name in shown))
    actions = maker.for_each("action", "group.flagship_actions", [action])
    groups = maker.for_each("group", "priority.flagship_action_groups", [group, *actions])
    made = maker.table(Description(table.caption, table.description), groups)
    return [paragraph("Heading2", wording.flagship_actions), made]


def make_indicators(brand: Brand, *, has_movement: bool) -> list[etree._Element]:
    """The heading and the table of indicators."""
    table = brand.tables.indicators_with_movement if has_movement else brand.tables.indicators
    cells = _indicator_cells(brand)
    columns = tuple(
        Column(column.heading, width, _INDICATOR_STYLES.get(column.shows, _TEXT))
        for column, width in zip(table.columns, table.widths(brand.page.text_width), strict=True)
    )
    maker = TableMaker(columns)
    row = maker.row(*(cells[column.shows] for column in table.columns))
    rows = maker.for_each("indicator", "priority.indicators", [row])
    made = maker.table(Description(table.caption, table.description), rows)
    return [paragraph("Heading2", brand.wording.indicators), made]


def _indicator_cells(brand: Brand) -> dict[str, Cell]:
    """What stands in a column of indicators, by what it shows."""
    return {
        "rating": [runs_tag("indicator.marker"), runs_tag("indicator.rating_note")],
        "name": [runs_tag("indicator.name")],
        "polarity": [run(_polarity(brand.wording.polarity))],
        **{name: [f"{{{{ indicator.{name} }}}}"] for name in ("target", "actual", "previous", "last_year", "owner")},
        "direction": [run(_direction(brand.wording.direction))],
        "commentary": [runs_tag("indicator.commentary")],
    }


def _direction(words: Direction) -> str:
    tests = [f'if indicator.direction_of_travel == "{name}" %}}{text}' for name, text in words]
    return "{% " + "{% el".join(tests) + "{% endif %}"


def _polarity(words: Polarity) -> str:
    return f'{{% if indicator.polarity == "high" %}}{words.high}{{% else %}}{words.low}{{% endif %}}'
