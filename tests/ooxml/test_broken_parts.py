"""Broken parts of a package."""

import pytest

from cabinet_appendix.ooxml.broken_parts import remove_broken_parts
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.xml import XmlError
from word_files import word_file


def test_parts_that_are_no_xml_are_taken_out_and_named() -> None:
    parts: dict[str, str | bytes] = {
        "word/header1.xml": "<w:hdr>",
        "word/_rels/header1.xml.rels": "no",
        "word/media/image1.png": b"\x89PNG",
    }
    package = Package.open(word_file(parts=parts))
    assert remove_broken_parts(package) == ("/word/header1.xml", "/word/_rels/header1.xml.rels")
    assert not package.has("/word/header1.xml")
    assert package.has("/word/media/image1.png")
    assert len(package.relationships("/word/header1.xml")) == 0


def test_a_package_without_broken_parts_stays_as_it_is() -> None:
    package = Package.open(word_file())
    before = package.part_names
    assert remove_broken_parts(package) == ()
    assert package.part_names == before


def test_a_document_that_is_itself_broken_is_refused() -> None:
    with pytest.raises(XmlError):
        remove_broken_parts(Package.open(word_file(parts={"word/document.xml": "<w:document>"})))
