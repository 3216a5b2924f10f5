"""The key at the end: from the brand's key to what each marker means.

The markers in it are the ones that a build copies into every table.
"""

from typing import Any

from lxml import etree

from making.brand import Brand
from making.cover import KEY_BOOKMARK
from making.layouts import Layout
from making.markup import make, qn
from making.paragraphs import paragraph, run
from making.tables import Column, Description, TableMaker

_WIDTHS = (1247, 1984, 6407)
_STYLES = ("TableMarker", "TableText", "TableText")
_NOT_RATED = "Not rated"


def make_key(brand: Brand) -> list[etree._Element]:
    """Heading, a table for Flagship Actions, one for indicators, and what the arrows mean."""
    key = brand.key
    introduction = paragraph(None, key["introduction"])
    introduction[0:0] = [make("w:pPr", make("w:keepNext"), make("w:spacing", {"w:before": "280"}))]
    return [
        _heading(key["heading"]),
        introduction,
        *_section(brand, key["flagship_actions"]),
        *_section(brand, key["indicators"]),
        *_arrows([*key["polarity"], *(key["direction"] if brand.layout is Layout.MOVEMENT else ())]),
    ]


def _heading(words: str) -> etree._Element:
    """A Heading 1 that follows on where there is room for all of the key."""
    heading = paragraph("Heading1", words)
    heading[0].append(make("w:pageBreakBefore", {"w:val": "0"}))
    heading[0].append(make("w:spacing", {"w:before": "480"}))
    heading.insert(1, make("w:bookmarkStart", {"w:id": "1", "w:name": KEY_BOOKMARK}))
    heading.append(make("w:bookmarkEnd", {"w:id": "1"}))
    return heading


def _section(brand: Brand, section: dict[str, Any]) -> list[etree._Element]:
    maker = TableMaker(tuple(map(Column, brand.key["columns"], _WIDTHS, _STYLES)))
    rows: list[etree._Element] = []
    for name, meaning in section["rows"].items():
        rating = brand.ratings[name]
        row = maker.row([run(rating.marker, rating.style_id)], [name], [meaning])
        rows += maker.only_if("report.has_not_rated", row) if name == _NOT_RATED else [row]
    heading = section["heading"]
    table = maker.table(Description(heading, _DESCRIPTION), rows)
    _keep_together(table)
    return [paragraph("Heading2", heading), table]


def _keep_together(table: etree._Element) -> None:
    """No page ends within the table: each row but the last keeps with the next, as Word's own tick box has it."""
    for row in table.findall(qn("w:tr"))[:-1]:
        for pStyle in row.iter(qn("w:pStyle")):
            pStyle.addnext(make("w:keepNext"))


def _arrows(meanings: list[str]) -> list[etree._Element]:
    first, *others = (paragraph(None, meaning) for meaning in meanings)
    first[0:0] = [make("w:pPr", make("w:spacing", {"w:before": "240"}))]
    return [first, *others]


_DESCRIPTION = "The marker of each rating, its name, and what it means."
