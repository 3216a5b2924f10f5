"""Objects of a part that are drawn (ECMA-376 Part 1, 20.4, and Part 4, 19.1): what each is and says of itself."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from cabinet_appendix.ooxml.namespaces import NAMESPACES, qn
from cabinet_appendix.ooxml.visible import find_visible

_INLINE, _ANCHOR, _PROPERTIES = (qn(f"wp:{name}") for name in ("inline", "anchor", "docPr"))
_PICT, _OBJECT, _OLE, _IMAGE = qn("w:pict"), qn("w:object"), qn("o:OLEObject"), qn("v:imagedata")
_GRAPHIC_DATA, _DECORATIVE = qn("a:graphicData"), qn("adec:decorative")
_TEXT_BOX = qn("w:txbxContent")
_VML = f"{{{NAMESPACES['v']}}}*"
_KINDS = {"picture": "picture", "chart": "chart", "chartex": "chart", "diagram": "diagram"}
"""Kinds by the last word of the URI that names what a drawing holds; another is a shape."""


@dataclass(frozen=True, slots=True)
class DrawnObject:
    """A picture, chart, diagram, shape, text box or embedded object, by `kind`; all that is grouped is one."""

    element: etree._Element
    kind: str
    description: str
    is_floating: bool = False
    is_decorative: bool = False


def find_drawn_objects(root: etree._Element) -> Iterator[DrawnObject]:
    """The objects of a part, in order; those inside a text box too."""
    for element in find_visible(root, _INLINE, _ANCHOR, _PICT, _OBJECT):
        drawn = _read_drawing(element) if element.tag in {_INLINE, _ANCHOR} else _read_vml(element)
        if drawn:
            yield drawn


def _read_drawing(holder: etree._Element) -> DrawnObject:
    properties = holder.find(_PROPERTIES)
    description = (properties.get("descr") or properties.get("title") or "") if properties is not None else ""
    mark = next(properties.iter(_DECORATIVE), None) if properties is not None else None
    data = next(holder.iter(_GRAPHIC_DATA), None)
    kind = _KINDS.get(data.get("uri", "").rpartition("/")[2], "shape") if data is not None else "shape"
    if kind == "shape" and next(holder.iter(_TEXT_BOX), None) is not None:
        kind = "text box"
    is_decorative = mark is not None and mark.get("val") in {"1", "true"}
    return DrawnObject(holder, kind, description.strip(), holder.tag == _ANCHOR, is_decorative)


def _read_vml(holder: etree._Element) -> DrawnObject | None:
    """An object in the older language of drawings; None where it shows no picture."""
    shape = next((one for one in holder.iter(_VML) if one.find(_IMAGE) is not None), None)
    if shape is None:
        return None
    kind = "object" if next(holder.iter(_OLE), None) is not None else "picture"
    is_floating = "position:absolute" in shape.get("style", "").replace(" ", "")
    return DrawnObject(holder, kind, shape.get("alt", "").strip(), is_floating)
