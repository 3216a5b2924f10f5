"""Inline drawings (ECMA-376 Part 1, 20.4): their ids, size and alternative text, and a picture in place of a chart."""

from collections.abc import Iterator

from lxml import etree

from cabinet_appendix.ooxml.namespaces import NAMESPACES, qn


class InlineDrawing:
    """A drawing in the line of text: CT_Inline."""

    def __init__(self, inline: etree._Element) -> None:
        self._inline = inline

    @property
    def description(self) -> str:
        """The alternative text."""
        return self._properties.get("descr", "")

    @description.setter
    def description(self, text: str) -> None:
        self._properties.set("descr", text)

    @property
    def extent(self) -> tuple[int, int]:
        """Width and height in English Metric Units, 914400 to the inch."""
        extent = self._inline.find(qn("wp:extent"))
        return (int(extent.get("cx", "0")), int(extent.get("cy", "0"))) if extent is not None else (0, 0)

    @property
    def chart_id(self) -> str | None:
        """The id of the relationship to its chart part, None where it is no chart."""
        chart = self._chart
        return chart.get(qn("r:id")) if chart is not None else None

    @chart_id.setter
    def chart_id(self, relationship_id: str) -> None:
        chart = self._chart
        if chart is None:
            raise ValueError("a drawing that is no chart")
        chart.set(qn("r:id"), relationship_id)

    @property
    def paragraph(self) -> etree._Element:
        """The w:p in which it stands."""
        return next(self._inline.iterancestors(qn("w:p")))

    def replace_with_picture(self, relationship_id: str) -> None:
        """Show a picture in place of what is there, in the same size and with the same alternative text."""
        graphicData = next(self._inline.iter(qn("a:graphicData")))
        for child in list(graphicData):
            graphicData.remove(child)
        graphicData.set("uri", NAMESPACES["pic"])
        graphicData.append(self._make_picture(relationship_id))

    @property
    def _properties(self) -> etree._Element:
        return next(self._inline.iter(qn("wp:docPr")))

    @property
    def _chart(self) -> etree._Element | None:
        return next(self._inline.iter(qn("c:chart")), None)

    def _make_picture(self, relationship_id: str) -> etree._Element:
        width, height = (str(length) for length in self.extent)
        pic = etree.Element(qn("pic:pic"), nsmap={prefix: NAMESPACES[prefix] for prefix in ("pic", "a", "r")})
        nvPicPr = etree.SubElement(pic, qn("pic:nvPicPr"))
        name = self._properties.get("name", "")
        etree.SubElement(nvPicPr, qn("pic:cNvPr"), id="0", name=name, descr=self.description)
        etree.SubElement(nvPicPr, qn("pic:cNvPicPr"))
        blipFill = etree.SubElement(pic, qn("pic:blipFill"))
        etree.SubElement(blipFill, qn("a:blip")).set(qn("r:embed"), relationship_id)
        etree.SubElement(etree.SubElement(blipFill, qn("a:stretch")), qn("a:fillRect"))
        spPr = etree.SubElement(pic, qn("pic:spPr"))
        xfrm = etree.SubElement(spPr, qn("a:xfrm"))
        etree.SubElement(xfrm, qn("a:off"), x="0", y="0")
        etree.SubElement(xfrm, qn("a:ext"), cx=width, cy=height)
        etree.SubElement(etree.SubElement(spPr, qn("a:prstGeom"), prst="rect"), qn("a:avLst"))
        return pic


def inline_drawings(root: etree._Element) -> Iterator[InlineDrawing]:
    """The inline drawings of a story part, in order."""
    return (InlineDrawing(inline) for inline in list(root.iter(qn("wp:inline"))))
