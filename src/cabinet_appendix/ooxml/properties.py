"""Properties of a document: the core ones (ECMA-376 Part 2, 11), and all that are kept beside them (Part 1, 22)."""

from collections.abc import Iterator, Mapping

from lxml import etree

from cabinet_appendix.ooxml.namespaces import NAMESPACES, qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import CORE_PROPERTIES, CUSTOM_PROPERTIES, EXTENDED_PROPERTIES

_CONTENT_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_NAMES = {
    "title": "dc:title",
    "subject": "dc:subject",
    "creator": "dc:creator",
    "keywords": "cp:keywords",
    "language": "dc:language",
}


def read_core_properties(package: Package) -> dict[str, str]:
    """Title, subject, creator, keywords and language, those that are set."""
    part = package.related("/", CORE_PROPERTIES)
    if part is None:
        return {}
    found = {name: package.xml(part).findtext(qn(element)) for name, element in _NAMES.items()}
    return {name: text for name, text in found.items() if text}


def read_all_properties(package: Package) -> Iterator[tuple[str, str]]:
    """The name and text of each property that is set, of those that Word keeps and of those that somebody made up."""
    for kind in (CORE_PROPERTIES, EXTENDED_PROPERTIES, CUSTOM_PROPERTIES):
        part = package.related("/", kind)
        for element in package.xml(part).iterchildren("*") if part else ():
            text = "".join(map(str, element.itertext())).strip()
            if text:
                yield element.get("name") or etree.QName(element).localname, text


def write_core_properties(package: Package, properties: Mapping[str, str]) -> None:
    """Set the properties and no others: no times and no names of machines or people who saved the template."""
    root = etree.Element(qn("cp:coreProperties"), nsmap={prefix: NAMESPACES[prefix] for prefix in ("cp", "dc")})
    for name, text in properties.items():
        if text:
            etree.SubElement(root, qn(_NAMES[name])).text = text
    part = package.related("/", CORE_PROPERTIES)
    if part is None:
        part = "/docProps/core.xml"
        package.add(part, _CONTENT_TYPE, root)
        package.relationships("/").add(CORE_PROPERTIES, part)
    else:
        package.replace(part, root)
