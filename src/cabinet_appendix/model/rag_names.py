"""What ratings and statuses are called, and their colours: from a word or a colour to the category."""

import colorsys
import re
from typing import NamedTuple

from cabinet_appendix.model.ratings import NOT_RATED

DOTS = "●•⬤◉○■▪◆"
"""The characters that are typed for a rating's mark."""
_WORDS = {
    **dict.fromkeys(("c", "completed", "complete", "blue"), "completed"),
    **dict.fromkeys(("g", "green"), "green"),
    **dict.fromkeys(("a", "amber", "yellow", "orange"), "amber"),
    **dict.fromkeys(("r", "red"), "red"),
    **dict.fromkeys(("n", "not rated", "grey", "n/a", "no rating"), NOT_RATED),
}
# Hues in degrees on the colour circle, by which people call a colour by its name: where it begins and ends.
_HUES = ((0, 16, "red"), (16, 58, "amber"), (72, 172, "green"), (190, 258, "completed"), (340, 361, "red"))
_NEAREST = ((8, "red"), (40, "amber"), (130, "green"), (220, "completed"), (352, "red"))
_PALE, _DARK = 0.15, 0.12
"""Of less saturation a colour is a grey, of less value it is black: text, and no mark."""


class Mark(NamedTuple):
    """What a cell marks; `is_clear` where nobody would take it for another."""

    category: str
    is_clear: bool = True


def read_word(text: str) -> str | None:
    """The rating or status that words name, a dot before or a count behind them aside: "● G", "Amber: 3"."""
    return _WORDS.get(re.sub(r"\s*[:(–-].*$", "", _without_dots(text)).strip())


def is_letter(text: str) -> bool:
    """Whether a text is no more than a letter and a dot: the mark of one row, and no heading of many."""
    return len(_without_dots(text)) < 2


def _without_dots(text: str) -> str:
    return re.sub(rf"[{DOTS}\s]+", " ", text.casefold()).strip()


def read_colour(colour: str) -> Mark | None:
    """The rating that a colour stands for, six hexadecimal digits: the nearest of five; None for black and white."""
    try:
        red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4))
    except ValueError:
        return None
    hue, saturation, value = colorsys.rgb_to_hsv(red, green, blue)
    if value < _DARK or (saturation < _PALE and value > 0.9):
        return None
    if saturation < _PALE:
        return Mark(NOT_RATED)
    degrees = 360 * hue
    for start, end, category in _HUES:
        if start <= degrees < end:
            return Mark(category)
    return Mark(min(_NEAREST, key=lambda near: abs(near[0] - degrees))[1], is_clear=False)
