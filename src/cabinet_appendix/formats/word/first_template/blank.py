"""An empty Word package, and the parts that are put into it: each with its type, its name and its relationship."""

from typing import NamedTuple

from lxml import etree

from cabinet_appendix.formats.word.first_template.markup import to_bytes
from cabinet_appendix.ooxml import relationships
from cabinet_appendix.ooxml.package import Package

DOCUMENT = "/word/document.xml"
_PACKAGE = "/"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_EMPTY = {
    "/[Content_Types].xml": f'''<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="{DOCUMENT}" ContentType="{_WORD}.document.main+xml"/></Types>''',
    "/_rels/.rels": f'''<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Type="{relationships.OFFICE_DOCUMENT}" Target="word/document.xml"/></Relationships>''',
    DOCUMENT: "<empty/>",
}


class _Kind(NamedTuple):
    """A kind of part: the pattern of its name, its content type, its relationship, and whose that is."""

    pattern: str
    content_type: str
    relationship: str
    owner: str = DOCUMENT


_KINDS = {
    "styles": _Kind("/word/styles.xml", f"{_WORD}.styles+xml", relationships.STYLES),
    "numbering": _Kind("/word/numbering.xml", f"{_WORD}.numbering+xml", relationships.NUMBERING),
    "settings": _Kind("/word/settings.xml", f"{_WORD}.settings+xml", relationships.SETTINGS),
    "footnotes": _Kind("/word/footnotes.xml", f"{_WORD}.footnotes+xml", relationships.FOOTNOTES),
    "fontTable": _Kind("/word/fontTable.xml", f"{_WORD}.fontTable+xml", relationships.FONT_TABLE),
    "theme": _Kind(
        "/word/theme/theme1.xml",
        "application/vnd.openxmlformats-officedocument.theme+xml",
        relationships.THEME,
    ),
    "header": _Kind("/word/header{}.xml", f"{_WORD}.header+xml", relationships.HEADER),
    "footer": _Kind("/word/footer{}.xml", f"{_WORD}.footer+xml", relationships.FOOTER),
    "core-properties": _Kind(
        "/docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
        relationships.CORE_PROPERTIES,
        _PACKAGE,
    ),
    "extended-properties": _Kind(
        "/docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        relationships.EXTENDED_PROPERTIES,
        _PACKAGE,
    ),
}


def make_package() -> Package:
    """A package with nothing but a main document, which is still to be filled."""
    return Package({name: content.encode() for name, content in _EMPTY.items()})


def relate(package: Package, kind: str, root: etree._Element) -> str:
    """Add a part of a kind; the id of the relationship to it."""
    pattern, content_type, relationship, owner = _KINDS[kind]
    part = package.unused_name(pattern) if "{}" in pattern else pattern
    package.add(part, content_type, to_bytes(root))
    return package.relationships(owner).add(relationship, part)
