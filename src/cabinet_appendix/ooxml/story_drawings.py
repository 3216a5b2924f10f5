"""Drawings of a story (ECMA-376 Part 1, 20.4, and Part 4, 19.1): to alternative texts, chart parts and text boxes."""

from collections.abc import Callable, Iterator

from lxml import etree

from cabinet_appendix.ooxml.namespaces import NAMESPACES, qn
from cabinet_appendix.ooxml.story_values import StoryDrawing

_HOLDERS = (qn("wp:inline"), qn("wp:anchor"))
_DOC_PROPERTIES, _CHART, _ID = qn("wp:docPr"), qn("c:chart"), qn("r:id")
_TEXT_BOX, _FALLBACK = qn("w:txbxContent"), qn("mc:Fallback")
_VML = f"{{{NAMESPACES['v']}}}*"
_PICTURE = qn("v:imagedata")


def read_drawings(element: etree._Element, chart_part: Callable[[str], str | None]) -> Iterator[StoryDrawing]:
    """The pictures and charts of a w:drawing, w:pict or w:object: one for all that is grouped.

    `chart_part` gives the name of a part by the id of its relationship.
    """
    for holder in element.iterchildren(*_HOLDERS):
        properties = holder.find(_DOC_PROPERTIES)
        description = (properties.get("descr") or properties.get("title") or "") if properties is not None else ""
        chart = next(holder.iter(_CHART), None)
        part = chart_part(chart.get(_ID, "")) if chart is not None else None
        # A text box is no picture, unless somebody has described it.
        if description or part or next(holder.iter(_TEXT_BOX), None) is None:
            yield StoryDrawing(description, part)
    shapes = list(element.iter(_VML))
    alt = next((shape.get("alt", "") for shape in shapes if shape.get("alt")), "")
    if alt or any(shape.tag == _PICTURE for shape in shapes):
        yield StoryDrawing(alt)


def text_boxes(element: etree._Element) -> Iterator[etree._Element]:
    """The contents of the text boxes of a drawing, without those of boxes inside boxes."""
    for box in element.iter(_TEXT_BOX):
        outer = box.getparent()
        while outer is not None and outer is not element and outer.tag not in (_TEXT_BOX, _FALLBACK):
            outer = outer.getparent()
        if outer is element:
            yield box
