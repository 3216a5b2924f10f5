"""Relationships, against python-docx's reading of a document and the schema of the standard."""

from pathlib import Path

import docx
import pytest
from lxml import etree

from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import HYPERLINK, IMAGE, STYLES, Relationship, Relationships
from word_files import RELATIONSHIPS, R


def _read(owner: str, rows: str) -> Relationships:
    return Relationships(owner, etree.fromstring(f'<Relationships xmlns="{RELATIONSHIPS}">{rows}</Relationships>'))


def _targets(relationships: Relationships) -> list[str | None]:
    return [element.get("Target") for element in relationships.element()]


def test_they_are_those_that_python_docx_reads(published: Path) -> None:
    ours = Package.open(published).relationships("/word/document.xml")
    theirs = docx.Document(str(published)).part.rels
    assert {entry.id: (entry.type, entry.target) for entry in ours} == {
        rel.rId: (rel.reltype, rel.target_ref if rel.is_external else str(rel.target_part.partname))
        for rel in theirs.values()
    }


@pytest.mark.parametrize(
    ("owner", "target", "part"),
    [
        ("/", "word/document.xml", "/word/document.xml"),
        ("/word/document.xml", "styles.xml", "/word/styles.xml"),
        ("/word/document.xml", "/word/styles.xml", "/word/styles.xml"),
        ("/word/document.xml", "../customXml/item1.xml", "/customXml/item1.xml"),
        ("/word/document.xml", "media/a%20b.png", "/word/media/a b.png"),
        ("/word/document.xml", "chunk.htm#top", "/word/chunk.htm"),
        ("/word/document.xml", "#top", "/word"),
    ],
)
def test_a_target_names_a_part_and_is_written_as_it_was_read(owner: str, target: str, part: str) -> None:
    relationships = _read(owner, f'<Relationship Id="rId1" Type="{STYLES}" Target="{target}"/>')
    assert relationships.target("rId1") == part
    assert _targets(relationships) == [target]


def test_new_ids_follow_the_highest_and_targets_are_relative(shared: Path) -> None:
    relationships = _read(
        "/word/charts/chart1.xml",
        f'<Relationship Id="rId7" Type="{IMAGE}" Target="../media/a.png"/>'
        f'<Relationship Id="mine" Type="{HYPERLINK}" Target="https://example.com" TargetMode="External"/>',
    )
    assert relationships.add(STYLES, "/word/charts/style1.xml") == "rId8"
    assert relationships.add(IMAGE, "/word/media/b c.png") == "rId9"
    assert relationships.add(IMAGE, "/word/media/b c.png") == "rId10"
    root = relationships.element()
    etree.XMLSchema(file=str(shared / "ooxml" / "opc" / "opc-relationships.xsd")).assertValid(root)
    assert _targets(relationships)[2:] == ["style1.xml", "../media/b%20c.png", "../media/b%20c.png"]
    assert [element.get("TargetMode") for element in root] == [None, "External", None, None, None]
    assert [entry.id for entry in relationships.of_type(IMAGE)] == ["rId7", "rId9", "rId10"]


def test_an_address_outside_is_related_to_once() -> None:
    relationships = Relationships("/word/document.xml")
    first = relationships.add_external(HYPERLINK, "https://example.com/?a=1&b=2#c")
    assert relationships.add_external(HYPERLINK, "https://example.com/") != first
    assert relationships.add_external(HYPERLINK, "https://example.com/?a=1&b=2#c") == first
    assert relationships.target(first) == "https://example.com/?a=1&b=2#c"
    written = [(element.get("Target"), element.get("TargetMode")) for element in relationships.element()]
    assert written == [("https://example.com/?a=1&b=2#c", "External"), ("https://example.com/", "External")]
    relationships.remove(first)
    assert relationships.add_external(HYPERLINK, "https://example.com/?a=1&b=2#c") == "rId3"


def test_a_relationship_can_be_put_under_its_own_id() -> None:
    relationships = _read("/word/document.xml", f'<Relationship Id="rId4" Type="{IMAGE}" Target="a.png"/>')
    relationships.put(Relationship("rId4", IMAGE, "/word/b.png"))
    assert (len(relationships), _targets(relationships)) == (1, ["b.png"])


def test_an_unknown_id_is_an_error() -> None:
    with pytest.raises(KeyError):
        Relationships("/").target(f"{R}/none")
