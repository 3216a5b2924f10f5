"""The whole template: from a brand to the package with body, headers, footer and everything that they need."""

from lxml import etree

from making.brand import Brand
from making.cover import make_cover
from making.drawings import DrawingMaker
from making.fixed_parts import make_styles, read_part
from making.key import make_key
from making.markup import make
from making.package import Package
from making.paragraphs import page_field, paragraph
from making.priority import make_priorities

_DOCUMENT = "word/document.xml"
_PLAIN_PARTS = ("numbering", "settings", "footnotes", "fontTable")


def make_template(brand: Brand) -> bytes:
    """The template as a Word file."""
    package = Package()
    drawings = DrawingMaker(package)
    package.add("word/styles.xml", "styles", make_styles(brand), owner=_DOCUMENT)
    for name in _PLAIN_PARTS:
        package.add(f"word/{name}.xml", name, read_part(f"{name}.xml", brand.names), owner=_DOCUMENT)
    package.add("word/theme/theme1.xml", "theme", read_part("theme.xml", brand.names), owner=_DOCUMENT)
    body = [
        *make_cover(brand, package, drawings),
        *make_priorities(brand, package, drawings),
        *make_key(brand),
        _section(brand, package),
    ]
    package.add(_DOCUMENT, "document", make("w:document", make("w:body", *body)), owner="")
    package.add("docProps/core.xml", "core-properties", read_part("core.xml", brand.names), owner="")
    package.add("docProps/app.xml", "extended-properties", read_part("app.xml", brand.names), owner="")
    return package.to_bytes()


def _section(brand: Brand, package: Package) -> etree._Element:
    """A4 with margins of 2 cm; the first page has a header of its own."""
    first = make("w:hdr", paragraph("CouncilName", brand.council))
    others = make("w:hdr", paragraph("Header", brand.council, _tab(), brand.wording["header"]))
    first_id = package.add("word/header1.xml", "header", first, owner=_DOCUMENT)
    others_id = package.add("word/header2.xml", "header", others, owner=_DOCUMENT)
    footer_id = package.add("word/footer1.xml", "footer", _footer(brand), owner=_DOCUMENT)
    return make(
        "w:sectPr",
        make("w:headerReference", {"w:type": "default", "r:id": others_id}),
        make("w:headerReference", {"w:type": "first", "r:id": first_id}),
        make("w:footerReference", {"w:type": "default", "r:id": footer_id}),
        make("w:footerReference", {"w:type": "first", "r:id": footer_id}),
        make("w:pgSz", {"w:w": "11906", "w:h": "16838"}),
        make("w:pgMar", _MARGINS),
        make("w:titlePg"),
    )


def _footer(brand: Brand) -> etree._Element:
    page, pages = page_field("PAGE"), page_field("NUMPAGES")
    title = brand.wording["footer"]
    return make("w:ftr", paragraph("Footer", title, _tab(), "Page ", *page, " of ", *pages))


def _tab() -> etree._Element:
    return make("w:r", make("w:tab"))


_MARGINS = {
    "w:top": "1304",
    "w:right": "1134",
    "w:bottom": "1191",
    "w:left": "1134",
    "w:header": "624",
    "w:footer": "567",
    "w:gutter": "0",
}
