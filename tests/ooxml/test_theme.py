"""Theme colours, against the colours that Word wrote beside them."""

from pathlib import Path

import pytest

from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.theme import AUTOMATIC, Theme
from story_files import THEME, Document
from word_files import W, element

# Word reckons in whole numbers on the way.
_ROUNDING = 2


def _color(attributes: str, theme: str = THEME) -> str | None:
    return Theme(Document(theme=theme).package).color(element(f"<w:color {attributes}/>"))


def test_tints_and_shades_are_those_that_word_wrote_beside_them(shared: Path) -> None:
    compared = 0
    for path in sorted((shared / "corpus").glob("dotnet__*.do?x")):
        package = Package.open(path)
        theme = Theme(package)
        for part in ("/word/document.xml", "/word/styles.xml"):
            for color in package.xml(part).iter(f"{{{W}}}color"):
                theirs, ours = color.get(f"{{{W}}}val", ""), theme.color(color)
                if color.get(f"{{{W}}}themeColor") and len(theirs) == 6 and ours:
                    assert _gap(theirs, ours) <= _ROUNDING, (path.name, theirs, ours)
                    compared += 1
    assert compared > 50


@pytest.mark.parametrize(
    ("attributes", "color"),
    [
        ('w:val="ff0000"', "FF0000"),
        ('w:val="123456" w:themeColor="accent1"', "4F81BD"),
        ('w:val="123456" w:themeColor="text1"', "000000"),
        ('w:val="123456" w:themeColor="background1"', "FFFFFF"),
        ('w:val="123456" w:themeColor="text2"', "1F497D"),
        ('w:val="123456" w:themeColor="hyperlink"', "0000FF"),
        ('w:val="123456" w:themeColor="accent2"', "123456"),
        ('w:val="123456" w:themeColor="none"', "123456"),
        ('w:val="auto"', AUTOMATIC),
        ('w:val="red"', None),
        ('w:themeColor="accent1" w:themeTint="XX"', "4F81BD"),
        ("", None),
    ],
)
def test_the_theme_goes_before_what_is_written_where_it_has_the_colour(attributes: str, color: str | None) -> None:
    assert _color(attributes) == color


def test_a_colour_of_the_theme_that_is_none_is_passed_by() -> None:
    broken = THEME.replace("4F81BD", "blue")
    assert _color('w:val="123456" w:themeColor="accent1"', theme=broken) == "123456"


def test_without_a_theme_what_is_written_counts() -> None:
    assert _color('w:val="123456" w:themeColor="accent1"', theme="") == "123456"
    assert _color('w:val="123456" w:themeColor="accent1"', theme="<a:themeElements/>") == "123456"


@pytest.mark.parametrize(("variant", "word"), [("Tint", "DBE5F1"), ("Shade", "0F243E")])
def test_a_ground_has_attributes_of_its_own(variant: str, word: str) -> None:
    theme = Theme(Document(theme=THEME).package)
    name, part = ("accent1", "33") if variant == "Tint" else ("text2", "80")
    shd = element(f'<w:shd w:val="clear" w:fill="000000" w:themeFill="{name}" w:themeFill{variant}="{part}"/>')
    color = theme.color(shd, "w:fill", "w:themeFill")
    assert color
    assert _gap(color, word) <= _ROUNDING


def _gap(one: str, other: str) -> int:
    return max(abs(int(one[at : at + 2], 16) - int(other[at : at + 2], 16)) for at in (0, 2, 4))


def test_a_place_of_a_drawing_is_that_of_the_scheme() -> None:
    theme = Theme(Document(theme=THEME).package)
    names = ("accent1", "tx1", "bg1", "tx2", "dk1", "accent6", "phClr")
    assert [theme.scheme_color(name) for name in names] == [
        "4F81BD", "000000", "FFFFFF", "1F497D", "000000", None, None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "font"),
    [
        ("majorHAnsi", "Georgia"),
        ("majorAscii", "Georgia"),
        ("minorHAnsi", "Verdana"),
        ("minorBidi", None),
        ("", None),
    ],
)
def test_a_theme_font_stands_for_the_typeface_of_latin_text(name: str, font: str | None) -> None:
    fonts = "".join(
        f'<a:{place}Font><a:latin typeface="{typeface}"/><a:ea typeface="Other"/></a:{place}Font>'
        for place, typeface in (("major", "Georgia"), ("minor", "Verdana"))
    )
    theme = f'<a:themeElements><a:fontScheme name="x">{fonts}</a:fontScheme></a:themeElements>'
    assert Theme(Document(theme=theme).package).font(name) == font
    assert Theme(Document().package).font(name) is None
