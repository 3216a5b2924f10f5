"""Colours of a pie's slices (ECMA-376 Part 1, 21.2.2.52): from a chart part to the colour of each of its points."""

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.simple_types import read_number, read_rgb
from cabinet_appendix.ooxml.theme import Theme

_SER, _DPT, _IDX, _SPPR, _POINT = (qn(f"c:{name}") for name in ("ser", "dPt", "idx", "spPr", "pt"))
_VARY, _FILL, _NO_FILL = qn("c:varyColors"), qn("a:solidFill"), qn("a:noFill")
_RGB, _SCHEME = qn("a:srgbClr"), qn("a:schemeClr")
_ACCENTS = 6
_WHITE = "FFFFFF"


def read_slice_colors(root: etree._Element, theme: Theme) -> dict[int, str]:
    """The colours of the first series' points by number, six hexadecimal digits each; those that are plain.

    A point without a colour of its own, in a chart that varies them, has an accent of the theme.
    """
    series = next(root.iter(_SER), None)
    if series is None:
        return {}
    points = {_number(dPt.find(_IDX)): dPt.find(_SPPR) for dPt in series.iterchildren(_DPT)}
    colors = {number: _read_fill(spPr, theme) for number, spPr in points.items() if spPr is not None}
    if _varies(series):
        for number in {read_number(pt.get("idx")) for pt in series.iter(_POINT)} - colors.keys():
            colors[number] = theme.scheme_color(f"accent{(number or 0) % _ACCENTS + 1}")
    return {number: color for number, color in colors.items() if number is not None and color}


def read_ground(root: etree._Element, theme: Theme) -> str | None:
    """The colour behind a whole chart, white where it has none of its own; None for what is not plain."""
    own = root.find(_SPPR)
    fills = [child.tag for child in own if etree.QName(child).localname.endswith("Fill")] if own is not None else []
    return _WHITE if fills in ([], [_NO_FILL]) else _read_fill(own, theme)


def _number(idx: etree._Element | None) -> int | None:
    return read_number(idx.get("val")) if idx is not None else None


def _varies(series: etree._Element) -> bool:
    holder = series.getparent()
    vary = holder.find(_VARY) if holder is not None else None
    return vary is not None and vary.get("val", "1") in {"1", "true"}


def _read_fill(spPr: etree._Element | None, theme: Theme) -> str | None:
    fill = spPr.find(_FILL) if spPr is not None else None
    color = next(iter(fill), None) if fill is not None else None
    # A tint or shade of a colour would have to be worked out.
    if color is None or len(color):
        return None
    if color.tag == _RGB:
        return read_rgb(color.get("val"))
    return theme.scheme_color(color.get("val", "")) if color.tag == _SCHEME else None
