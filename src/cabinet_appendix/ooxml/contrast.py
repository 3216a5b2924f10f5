"""Contrast of colours (WCAG 2.2): from two colours of six hexadecimal digits to how far they stand apart."""

from functools import cache

GRAPHICS = 3.0
_TEXT, _LARGE_TEXT = 4.5, 3.0
_LARGE, _LARGE_BOLD = 36, 28
"""Half points from which text is large, and bold text: 18 and 14 points."""


@cache
def contrast_ratio(first: str, second: str) -> float:
    """The contrast ratio of two colours, from 1 for none to 21 for black and white (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((relative_luminance(first), relative_luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def least_contrast(text: str, size: int, is_bold: bool) -> float:
    """The ratio that a text needs by its size in half points (WCAG 2.2, 1.4.3); signs alone are graphics (1.4.11)."""
    if not any(letter.isalnum() for letter in text):
        return GRAPHICS
    return _LARGE_TEXT if size >= _LARGE or (is_bold and size >= _LARGE_BOLD) else _TEXT


def relative_luminance(color: str) -> float:
    """How bright a colour is, from 0 for black to 1 for white (WCAG 2.2, "relative luminance")."""
    red, green, blue = (_linear(int(color[place : place + 2], 16) / 255) for place in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
