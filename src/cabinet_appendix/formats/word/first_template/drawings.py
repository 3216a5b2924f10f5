"""Pictures and charts in the line of text: from a relationship and a size to w:drawing in a run."""

from dataclasses import dataclass
from itertools import count
from typing import TypeAlias

from lxml import etree

from cabinet_appendix.formats.word.first_template.markup import make
from cabinet_appendix.formats.word.first_template.pictures import Picture
from cabinet_appendix.formats.word.first_template.units import to_emu
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import IMAGE

Size: TypeAlias = tuple[float, float]
"""Width and height in centimetres."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture as it is shown: what Word's panes call it, what it shows in words, and its size."""

    picture: Picture
    title: str
    text: str
    size: Size


class DrawingMaker:
    """Puts pictures and charts into a document, each with an id of its own."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._ids = count(1)

    def picture(self, name: str, shown: Shown, owner: str) -> etree._Element:
        """A run of the part `owner` with a picture."""
        part = f"/word/media/{name}.{shown.picture.extension}"
        self._package.add(part, shown.picture.content_type, shown.picture.content)
        rid = self._package.relationships(owner).add(IMAGE, part)
        fill = make("pic:blipFill", make("a:blip", {"r:embed": rid}), make("a:stretch", make("a:fillRect")))
        shape = make(
            "pic:spPr",
            make("a:xfrm", make("a:off", {"x": "0", "y": "0"}), make("a:ext", _extent(shown.size))),
            make("a:prstGeom", {"prst": "rect"}, make("a:avLst")),
        )
        properties = make(
            "pic:nvPicPr",
            make("pic:cNvPr", {"id": "0", "name": part.rpartition("/")[2], "descr": shown.text}),
            make("pic:cNvPicPr", make("a:picLocks", {"noChangeAspect": "1"})),
        )
        picture = make("pic:pic", properties, fill, shape)
        return self._inline(shown.title, shown.text, size=shown.size, content=picture)

    def chart(self, chart_id: str, name: str, text: str, size: Size) -> etree._Element:
        """A run with the chart that a relationship leads to."""
        return self._inline(name, text, size=size, content=make("c:chart", {"r:id": chart_id}))

    def _inline(self, name: str, text: str, *, size: Size, content: etree._Element) -> etree._Element:
        kind = "picture" if content.tag.endswith("}pic") else "chart"
        uri = f"http://schemas.openxmlformats.org/drawingml/2006/{kind}"
        return make(
            "w:r",
            make(
                "w:drawing",
                make(
                    "wp:inline",
                    {"distT": "0", "distB": "0", "distL": "0", "distR": "0"},
                    make("wp:extent", _extent(size)),
                    make("wp:effectExtent", {"l": "0", "t": "0", "r": "0", "b": "0"}),
                    make("wp:docPr", {"id": str(next(self._ids)), "name": name, "descr": text}),
                    make("wp:cNvGraphicFramePr", _locks(kind)),
                    make("a:graphic", make("a:graphicData", {"uri": uri}, content)),
                ),
            ),
        )


def _locks(kind: str) -> etree._Element | None:
    return make("a:graphicFrameLocks", {"noChangeAspect": "1"}) if kind == "picture" else None


def _extent(size: Size) -> dict[str, str]:
    width, height = map(to_emu, size)
    return {"cx": str(width), "cy": str(height)}
