"""Simple types (ECMA-376 Part 1, 17.18 and 22.9): from attributes to whole numbers, switches and sizes, or None."""

import re

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn

_VAL = qn("w:val")
_NUMBER = re.compile(r"[+-]?\d{1,10}")
_HEXADECIMAL = re.compile(r"[0-9A-Fa-f]{1,4}")
_RGB = re.compile(r"[0-9A-Fa-f]{6}")
_SIZE = re.compile(r"(\d{1,4}(?:\.\d{1,3})?)(pt)?")
_OFF = frozenset({"0", "false", "off"})


def child_value(parent: etree._Element | None, tag: str) -> str | None:
    """The w:val of a child, "" where that has none; None where there is no such child."""
    child = next(parent.iterchildren(tag), None) if parent is not None else None
    return child.get(_VAL, "") if child is not None else None


def read_number(text: str | None) -> int | None:
    """A whole number: ST_DecimalNumber."""
    return int(text) if text and _NUMBER.fullmatch(text) else None


def read_hexadecimal(text: str | None) -> int | None:
    """A number of four hexadecimal digits at most: ST_ShortHexNumber."""
    return int(text, 16) if text and _HEXADECIMAL.fullmatch(text) else None


def read_rgb(text: str | None) -> str | None:
    """A colour of six hexadecimal digits: ST_HexColorRGB."""
    return text.upper() if text and _RGB.fullmatch(text) else None


def read_switch(text: str | None) -> bool | None:
    """Whether a property is on, as it is where it says nothing: ST_OnOff."""
    return None if text is None else text.lower() not in _OFF


def read_half_points(text: str | None) -> int | None:
    """A size in half points: ST_HpsMeasure, which Strict files may write in points."""
    match = _SIZE.fullmatch(text or "")
    return round(float(match[1]) * (2 if match[2] else 1)) if match else None
