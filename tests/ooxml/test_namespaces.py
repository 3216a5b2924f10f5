"""Names, against python-docx's and against a Strict document."""

from pathlib import Path

import docx.oxml.ns
import pytest
from lxml import etree

from cabinet_appendix.ooxml.charts import ChartPart
from cabinet_appendix.ooxml.namespaces import NAMESPACES, as_transitional, qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import CHART
from word_files import unzip


@pytest.mark.parametrize("name", ["w:p", "r:id", "a:t", "c:ser", "wp:inline", "pic:pic", "cp:keywords", "dc:title"])
def test_a_prefixed_name_is_what_python_docx_makes_of_it(name: str) -> None:
    assert qn(name) == docx.oxml.ns.qn(name)


def test_every_prefix_stands_for_a_namespace_of_its_own() -> None:
    assert len(set(NAMESPACES.values())) == len(NAMESPACES)


@pytest.mark.parametrize(
    ("strict", "transitional"),
    [
        ("wordprocessingml/main", "wordprocessingml/2006/main"),
        ("drawingml/chart", "drawingml/2006/chart"),
        ("officeDocument/relationships", "officeDocument/2006/relationships"),
        ("officeDocument/relationships/footnotes", "officeDocument/2006/relationships/footnotes"),
        ("officeDocument/extendedProperties", "officeDocument/2006/extended-properties"),
        (
            "officeDocument/relationships/extendedProperties",
            "officeDocument/2006/relationships/extended-properties",
        ),
    ],
)
@pytest.mark.parametrize("quote", ["'", '"'])
def test_a_strict_name_becomes_the_transitional_one(strict: str, transitional: str, quote: str) -> None:
    before = f"<x xmlns={quote}http://purl.oclc.org/ooxml/{strict}{quote}/>"
    after = f"<x xmlns={quote}http://schemas.openxmlformats.org/{transitional}{quote}/>"
    assert as_transitional(before.encode()) == after.encode()


def test_a_strict_name_in_the_text_stays() -> None:
    xml = b"<t>see http://purl.oclc.org/ooxml/wordprocessingml/main</t>"
    assert as_transitional(xml) == xml


@pytest.mark.parametrize(
    "name",
    [
        "docling-project__docling--Strict.docx",
        "dotnet__Open-XML-SDK--2D_Column-O12-Word-Charts.docx",
        "dotnet__Open-XML-SDK--pgNumType-Page_Numbering_Settings-fmt-thaiNumbers.docx",
        "dotnet__Open-XML-SDK--shd-Table_Shading-val-pct5.docx.docx",
    ],
)
def test_a_strict_document_is_read_and_saved_as_a_transitional_one(shared: Path, name: str) -> None:
    path = shared / "corpus" / name
    strict = unzip(path.read_bytes())
    assert b"purl.oclc.org" in strict["word/document.xml"]
    says = [(etree.QName(e).localname, e.text) for e in etree.fromstring(strict["word/document.xml"]).iter("{*}*")]
    saved = Package.open(path).save()
    assert [name for name, data in unzip(saved).items() if b"purl.oclc.org/ooxml" in data] == []
    document = Package.open(saved)
    body = document.xml(document.main_document)
    assert [(etree.QName(e).localname, e.text) for e in body.iter("{*}*")] == says
    assert len(list(body.iter(qn("w:p")))) > 0


def test_a_chart_of_a_strict_document_is_read(shared: Path) -> None:
    path = shared / "corpus" / "dotnet__Open-XML-SDK--2D_Column-O12-Word-Charts.docx"
    strict = etree.fromstring(unzip(path.read_bytes())["word/charts/chart1.xml"])
    series = next(strict.iter("{http://purl.oclc.org/ooxml/drawingml/chart}ser"))
    package = Package.open(path)
    (part, *_) = (
        entry.target for entry in package.relationships(package.main_document).of_type(CHART) if "1" in entry.target
    )
    chart = ChartPart(package.xml(part))
    assert chart.categories == [v.text for v in series.iterfind("{*}cat//{*}v")]
    assert [str(value) for value in chart.values] == [v.text for v in series.iterfind("{*}val//{*}v")]
    assert len(chart.values) > 1
