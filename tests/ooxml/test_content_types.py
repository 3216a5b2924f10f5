"""Content types, against the schema of the standard and python-docx's reading of a document."""

from pathlib import Path

import docx
from lxml import etree

from cabinet_appendix.ooxml.content_types import ContentTypes
from cabinet_appendix.ooxml.package import Package

_XML = b"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="XML" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/>
<Override PartName="/word/document.xml" ContentType="text/document"/></Types>"""


def test_every_part_has_the_type_that_python_docx_finds(published: Path) -> None:
    package = Package.open(published)
    parts = docx.Document(str(published)).part.package.iter_parts()
    types = {str(part.partname): part.content_type for part in parts}
    assert {name: package.content_type(name) for name in types} == types


def test_a_part_has_its_own_type_or_that_of_its_extension() -> None:
    types = ContentTypes(etree.fromstring(_XML))
    assert types.find("/word/document.xml") == "text/document"
    assert types.find("/word/other.xml") == "application/xml"
    assert types.find("/media/a.JPEG") == "image/jpeg"
    assert types.find("/media/a.png") == ""


def test_a_picture_is_declared_by_extension_and_xml_by_name(shared: Path) -> None:
    types = ContentTypes(etree.fromstring(_XML))
    types.add("/media/a.png", "image/png")
    types.add("/word/chart.xml", "text/chart")
    types.add("/media/b.jpeg", "image/pjpeg")
    types.remove("/word/document.xml")
    root = types.element()
    etree.XMLSchema(file=str(shared / "ooxml" / "opc" / "opc-contentTypes.xsd")).assertValid(root)
    declared = [(child.get("Extension"), child.get("PartName"), child.get("ContentType")) for child in root]
    assert declared == [
        ("jpeg", None, "image/jpeg"),
        ("png", None, "image/png"),
        ("xml", None, "application/xml"),
        (None, "/media/b.jpeg", "image/pjpeg"),
        (None, "/word/chart.xml", "text/chart"),
    ]


def test_the_first_xml_part_does_not_speak_for_all() -> None:
    types = ContentTypes()
    types.add("/word/document.xml", "text/document")
    assert types.find("/word/document.xml") == "text/document"
    assert types.find("/word/other.xml") == ""


def test_a_type_that_an_extension_has_already_is_not_declared_again() -> None:
    types = ContentTypes(etree.fromstring(_XML))
    before = etree.tostring(types.element())
    types.add("/customXml/item1.xml", "application/xml")
    types.add("/media/b.JPEG", "image/jpeg")
    assert etree.tostring(types.element()) == before


def test_comments_and_strangers_among_the_types_are_passed_over() -> None:
    types = ContentTypes(etree.fromstring(_XML.replace(b"<Override", b"<!-- a --><Other PartName='/a'/><Override", 1)))
    assert types.find("/word/document.xml") == "text/document"
