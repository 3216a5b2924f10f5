"""The parts that are the same in every template but for its colours: from the files in parts/ to elements."""

from collections.abc import Mapping
from pathlib import Path
from string import Template
from xml.sax.saxutils import escape

from lxml import etree

from cabinet_appendix.formats.word.first_template.brand import Brand, Headings, RatingLooks, style_id, style_name
from cabinet_appendix.formats.word.first_template.markup import make, value
from cabinet_appendix.ooxml.namespaces import qn

_STYLE_ID = qn("w:styleId")
_FOLDER = Path(__file__).with_name("parts")


def read_part(name: str, names: Mapping[str, str]) -> etree._Element:
    """A part from its file, each $name in it replaced."""
    source = (_FOLDER / name).read_text(encoding="utf-8")
    filled = Template(source).substitute({key: escape(words) for key, words in names.items()})
    return etree.fromstring(filled.encode(), etree.XMLParser(remove_blank_text=True))


def make_styles(brand: Brand) -> etree._Element:
    """The styles part, with the headings that the brand wants, and a character style for each rating and status."""
    styles = read_part("styles.xml", brand.names)
    if brand.headings is Headings.RULE:
        _replace_styles(styles, read_part("rule.xml", brand.names))
    styles.extend(_rating_style(name, looks) for name, looks in brand.ratings.by_name.items())
    return styles


def _replace_styles(styles: etree._Element, others: etree._Element) -> None:
    """Put other styles in the place of those that have their ids."""
    theirs = {style.get(_STYLE_ID): style for style in others}
    for style in list(styles):
        other = theirs.get(style.get(_STYLE_ID))
        if other is not None:
            styles.replace(style, other)


def _rating_style(name: str, looks: RatingLooks) -> etree._Element:
    # Bold 14 point counts as large text, for which WCAG 1.4.3 asks a contrast of 3:1.
    return make(
        "w:style",
        {"w:type": "character", "w:customStyle": "1", "w:styleId": style_id(name)},
        value("w:name", style_name(name)),
        value("w:basedOn", "DefaultParagraphFont"),
        value("w:uiPriority", 8),
        make("w:qFormat"),
        make(
            "w:rPr",
            make("w:b"),
            make("w:bCs"),
            value("w:color", looks.colour),
            value("w:sz", 28),
            value("w:szCs", 28),
        ),
    )
