"""Symbol fonts (ECMA-376 Part 1, 17.3.3.30): from their places to the characters of Unicode that look the same."""

import re

_BASE = 0xF000
"""Where a symbol font's places stand among the private characters of Unicode."""
_PRIVATE = re.compile("[\uf000-\uf0ff]")
_WINGDINGS = {
    0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "❑", 0x72: "❒", 0x73: "◆", 0x74: "◆", 0x75: "◆",
    0x76: "❖", 0x77: "◆", 0x9E: "·", 0x9F: "•", 0xA0: "▪", 0xA1: "○", 0xA2: "○", 0xA3: "○", 0xA4: "◉", 0xA5: "◎",
    0xA7: "▪", 0xA8: "□", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE3: "↖", 0xE4: "↗", 0xE5: "↙",
    0xE6: "↘", 0xE7: "←", 0xE8: "→", 0xE9: "↑", 0xEA: "↓", 0xEB: "↖", 0xEC: "↗", 0xED: "↙", 0xEE: "↘", 0xEF: "⇦",
    0xF0: "⇨", 0xF1: "⇧", 0xF2: "⇩", 0xF3: "⬄", 0xF4: "⇳", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_SYMBOL = {
    0xA3: "≤", 0xA8: "♦", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB3: "≥",
    0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xDB: "⇔", 0xDC: "⇐", 0xDD: "⇑", 0xDE: "⇒",
    0xDF: "⇓",
}  # fmt: skip
_FONTS = {
    "wingdings": _WINGDINGS,
    "wingdings 2": {
        0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x95: "·", 0x96: "•", 0x97: "●", 0x98: "●",
        0x99: "○", 0xA2: "■", 0xA3: "□",
    },
    "wingdings 3": {0x66: "←", 0x67: "→", 0x68: "↑", 0x69: "↓", 0x70: "▲", 0x71: "▼", 0x74: "◀", 0x75: "▶"},
    "webdings": {0x33: "◀", 0x34: "▶", 0x35: "▲", 0x36: "▼", 0x61: "✓", 0x63: "□", 0x67: "■", 0x6E: "●", 0x72: "✗"},
    "symbol": _SYMBOL,
}  # fmt: skip


def is_symbol_font(font: str) -> bool:
    """Whether a font has pictures where others have letters."""
    return font.lower() in _FONTS


def has_symbols(text: str) -> bool:
    """Whether a text has private characters in it."""
    return _PRIVATE.search(text) is not None


def read_symbol(font: str, code: int) -> str | None:
    """The character for a place of a font, with or without the base of private ones; None for an unknown one.

    A font that is no symbol font is read as Symbol, whose bullet is what is most often pasted out of its font.
    """
    places = _FONTS.get(font.lower(), _SYMBOL)
    place = code - _BASE if code >= _BASE else code
    if place == 0x20:
        return " "
    # Symbol has digits, signs and spaces where they are elsewhere.
    return places.get(place) or (chr(place) if places is _SYMBOL and 0x20 < place < 0x40 else None)
