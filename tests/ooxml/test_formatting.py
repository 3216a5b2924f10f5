"""Formatting of runs, against what ECMA-376 Part 1, 17.7.2 and 17.7.3, make of styles written by hand."""

import pytest

from cabinet_appendix.ooxml.formatting import Around, Look, RunProperties
from story_files import THEME, Document, style
from word_files import element

_BOLD, _NOT_BOLD = "<w:rPr><w:b/></w:rPr>", '<w:rPr><w:b w:val="0"/></w:rPr>'
_DEFAULTS = "<w:docDefaults><w:rPrDefault><w:rPr>{}</w:rPr></w:rPrDefault></w:docDefaults>"


def _look(rPr: str = "", styles: str = "", around: Around | None = None) -> Look:
    properties = element(f"<w:rPr>{rPr}</w:rPr>") if rPr else None
    return Document(styles=styles, theme=THEME).formats.runs.look(around or Around("P", "T"), properties)


def test_a_run_without_anything_is_upright_black_and_of_ten_points() -> None:
    assert _look() == Look(False, False, None, "", 20, False, "")


def test_what_is_said_of_a_run_itself_counts_first() -> None:
    rPr = """<w:rFonts w:ascii="Wingdings" w:hAnsi="Arial"/><w:b/><w:i w:val="true"/><w:color w:val="ff0000"/>
        <w:sz w:val="28"/><w:vanish/>"""
    styles = style("P", "p", '<w:rPr><w:color w:val="00FF00"/><w:sz w:val="30"/><w:rFonts w:ascii="A"/></w:rPr>')
    assert _look(rPr, styles) == Look(True, True, "FF0000", "", 28, True, "Wingdings")


def test_character_styles_go_before_paragraph_styles_these_before_tables_and_those_before_defaults() -> None:
    def sized(size: int) -> str:
        return f'<w:rPr><w:sz w:val="{size}"/></w:rPr>'

    defaults = _DEFAULTS.format('<w:sz w:val="22"/>')
    table, paragraph = style("T", "t", sized(24), kind="table"), style("P", "p", sized(26))
    character = style("C", "c", sized(28), kind="character")
    mark = '<w:rStyle w:val="C"/>'
    assert _look(mark, defaults).size == 22
    assert _look(mark, defaults + table).size == 24
    assert _look(mark, defaults + table + paragraph).size == 26
    assert _look(mark, defaults + table + paragraph + character).size == 28


def test_a_character_style_is_known_by_name_and_has_what_its_bases_have() -> None:
    base = style("Base", "Base", '<w:rPr><w:color w:val="00B050"/></w:rPr>', kind="character")
    green = style("RAGGreen", "RAG Green", "<w:rPr><w:b/></w:rPr>", kind="character", base="Base")
    assert _look('<w:rStyle w:val="RAGGreen"/>', base + green) == Look(
        True, False, "00B050", "RAG Green", 20, False, ""
    )


def test_a_style_of_another_kind_says_nothing_of_a_run() -> None:
    assert _look('<w:rStyle w:val="P2"/>', style("P2", "p2", _BOLD)).is_bold is False


@pytest.mark.parametrize(
    ("styles", "is_bold"),
    [
        (style("P", "p", _BOLD), True),
        (style("P", "p", _BOLD) + style("C", "c", _BOLD, kind="character"), False),
        (style("P", "p", _BOLD) + style("C", "c", _NOT_BOLD, kind="character"), True),
        (style("T", "t", _BOLD, kind="table") + style("P", "p", _BOLD), False),
        (
            style("T", "t", _BOLD, kind="table") + style("P", "p", _BOLD) + style("C", "c", _BOLD, kind="character"),
            True,
        ),
        (_DEFAULTS.format("<w:b/>") + style("P", "p", _BOLD), True),
    ],
)
def test_styles_that_agree_take_bold_back_but_for_the_default(styles: str, is_bold: bool) -> None:
    assert _look('<w:rStyle w:val="C"/>', styles).is_bold is is_bold
    assert _look('<w:rStyle w:val="C"/><w:b/>', styles).is_bold is True
    assert _look('<w:rStyle w:val="C"/><w:b w:val="off"/>', styles).is_bold is False


