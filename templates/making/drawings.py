"""Pictures and charts in the line of text: from a relationship and a size to w:drawing in a run."""

import struct
from itertools import count
from pathlib import Path

from lxml import etree

from making.brand import Banner
from making.markup import make
from making.package import Package

EMU_PER_CM = 360_000
_DOCUMENT = "word/document.xml"
_BANNER_WIDTH = 17.0
_CHART_SIZE = (8.4, 7.0)


class DrawingMaker:
    """Puts pictures and charts into a document, each with an id of its own."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._ids = count(1)

    def banner(self, banner: Banner) -> etree._Element:
        """A run with a banner, as wide as the text."""
        content = banner.file.read_bytes()
        rid = self._package.add(f"word/media/{banner.file.name}", "image", content, owner=_DOCUMENT)
        width, height = _pixels(banner.file)
        size = (_BANNER_WIDTH, _BANNER_WIDTH * height / width)
        fill = make("pic:blipFill", make("a:blip", {"r:embed": rid}), make("a:stretch", make("a:fillRect")))
        shape = make(
            "pic:spPr",
            make("a:xfrm", make("a:off", {"x": "0", "y": "0"}), make("a:ext", _extent(size))),
            make("a:prstGeom", {"prst": "rect"}, make("a:avLst")),
        )
        properties = make(
            "pic:nvPicPr",
            make("pic:cNvPr", {"id": "0", "name": banner.file.name, "descr": banner.text}),
            make("pic:cNvPicPr", make("a:picLocks", {"noChangeAspect": "1"})),
        )
        picture = make("pic:pic", properties, fill, shape)
        return self._inline(f"Banner {banner.name}", banner.text, size=size, content=picture)

    def chart(self, chart_id: str, name: str, text: str) -> etree._Element:
        """A run with the chart that a relationship leads to."""
        return self._inline(name, text, size=_CHART_SIZE, content=make("c:chart", {"r:id": chart_id}))

    def _inline(self, name: str, text: str, *, size: tuple[float, float], content: etree._Element) -> etree._Element:
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


def _extent(size: tuple[float, float]) -> dict[str, str]:
    width, height = size
    return {"cx": str(round(width * EMU_PER_CM)), "cy": str(round(height * EMU_PER_CM))}


def _pixels(file: Path) -> tuple[int, int]:
    """Width and height of a PNG, from its IHDR chunk."""
    width, height = struct.unpack(">II", file.read_bytes()[16:24])
    return width, height
