"""Custom XML that others keep in a document."""

from cabinet_appendix.ooxml.custom_xml import CustomXml, find_custom_xml
from cabinet_appendix.ooxml.package import Package
from word_files import relationships_xml, word_file


def test_a_part_is_read_with_its_namespace_and_how_its_text_begins() -> None:
    parts = {
        "customXml/item1.xml": f'<a xmlns="urn:x"><b>One</b> <c>{"two " * 40}</c></a>',
        "customXml/item2.xml": "<a/>",
        "customXml/item3.xml": "<a>",
        "word/_rels/document.xml.rels": relationships_xml(
            {f"rId{number}": ("customXml", f"../customXml/item{number}.xml") for number in (1, 2, 3, 4)}
        ),
    }
    first, second = find_custom_xml(Package.open(word_file(parts=parts)))
    assert (first.part, first.namespace) == ("/customXml/item1.xml", "urn:x")
    assert first.text.startswith("One two two")
    assert len(first.text) == 60
    assert second == CustomXml("/customXml/item2.xml", "", "")