def test_the_first_row_of_a_table_may_be_bold_by_its_style() -> None:
    first = f'<w:tblStylePr w:type="firstRow">{_BOLD}</w:tblStylePr>'
    last = '<w:tblStylePr w:type="lastRow"><w:rPr><w:i/></w:rPr></w:tblStylePr>'
    styles = style("Base", "base", last + first, kind="table") + style("T", "t", kind="table", base="Base")
    assert _look(styles=styles, around=Around("P", "T", is_first_row=True)).is_bold
    assert not _look(styles=styles, around=Around("P", "T", is_first_row=True)).is_italic
    assert not _look(styles=styles, around=Around("P", "T")).is_bold


def test_automatic_takes_a_colour_back_and_a_theme_gives_one() -> None:
    red = style("P", "p", '<w:rPr><w:color w:val="FF0000"/></w:rPr>')
    assert _look("<w:i/>", red).color == "FF0000"
    assert _look('<w:color w:val="auto"/>', red).color is None
    assert _look('<w:color w:val="none"/>', red).color == "FF0000"
    assert _look('<w:color w:val="000000" w:themeColor="accent1"/>', red).color == "4F81BD"


@pytest.mark.parametrize(("tag", "field"), [("b", "is_bold"), ("i", "is_italic"), ("vanish", "is_hidden")])
def test_a_style_has_what_its_base_has_unless_it_says_otherwise(tag: str, field: str) -> None:
    base = style("Base", "Base", f"<w:rPr><w:{tag}/><w:rFonts w:ascii='Symbol'/></w:rPr>")
    other = f"<w:rPr><w:{tag} w:val='0'/><w:rFonts w:ascii='Arial'/></w:rPr>"
    like, unlike = (_look("", base + style("P", "p", rPr, base="Base")) for rPr in ("", other))
    assert (getattr(like, field), like.font) == (True, "Symbol")
    assert (getattr(unlike, field), unlike.font) == (False, "Arial")


def test_styles_that_are_based_on_each_other_say_what_they_say() -> None:
    styles = style("P", "p", _BOLD, base="Q") + style("Q", "q", '<w:rPr><w:sz w:val="30"/></w:rPr>', base="P")
    look = _look(styles=styles)
    assert (look.is_bold, look.size) == (True, 30)


def test_runs_that_differ_in_one_attribute_look_different() -> None:
    formats = Document(theme=THEME).formats.runs
    colors = ['<w:color w:val="FF0000"/>', '<w:color w:themeColor="FF0000"/>', '<w:color w:val="00FF00"/>']
    looks = [formats.look(Around("P"), element(f"<w:rPr>{color}</w:rPr>")) for color in colors]
    assert [look.color for look in looks] == ["FF0000", None, "00FF00"]


def test_a_font_of_the_theme_goes_before_one_that_is_named() -> None:
    minor = '<a:minorFont><a:latin typeface="Verdana"/></a:minorFont>'
    fonts = f'<a:themeElements><a:fontScheme name="x">{minor}</a:fontScheme></a:themeElements>'
    rPr = element('<w:rPr><w:rFonts w:ascii="Arial" w:asciiTheme="minorHAnsi"/></w:rPr>')
    assert Document(theme=fonts).formats.runs.look(Around(""), rPr).font == "Verdana"
    assert Document().formats.runs.look(Around(""), rPr).font == "Arial"


def test_a_character_style_by_itself_says_what_it_and_its_bases_say() -> None:
    base = style("B", "base", '<w:rPr><w:sz w:val="28"/></w:rPr>', kind="character")
    strong = style("S", "strong", "<w:rPr><w:b/></w:rPr>", kind="character", base="B")
    assert Document(styles=base + strong).formats.runs.of_character_style("S") == RunProperties(bold=True, size=28)
