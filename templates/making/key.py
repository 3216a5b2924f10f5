"""The last page: from the brand's key to what each marker means.

The markers on this page are the ones that a build copies into every table.
"""

from typing import Any

from lxml import etree

from making.brand import Brand
from making.cover import KEY_BOOKMARK
from making.layouts import Layout
from making.markup import make
from making.paragraphs import paragraph, run
from making.tables import Column, Description, TableMaker

_WIDTHS = (1247, 1984, 6407)
_STYLES = ("TableMarker", "TableText", "TableText")
_NOT_RATED = "Not rated"


def make_key(brand: Brand) -> list[etree._Element]:
    """Heading, a table for Flagship Actions, one for indicators, and what the arrows mean."""
    key = brand.key
    introduction = paragraph(None, key["introduction"])
    introduction[0:0] = [make("w:pPr", make("w:spacing", {"w:before": "280"}))]
    return [
        _heading(key["heading"]),
        introduction,
        *_section(brand, key["flagship_actions"]),
        *_section(brand, key["indicators"]),
        *_arrows([*key["polarity"], *(key["direction"] if brand.layout is Layout.MOVEMENT else ())]),
    ]


def _heading(words: str) -> etree._Element:
    heading = paragraph("Heading1", words)
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
    return [paragraph("Heading2", heading), maker.table(Description(heading, _DESCRIPTION), rows)]


def _arrows(meanings: list[str]) -> list[etree._Element]:
    first, *others = (paragraph(None, meaning) for meaning in meanings)
    first[0:0] = [make("w:pPr", make("w:spacing", {"w:before": "240"}))]
    return [first, *others]


_DESCRIPTION = "The marker of each rating, its name, and what it means."
