"""Symbol fonts, against the likenesses that Unicode 7.0 gives their places."""

import pytest

from cabinet_appendix.ooxml.symbols import has_symbols, is_symbol_font, read_symbol


@pytest.mark.parametrize(
    ("font", "code", "character"),
    [
        ("Wingdings", 0xF06C, "●"),
        ("wingdings", 0x6C, "●"),
        ("Wingdings", 0xF0E9, "↑"),
        ("Wingdings", 0xF0EA, "↓"),
        ("Wingdings", 0xF0F1, "⇧"),
        ("Wingdings", 0xF0F2, "⇩"),
        ("Wingdings", 0xF0FC, "✓"),
        ("Wingdings", 0xF0FB, "✗"),
        ("Wingdings", 0xF0A7, "▪"),
        ("Wingdings", 0xF020, " "),
        ("Wingdings 2", 0xF098, "●"),
        ("Wingdings 3", 0xF070, "▲"),
        ("Wingdings 3", 0xF071, "▼"),
        ("Webdings", 0xF06E, "●"),
        ("Symbol", 0xF0B7, "•"),
        ("Symbol", 0xF0AD, "↑"),
        ("Symbol", 0xF035, "5"),
        ("Arial", 0xF0B7, "•"),
    ],
)
def test_a_symbol_is_read_as_the_character_that_looks_like_it(font: str, code: int, character: str) -> None:
    assert read_symbol(font, code) == character


@pytest.mark.parametrize(
    ("font", "first", "characters"),
    [
        ("Wingdings", 0xDF, "←→↑↓↖↗↙↘←→↑↓↖↗↙↘⇦⇨⇧⇩⬄⇳"),
        ("Wingdings", 0xFB, "✗✓☒☑"),
        ("Wingdings 2", 0x4F, "✗✓☒☑"),
        ("Wingdings 3", 0x66, "←→↑↓"),
        ("Webdings", 0x33, "◀▶▲▼"),
        ("Symbol", 0xAB, "↔←↑→↓°±"),
        ("Symbol", 0xDB, "⇔⇐⇑⇒⇓"),
    ],
)
def test_arrows_and_ticks_stand_in_their_order(font: str, first: int, characters: str) -> None:
    assert "".join(read_symbol(font, first + place) or "?" for place in range(len(characters))) == characters


@pytest.mark.parametrize(("font", "code"), [("Wingdings", 0xF04A), ("Symbol", 0xF061), ("Webdings", 0xF0FF)])
def test_a_symbol_without_a_likeness_is_none(font: str, code: int) -> None:
    assert read_symbol(font, code) is None


def test_fonts_and_texts_with_symbols_are_known() -> None:
    assert is_symbol_font("Wingdings")
    assert not is_symbol_font("Arial")
    assert has_symbols("a\uf0b7")
    assert not has_symbols("a•")
