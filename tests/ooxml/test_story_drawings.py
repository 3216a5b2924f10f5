"""Drawings of a story, against XML as Word and LibreOffice write it."""

import pytest

from cabinet_appendix.ooxml.story_drawings import read_drawings, text_boxes
from cabinet_appendix.ooxml.story_values import StoryDrawing
from word_files import element, xpath

_CHART = '<a:graphic><a:graphicData><c:chart r:id="rChart"/></a:graphicData></a:graphic>'
_PICTURE = "<a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic>"
_BOX = "<wps:wsp><wps:txbx><w:txbxContent><w:p w14:paraId='{}'>{}</w:p></w:txbxContent></wps:txbx></wps:wsp>"
_SHAPE = f"<a:graphic><a:graphicData>{_BOX.format('1', '')}</a:graphicData></a:graphic>"


def _drawing(properties: str, content: str, holder: str = "wp:inline") -> str:
    return f"<w:drawing><{holder}><wp:docPr id='1' {properties}/>{content}</{holder}></w:drawing>"


def _read(xml: str) -> list[StoryDrawing]:
    return list(read_drawings(element(xml), {"rChart": "/word/charts/chart1.xml"}.get))


@pytest.mark.parametrize(
    ("xml", "drawing"),
    [
        (_drawing('descr="A pie"', _CHART), StoryDrawing("A pie", "/word/charts/chart1.xml")),
        (_drawing('descr="" title="A pie"', _CHART), StoryDrawing("A pie", "/word/charts/chart1.xml")),
        (_drawing('descr="A house" title="House"', _PICTURE, "wp:anchor"), StoryDrawing("A house")),
        (_drawing("", _PICTURE), StoryDrawing("")),
        (_drawing('descr="A box"', _SHAPE), StoryDrawing("A box")),
        (f"<w:drawing><wp:inline>{_CHART}</wp:inline></w:drawing>", StoryDrawing("", "/word/charts/chart1.xml")),
        (_drawing("", _CHART.replace("rChart", "rGone")), StoryDrawing("")),
        ('<w:pict><v:shape alt="A house"><v:imagedata r:id="r1"/></v:shape></w:pict>', StoryDrawing("A house")),
        ('<w:pict><v:shape><v:imagedata r:id="r1"/></v:shape></w:pict>', StoryDrawing("")),
        ('<w:object><v:shape alt="A sheet"/></w:object>', StoryDrawing("A sheet")),
    ],
)
def test_a_drawing_has_its_alternative_text_and_its_chart(xml: str, drawing: StoryDrawing) -> None:
    assert _read(xml) == [drawing]


def test_shapes_that_are_grouped_are_one_drawing() -> None:
    group = f"<a:graphic><a:graphicData>{_PICTURE}{_PICTURE}</a:graphicData></a:graphic>"
    assert _read(_drawing('descr="Two houses"', group)) == [StoryDrawing("Two houses")]
    shapes = '<v:shape alt="A house"><v:imagedata/></v:shape>' * 2
    assert _read(f"<w:pict><v:group>{shapes}</v:group></w:pict>") == [StoryDrawing("A house")]


def test_a_chart_beside_a_text_box_is_a_drawing() -> None:
    group = f"<a:graphic><a:graphicData>{_BOX.format('1', '')}</a:graphicData></a:graphic>{_CHART}"
    assert _read(_drawing("", group)) == [StoryDrawing("", "/word/charts/chart1.xml")]


def test_a_text_box_or_a_line_is_no_drawing() -> None:
    assert _read(_drawing("", _SHAPE)) == []
    assert _read("<w:pict><v:rect><v:textbox><w:txbxContent/></v:textbox></v:rect></w:pict>") == []


def test_text_boxes_are_found_each_once_without_those_inside_others() -> None:
    inner = f"<w:r><w:drawing>{_BOX.format('2', '')}</w:drawing></w:r>"
    fallback = "<mc:AlternateContent><mc:Choice/><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>".format(
        _BOX.format("4", "")
    )
    drawing = element(f"<w:drawing>{_BOX.format('1', inner)}{_BOX.format('3', '')}{fallback}</w:drawing>")
    assert [xpath(box, "w:p/@w14:paraId") for box in text_boxes(drawing)] == [["1"], ["3"]]
