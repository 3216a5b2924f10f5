"""Inline drawings, against python-docx's reading, XML by hand and the schemas."""

import base64
import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.enum.shape import WD_INLINE_SHAPE

from cabinet_appendix.ooxml.drawings import inline_drawings
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import IMAGE
from word_files import PREFIXES, element, xpath

_PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
_INLINE = """<w:p><w:r><w:drawing><wp:inline>{}<wp:docPr id="7" name="Chart 7"{}/>
    <a:graphic><a:graphicData uri="u">{}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"""


def test_drawings_are_those_that_python_docx_finds(published: Path) -> None:
    package = Package.open(published)
    drawings = list(inline_drawings(package.xml(package.main_document)))
    theirs = docx.Document(str(published)).inline_shapes
    assert [drawing.extent for drawing in drawings] == [(shape.width, shape.height) for shape in theirs]
    assert [drawing.chart_id is not None for drawing in drawings] == [
        shape.type == WD_INLINE_SHAPE.CHART for shape in theirs
    ]
    assert len(drawings) == 8
    parts = [package.relationships(package.main_document).target(drawing.chart_id or "") for drawing in drawings]
    assert parts == [f"/word/charts/chart{number}.xml" for number in range(1, 9)]


def test_alternative_text_is_read_and_written() -> None:
    root = element(_INLINE.format("", ' descr="chart: a/b"', ""))
    (drawing,) = inline_drawings(root)
    assert drawing.description == "chart: a/b"
    drawing.description = 'Calls: 9 green & 1 "amber".'
    assert xpath(root, "//wp:docPr/@descr") == ['Calls: 9 green & 1 "amber".']


def test_a_drawing_may_have_no_text_no_size_and_no_chart() -> None:
    (drawing,) = inline_drawings(element(_INLINE.format("", "", "<pic:pic/>")))
    assert (drawing.description, drawing.extent, drawing.chart_id) == ("", (0, 0), None)
    with pytest.raises(ValueError, match="no chart"):
        drawing.chart_id = "rId1"


def test_a_drawing_can_be_led_to_another_chart() -> None:
    root = element(_INLINE.format("", "", '<c:chart r:id="rId3"/>'))
    (drawing,) = inline_drawings(root)
    assert drawing.chart_id == "rId3"
    drawing.chart_id = "rId12"
    assert xpath(root, "//c:chart/@r:id") == ["rId12"]


def test_a_picture_is_as_wide_and_as_high_as_what_it_replaces() -> None:
    root = element(_INLINE.format('<wp:extent cx="300" cy="500"/>', "", '<c:chart r:id="rId3"/>'))
    next(inline_drawings(root)).replace_with_picture("rId4")
    assert xpath(root, "//a:graphicData/@uri | //a:graphicData/*") == [PREFIXES["pic"], "pic"]
    assert xpath(root, "//pic:spPr//a:ext/@cx | //pic:spPr//a:ext/@cy") == ["300", "500"]
    assert xpath(root, "//a:blip/@r:embed") == ["rId4"]


def test_a_picture_in_place_of_a_chart_is_valid_and_one_that_python_docx_reads(
    published: Path, faults: Callable[[bytes], list[str]]
) -> None:
    package = Package.open(published)
    relationships = package.relationships(package.main_document)
    package.add("/word/media/image1.png", "image/png", _PNG)
    picture = relationships.add(IMAGE, "/word/media/image1.png")
    drawing = next(inline_drawings(package.xml(package.main_document)))
    extent, chart = drawing.extent, drawing.chart_id or ""
    drawing.description = "Nine green"
    drawing.replace_with_picture(picture)
    package.remove(relationships.target(chart))
    relationships.remove(chart)
    package.remove("/word/embeddings/Microsoft_Excel_Worksheet1.xlsx")
    saved = package.save()
    assert faults(saved) == []
    shape = docx.Document(io.BytesIO(saved)).inline_shapes[0]
    assert shape.type == WD_INLINE_SHAPE.PICTURE
    assert (shape.width, shape.height) == extent
    assert shape._inline.docPr.get("descr") == "Nine green"
    assert shape._inline.graphic.graphicData.pic.nvPicPr.cNvPr.get("descr") == "Nine green"
    assert (drawing.chart_id, drawing.description) == (None, "Nine green")
