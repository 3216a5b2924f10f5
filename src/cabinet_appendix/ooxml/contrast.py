"""Contrast of colours (WCAG 2.2): from two colours of six hexadecimal digits to how far they stand apart."""

from functools import cache


@cache
def contrast_ratio(first: str, second: str) -> float:
    """The contrast ratio of two colours, from 1 for none to 21 for black and white (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((relative_luminance(first), relative_luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def relative_luminance(color: str) -> float:
    """How bright a colour is, from 0 for black to 1 for white (WCAG 2.2, "relative luminance")."""
    red, green, blue = (_linear(int(color[place : place + 2], 16) / 255) for place in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
