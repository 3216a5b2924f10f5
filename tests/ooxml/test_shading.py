"""Shades: which colour they give a ground."""

import pytest

from cabinet_appendix.ooxml.shading import find_shade, is_even, read_fill, read_named_fill
from cabinet_appendix.ooxml.theme import AUTOMATIC, Theme
from story_files import THEME, Document
from word_files import element


@pytest.mark.parametrize(
    ("attributes", "color", "even"),
    [
        ('w:val="clear" w:color="auto" w:fill="46255E"', "46255E", True),
        ('w:val="solid" w:color="46255E" w:fill="FFFFFF"', "46255E", True),
        ('w:val="clear" w:fill="FFFFFF" w:themeFill="accent1"', "4F81BD", True),
        ('w:val="clear" w:fill="auto"', AUTOMATIC, True),
        ('w:val="clear"', None, True),
        ('w:val="pct20" w:color="000000" w:fill="FFFFFF"', "FFFFFF", False),
    ],
)
def test_a_shade_is_its_fill_or_where_it_is_solid_its_colour(attributes: str, color: str | None, even: bool) -> None:
    shd = find_shade(element(f"<w:tcPr><w:shd {attributes}/></w:tcPr>"))
    assert shd is not None
    assert read_fill(shd, Theme(Document(theme=THEME).package)) == color
    assert read_named_fill(shd, Theme(Document(theme=THEME).package)) == (None if color == AUTOMATIC else color)
    assert is_even(shd) is even


def test_properties_without_a_shade_and_none_at_all_have_none() -> None:
    assert find_shade(element("<w:tcPr/>")) is None
    assert find_shade(None) is None
