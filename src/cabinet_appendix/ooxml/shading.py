"""Shading (ECMA-376 Part 1, 17.3.5): from a w:shd to the colour of the ground that it gives."""

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.theme import AUTOMATIC, Theme

_SHADE, _VAL = qn("w:shd"), qn("w:val")
_EVEN = frozenset({None, "clear", "solid", "nil"})


def find_shade(properties: etree._Element | None) -> etree._Element | None:
    """The w:shd of properties, None where they have none."""
    return properties.find(_SHADE) if properties is not None else None


def read_fill(shd: etree._Element, theme: Theme) -> str | None:
    """The colour of a ground, AUTOMATIC where it is left to Word, None where no colour is named."""
    if shd.get(_VAL) == "solid":
        return theme.color(shd, "w:color", "w:themeColor")
    return theme.color(shd, "w:fill", "w:themeFill")


def read_named_fill(shd: etree._Element, theme: Theme) -> str | None:
    """The colour of a ground, None where it is left to Word or none is named."""
    color = read_fill(shd, theme)
    return None if color == AUTOMATIC else color


def is_even(shd: etree._Element) -> bool:
    """Whether a ground has one colour all over, and no pattern of two."""
    return shd.get(_VAL) in _EVEN
