"""What a document tells of its making is taken out, and what it shows stays."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.traces import remove_traces
from word_files import element, part_xml, relationships_xml, unzip, word_file, xpath

Judge = Callable[[bytes], list[str]]
MICROSOFT = "http://schemas.microsoft.com/office"
BODY = (
    '<w:p w:rsidR="00AA11BB" w:rsidRDefault="00AA11BB"><w:commentRangeStart w:id="0"/>'
    '<w:r w:rsidRPr="00CC22DD"><w:t>Residents First</w:t></w:r><w:commentRangeEnd w:id="0"/>'
    '<w:r><w:rPr><w:b/></w:rPr><w:commentReference w:id="0"/></w:r></w:p>'
    '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent>'
    "</w:sdt>"
)
SETTINGS = (
    '<w:attachedTemplate r:id="rId1"/><w:trackRevisions/><w:docVars><w:docVar w:name="draft" w:val="7"/></w:docVars>'
    '<w:rsids><w:rsidRoot w:val="00AA11BB"/><w:rsid w:val="00AA11BB"/></w:rsids>'
    '<w14:docId w14:val="1A2B3C4D"/>'
)
STYLES = '<w:style w:type="paragraph" w:styleId="Quiet"><w:name w:val="Quiet"/><w:rsid w:val="00AA11BB"/></w:style>'


@pytest.fixture(scope="module")
def telling() -> bytes:
    """A document with all that Word, its add-ins and a document store leave in one."""
    plain = unzip(word_file(BODY, settings=SETTINGS))
    related = {
        "rId1": ("styles", "styles.xml"),
        "rId2": ("settings", "settings.xml"),
        "rId3": ("comments", "comments.xml"),
        "rId4": ("customXml", "../customXml/item1.xml"),
        "rId5": ("printerSettings", "printerSettings/printerSettings1.bin"),
    }
    people = f'<Relationship Id="rId9" Type="{MICROSOFT}/2011/relationships/people" Target="people.xml"/>'
    of_document = relationships_xml(related).replace("</Rel", f"{people}</Rel")
    of_package = {
        "rId1": ("officeDocument", "word/document.xml"),
        "rId2": ("extended-properties", "docProps/app.xml"),
        "rId3": ("custom-properties", "docProps/custom.xml"),
    }
    template = relationships_xml({"rId1": ("attachedTemplate", "file:///C:/Users/a.officer/Draft.dotx")})
    parts = {
        "_rels/.rels": relationships_xml(of_package),
        "docProps/app.xml": "<Properties><Company>Harrow</Company></Properties>",
        "docProps/custom.xml": "<Properties/>",
        "customXml/item1.xml": "<a/>",
        "customXml/_rels/item1.xml.rels": relationships_xml({"rId1": ("customXmlProps", "itemProps1.xml")}),
        "customXml/itemProps1.xml": "<b/>",
        "word/_rels/document.xml.rels": of_document,
        "word/_rels/settings.xml.rels": template.replace('"/></', '" TargetMode="External"/></'),
        "word/comments.xml": part_xml("w:comments", '<w:comment w:id="0" w:author="A. Officer"><w:p/></w:comment>'),
        "word/people.xml": "<people/>",
        "word/printerSettings/printerSettings1.bin": "Printer in room 4",
        "word/styles.xml": part_xml("w:styles", STYLES),
    }
    return word_file(BODY, {**plain, **parts})


@pytest.fixture(scope="module")
def cleared(telling: bytes) -> dict[str, str]:
    package = Package.open(telling)
    remove_traces(package)
    return {name: part.decode() for name, part in unzip(package.save()).items()}


def test_only_what_is_shown_stays(cleared: dict[str, str]) -> None:
    assert sorted(cleared) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/settings.xml",
        "word/styles.xml",
    ]
    for trace in ("rsid", "omment", "ustom", "dataBinding", "docVar", "officer", "docId", "trackRevisions", "Company"):
        assert [name for name, part in cleared.items() if trace in part] == []


def test_the_text_and_its_formatting_stay(cleared: dict[str, str]) -> None:
    root = element(cleared["word/document.xml"].partition("?>")[2])
    assert xpath(root, "//w:t/text()") == ["Residents First"]
    assert xpath(root, "//w:p/*") == ["r"]
    assert xpath(root, "//w:sdtContent/*") == ["p"]
    assert 'w:val="Quiet"' in cleared["word/styles.xml"]


def test_core_properties_stay(built: Path) -> None:
    package = Package.open(built)
    before = package.read("/docProps/core.xml")
    remove_traces(package)
    assert package.read("/docProps/core.xml") == before


@pytest.mark.parametrize(
    "name", ["microsoft__markitdown--test_with_comment.docx", "mwilliamson__mammoth.js--comments.docx"]
)
def test_a_document_of_word_s_without_its_comments_has_no_new_faults(shared: Path, name: str, faults: Judge) -> None:
    path = shared / "corpus" / name
    package = Package.open(path)
    remove_traces(package)
    document = package.save()
    assert set(faults(document)) <= set(faults(path.read_bytes()))
    assert not [name for name in unzip(document) if "omment" in name]
