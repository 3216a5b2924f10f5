"""Custom XML (ECMA-376 Part 1, 15.2.5): from a package to the data that others keep in it."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import CUSTOM_XML
from cabinet_appendix.ooxml.xml import XmlError

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class CustomXml:
    """A custom XML part: its name, the namespace of its root, "" for none, and how its text begins."""

    part: str
    namespace: str
    text: str


def find_custom_xml(package: Package) -> Iterator[CustomXml]:
    """The custom XML parts of a document that can be read, in the order of their relationships."""
    for entry in package.relationships(package.main_document).of_type(CUSTOM_XML):
        if entry.is_external or not package.has(entry.target):
            continue
        try:
            root = package.xml(entry.target)
        except XmlError:
            continue
        text = " ".join(" ".join(map(str, root.itertext())).split())
        yield CustomXml(entry.target, etree.QName(root).namespace or "", text[:_SHOWN])
