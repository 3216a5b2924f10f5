"""The whole template: from a brand to the package with body, headers, footer and everything that they need."""

import re

from lxml import etree

from cabinet_appendix.formats.word.first_template.blank import DOCUMENT, make_package, relate
from cabinet_appendix.formats.word.first_template.brand import Brand
from cabinet_appendix.formats.word.first_template.cover import make_cover
from cabinet_appendix.formats.word.first_template.drawings import DrawingMaker, Shown
from cabinet_appendix.formats.word.first_template.fixed_parts import make_styles, read_part
from cabinet_appendix.formats.word.first_template.key import make_key
from cabinet_appendix.formats.word.first_template.markup import make, to_bytes
from cabinet_appendix.formats.word.first_template.paragraphs import page_field, paragraph, when
from cabinet_appendix.formats.word.first_template.priority import make_priorities
from cabinet_appendix.formats.word.first_template.units import to_twips
from cabinet_appendix.ooxml.package import Package

_PLAIN_PARTS = ("numbering", "settings", "footnotes", "fontTable")
_NUMBER = re.compile(r"\{(page|pages)\}")
_FIELDS = {"page": "PAGE", "pages": "NUMPAGES"}


def make_template(brand: Brand, *, has_movement: bool = False) -> Package:
    """The template, with the last quarter's figures and the direction of travel in it if it `has_movement`."""
    package = make_package()
    drawings = DrawingMaker(package)
    relate(package, "styles", make_styles(brand))
    for name in _PLAIN_PARTS:
        relate(package, name, read_part(f"{name}.xml", brand.names))
    relate(package, "theme", read_part("theme.xml", brand.names))
    body = [
        *make_cover(brand, package, drawings),
        *make_priorities(brand, package, drawings, has_movement=has_movement),
        *make_key(brand, has_movement=has_movement),
        _section(brand, package, drawings),
    ]
    package.replace(DOCUMENT, to_bytes(make("w:document", make("w:body", *body))))
    for name in ("core-properties", "extended-properties"):
        relate(package, name, read_part(f"{name}.xml", brand.names))
    return package


def _section(brand: Brand, package: Package, drawings: DrawingMaker) -> etree._Element:
    """An A4 page; the first one has a header of its own."""
    first_id = relate(package, "header", make("w:hdr"))
    first = make("w:hdr", *_draft_mark(brand), paragraph("CouncilName", brand.council, *_logo(brand, drawings)))
    package.replace("/word/header1.xml", to_bytes(first))
    others = make("w:hdr", *_draft_mark(brand), paragraph("Header", brand.council, _tab(), brand.wording.header))
    others_id = relate(package, "header", others)
    footer_id = relate(package, "footer", _footer(brand))
    width, height = map(str, brand.page.size)
    orientation = {"w:orient": "landscape"} if brand.page.landscape else {}
    return make(
        "w:sectPr",
        make("w:headerReference", {"w:type": "default", "r:id": others_id}),
        make("w:headerReference", {"w:type": "first", "r:id": first_id}),
        make("w:footerReference", {"w:type": "default", "r:id": footer_id}),
        make("w:footerReference", {"w:type": "first", "r:id": footer_id}),
        make("w:pgSz", {"w:w": width, "w:h": height, **orientation}),
        make("w:pgMar", _margins(brand)),
        make("w:titlePg"),
    )


def _draft_mark(brand: Brand) -> list[etree._Element]:
    """What stands above the header of a document that is built in spite of errors, and of no other."""
    return when("draft", [paragraph("DraftMark", brand.wording.draft)])


def _margins(brand: Brand) -> dict[str, str]:
    margins = brand.page.margins
    names = ("top", "right", "bottom", "left", "header", "footer")
    return {**{f"w:{name}": str(to_twips(getattr(margins, name))) for name in names}, "w:gutter": "0"}


def _logo(brand: Brand, drawings: DrawingMaker) -> list[etree._Element]:
    """The council's logo at the right margin of the first page's header."""
    logo = brand.logo
    if logo is None:
        return []
    size = (logo.height * logo.file.width / logo.file.height, logo.height)
    return [_tab(), drawings.picture("logo", Shown(logo.file, "Logo", logo.text, size), "/word/header1.xml")]


def _footer(brand: Brand) -> etree._Element:
    runs: list[etree._Element | str] = []
    # Every second piece is the name of a field.
    for number, piece in enumerate(_NUMBER.split(brand.wording.page)):
        if number % 2:
            runs += page_field(_FIELDS[piece])
        elif piece:
            runs.append(piece)
    return make("w:ftr", paragraph("Footer", brand.wording.footer, _tab(), *runs))


def _tab() -> etree._Element:
    return make("w:r", make("w:tab"))
