"""The parts that are the same in every template but for its colours: from the files in parts/ to elements."""

from collections.abc import Mapping
from pathlib import Path
from string import Template
from xml.sax.saxutils import escape

from lxml import etree

from making.brand import Brand, Rating
from making.markup import make, value

_FOLDER = Path(__file__).with_name("parts")


def read_part(name: str, names: Mapping[str, str]) -> etree._Element:
    """A part from its file, each $name in it replaced."""
    source = (_FOLDER / name).read_text(encoding="utf-8")
    filled = Template(source).substitute({key: escape(words) for key, words in names.items()})
    return etree.fromstring(filled.encode(), etree.XMLParser(remove_blank_text=True))


def make_styles(brand: Brand) -> etree._Element:
    """The styles part, with a character style for each rating and status."""
    styles = read_part("styles.xml", brand.names)
    styles.extend(_rating_style(rating) for rating in brand.ratings.values())
    return styles


def _rating_style(rating: Rating) -> etree._Element:
    # Bold 14 point counts as large text, for which WCAG 1.4.3 asks a contrast of 3:1.
    return make(
        "w:style",
        {"w:type": "character", "w:customStyle": "1", "w:styleId": rating.style_id},
        value("w:name", rating.style_name),
        value("w:basedOn", "DefaultParagraphFont"),
        value("w:uiPriority", 8),
        make("w:qFormat"),
        make(
            "w:rPr",
            make("w:b"),
            make("w:bCs"),
            value("w:color", rating.colour),
            value("w:sz", 28),
            value("w:szCs", 28),
        ),
    )
