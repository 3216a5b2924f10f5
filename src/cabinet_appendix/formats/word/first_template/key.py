"""The key at the end: from the brand's key to what each marker means.

The markers in it are the ones that a build copies into every table.
"""

from collections.abc import Iterable, Sequence

from lxml import etree

from cabinet_appendix.formats.word.first_template.brand import ActionsKey, Brand, IndicatorsKey, rating_name, style_id
from cabinet_appendix.formats.word.first_template.cover import KEY_BOOKMARK
from cabinet_appendix.formats.word.first_template.markup import make
from cabinet_appendix.formats.word.first_template.paragraphs import paragraph, run
from cabinet_appendix.formats.word.first_template.tables import Column, Description, TableMaker
from cabinet_appendix.ooxml.namespaces import qn

_STYLES = ("TableMarker", "TableText", "TableText")
_NOT_RATED = "not_rated"


def make_key(brand: Brand, *, has_movement: bool) -> list[etree._Element]:
    """Heading, a table for Flagship Actions, one for indicators, and what the arrows mean."""
    key = brand.key
    introduction = paragraph(None, key.introduction)
    introduction[0:0] = [make("w:pPr", make("w:keepNext"), make("w:spacing", {"w:before": "280"}))]
    return [
        _heading(key.heading),
        introduction,
        *_section(brand, key.flagship_actions),
        *_section(brand, key.indicators),
        *_arrows([*key.polarity, *(key.direction if has_movement else ())]),
    ]


def _heading(words: str) -> etree._Element:
    """A Heading 1 that follows on where there is room for all of the key."""
    heading = paragraph("Heading1", words)
    heading[0].append(make("w:pageBreakBefore", {"w:val": "0"}))
    heading[0].append(make("w:spacing", {"w:before": "480"}))
    heading.insert(1, make("w:bookmarkStart", {"w:id": "1", "w:name": KEY_BOOKMARK}))
    heading.append(make("w:bookmarkEnd", {"w:id": "1"}))
    return heading


def _section(brand: Brand, section: ActionsKey | IndicatorsKey) -> list[etree._Element]:
    table = brand.tables.key
    headings = [column.heading for column in table.columns]
    maker = TableMaker(tuple(map(Column, headings, table.widths(brand.page.text_width), _STYLES)))
    rows: list[etree._Element] = []
    for field, meaning in section.rows:
        name = rating_name(field)
        row = maker.row([run(brand.ratings.by_name[name].marker, style_id(name))], [name], [meaning])
        rows += maker.only_if("report.has_not_rated", row) if field == _NOT_RATED else [row]
    made = maker.table(Description(section.heading, table.description), rows)
    _keep_together(made)
    return [paragraph("Heading2", section.heading), made]


def _keep_together(table: etree._Element) -> None:
    """No page ends within the table: each row but the last keeps with the next, as Word's own tick box has it."""
    for row in table.findall(qn("w:tr"))[:-1]:
        for pStyle in row.iter(qn("w:pStyle")):
            pStyle.addnext(make("w:keepNext"))


def _arrows(meanings: Sequence[str]) -> Iterable[etree._Element]:
    for number, meaning in enumerate(meanings):
        said = paragraph(None, meaning)
        if not number:
            said[0:0] = [make("w:pPr", make("w:spacing", {"w:before": "240"}))]
        yield said
