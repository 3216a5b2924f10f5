"""Contrast: from two colours to their ratio, and to what is said where a text cannot be told from its ground.

Source: WCAG 2.2, 1.4.3 Contrast (Minimum), and the definitions of contrast ratio, relative luminance and large text.
"""

from dataclasses import dataclass

from cabinet_appendix.findings import Finding, Place, Severity

_LARGE, _LARGE_IF_BOLD = 36, 28
"""Half points from which on a text is large: 18 points, or 14 where it is bold."""
_OF_LARGE_TEXT, _OF_TEXT = 3.0, 4.5


@dataclass(frozen=True, slots=True)
class Ink:
    """A text's colour and that of its ground, six hexadecimal digits each, and whether it is large."""

    color: str
    ground: str
    is_large: bool = False

    @property
    def ratio(self) -> float:
        """The contrast of the two, from 1 to 21."""
        darker, lighter = sorted(map(_luminance, (self.color, self.ground)))
        return (lighter + 0.05) / (darker + 0.05)

    @property
    def least(self) -> float:
        """The contrast that such a text must have."""
        return _OF_LARGE_TEXT if self.is_large else _OF_TEXT


def is_large(size: int, *, is_bold: bool) -> bool:
    """Whether a text of this size, in half points, counts as large."""
    return size >= (_LARGE_IF_BOLD if is_bold else _LARGE)


def find_low_contrast(what: str, ink: Ink, place: Place, severity: Severity, remedy: str) -> Finding | None:
    """What is to be said of a text whose contrast is too low; None where it is not."""
    if ink.ratio >= ink.least:
        return None
    kind = "large text" if ink.is_large else "text"
    # Cut off and not rounded: 2.999 is less than 3.
    shown = int(ink.ratio * 100) / 100
    found = f"{what}, {ink.color} on {ink.ground}, with a contrast of {shown:.2f}:1"
    return Finding("T024", severity, place, found, f"at least {ink.least:g}:1 for {kind} (WCAG 2.2, 1.4.3)", remedy)


def _luminance(color: str) -> float:
    parts = [int(color[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
