"""Themes (ECMA-376 Part 1, 17.3.2.6 and 20.1.6): from the names of colours and fonts to digits and typefaces."""

import colorsys
import re

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import THEME
from cabinet_appendix.ooxml.simple_types import read_rgb

AUTOMATIC = "auto"
_BYTE = re.compile(r"[0-9A-Fa-f]{1,2}")
# WordprocessingML's names for the places of a colour scheme; text and background as a document maps them at first.
_PLACES = {
    **{name: name for name in (f"accent{number}" for number in range(1, 7))},
    **dict.fromkeys(("dark1", "text1"), "dk1"),
    **dict.fromkeys(("light1", "background1"), "lt1"),
    **dict.fromkeys(("dark2", "text2"), "dk2"),
    **dict.fromkeys(("light2", "background2"), "lt2"),
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}

_DRAWING_PLACES = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}


class Theme:
    """The colours and fonts of a document's theme, read when they are first asked for."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._scheme: dict[str, str] | None = None
        self._fonts: dict[str, str] | None = None

    def color(self, element: etree._Element, value: str = "w:val", theme: str = "w:themeColor") -> str | None:
        """The colour that an element names in two attributes, its theme's before its own; None where it names none.

        AUTOMATIC where it leaves the colour to Word.
        """
        place = _PLACES.get(element.get(qn(theme), ""))
        base = self._colors.get(place) if place else None
        if base:
            variant = theme.removesuffix("Color")
            return _vary(base, element.get(qn(f"{variant}Tint")), element.get(qn(f"{variant}Shade")))
        written = element.get(qn(value)) or ""
        if written == AUTOMATIC:
            return AUTOMATIC
        return read_rgb(written)

    def scheme_color(self, name: str) -> str | None:
        """The colour of a place that DrawingML names, "accent1" or "tx1"; None where the theme has no such place."""
        return self._colors.get(_DRAWING_PLACES.get(name, name))

    def font(self, name: str) -> str | None:
        """The typeface of Latin text that a theme font stands for, such as "minorHAnsi" (17.18.96)."""
        if self._fonts is None:
            part = self._package.related(self._package.main_document, THEME)
            self._fonts = _read_fonts(self._package.xml(part)) if part else {}
        return self._fonts.get(name)

    @property
    def _colors(self) -> dict[str, str]:
        if self._scheme is None:
            part = self._package.related(self._package.main_document, THEME)
            self._scheme = _read_scheme(self._package.xml(part)) if part else {}
        return self._scheme


def _read_scheme(root: etree._Element) -> dict[str, str]:
    scheme = next(root.iter(qn("a:clrScheme")), None)
    colors: dict[str, str] = {}
    for place in scheme.iterchildren("*") if scheme is not None else ():
        for color in place.iterchildren(qn("a:srgbClr"), qn("a:sysClr")):
            # A colour of the system's has that of the last computer beside its name.
            value = read_rgb(color.get("lastClr") or color.get("val"))
            if value:
                colors[etree.QName(place).localname] = value
    return colors


def _read_fonts(root: etree._Element) -> dict[str, str]:
    fonts: dict[str, str] = {}
    for place in ("major", "minor"):
        latin = root.find(f".//{qn(f'a:{place}Font')}/{qn('a:latin')}")
        typeface = latin.get("typeface") if latin is not None else None
        if typeface:
            fonts |= {f"{place}Ascii": typeface, f"{place}HAnsi": typeface}
    return fonts


def _vary(color: str, tint: str | None, shade: str | None) -> str:
    """A tint keeps that share of a colour's distance from white, a shade that of its luminance; in parts of 255."""
    red, green, blue = (int(color[place : place + 2], 16) / 255 for place in (0, 2, 4))
    hue, luminance, saturation = colorsys.rgb_to_hls(red, green, blue)
    if tint and _BYTE.fullmatch(tint):
        share = int(tint, 16) / 255
        luminance = luminance * share + 1 - share
    if shade and _BYTE.fullmatch(shade):
        luminance *= int(shade, 16) / 255
    return "".join(f"{round(part * 255):02X}" for part in colorsys.hls_to_rgb(hue, luminance, saturation))
