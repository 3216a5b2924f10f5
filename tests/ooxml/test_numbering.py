"""Numbering, against parts written by hand as Word and LibreOffice write them."""

import pytest

from cabinet_appendix.ooxml.numbering import Numbering
from cabinet_appendix.ooxml.styles import Styles
from story_files import Document, style
from word_files import element

_BULLETS = """<w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>
    <w:lvl w:ilvl="1"><w:pStyle w:val="Second"/><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl>
    <w:lvl w:ilvl="2"><w:numFmt w:val="none"/><w:lvlText w:val=""/></w:lvl>
    <w:lvl w:ilvl="3"><w:numFmt w:val="none"/><w:lvlText w:val="Note:"/></w:lvl></w:abstractNum>"""
_NUM = '<w:num w:numId="{}"><w:abstractNumId w:val="{}"/>{}</w:num>'


def _numbering(part: str, *styles: str) -> Numbering:
    return Numbering(Document(numbering=part).package, Styles(element(f"<w:styles>{''.join(styles)}</w:styles>")))


def _list_style(style_id: str, num_id: str) -> str:
    pPr = f'<w:pPr><w:numPr><w:numId w:val="{num_id}"/></w:numPr></w:pPr>'
    return style(style_id, style_id, pPr, kind="numbering")


@pytest.mark.parametrize(
    ("num_id", "level", "list_level"),
    [("7", 0, 0), ("7", 1, 1), ("7", 8, 8), ("7", 30, 8), ("7", -1, 0), ("8", 0, None), ("", 0, None), ("9", 0, None)],
)
def test_a_paragraph_is_in_a_list_that_is_there(num_id: str, level: int, list_level: int | None) -> None:
    part = _BULLETS + _NUM.format(7, 0, "") + _NUM.format(9, 44, "")
    assert _numbering(part).list_level(num_id, level) == list_level


def test_a_level_that_shows_nothing_makes_no_list() -> None:
    numbering = _numbering(_BULLETS + _NUM.format(7, 0, ""))
    assert numbering.list_level("7", 2) is None
    assert numbering.list_level("7", 3) == 3


def test_a_list_may_change_levels_of_its_definition() -> None:
    lvl = '<w:lvl w:ilvl="2"><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>'
    change = f'<w:lvlOverride w:ilvl="2">{lvl}</w:lvlOverride>'
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    assert _numbering(_BULLETS + _NUM.format(7, 0, start + change)).list_level("7", 2) == 2


def test_levels_without_a_number_are_passed_by() -> None:
    levels = "".join(f'<w:lvl w:ilvl="{index}"><w:numFmt w:val="none"/></w:lvl>' for index in ("x", "", "10", "-1"))
    part = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>' + _NUM.format(7, 0, "")
    assert _numbering(part).list_level("7", 0) == 0


def test_a_style_has_the_level_that_names_it() -> None:
    numbering = _numbering(_BULLETS + _NUM.format(7, 0, ""))
    assert numbering.level_of_style("7", "Second") == 1
    assert numbering.level_of_style("7", "Third") is None
    assert numbering.level_of_style("8", "Second") is None


def test_a_list_may_be_defined_by_a_list_style() -> None:
    linked = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Link"/></w:abstractNum>'
    part = _BULLETS + linked + _NUM.format(7, 0, "") + _NUM.format(8, 1, "")
    numbering = _numbering(part, _list_style("Link", "7"))
    assert numbering.list_level("8", 1) == 1
    assert numbering.list_level("8", 2) is None
    # Without the style, or the list that it names, nothing says what the levels are.
    assert _numbering(part, _list_style("Link", "99")).list_level("8", 1) is None


def test_lists_that_are_defined_by_each_other_are_none() -> None:
    one = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Two"/></w:abstractNum>'
    two = '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="One"/></w:abstractNum>'
    part = one + two + _NUM.format(1, 1, "") + _NUM.format(2, 2, "")
    assert _numbering(part, _list_style("One", "1"), _list_style("Two", "2")).list_level("1", 0) is None


def test_without_a_part_for_them_there_are_no_lists() -> None:
    assert _numbering("").list_level("7", 0) is None


def test_a_list_that_leads_on_and_on_is_none() -> None:
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:numStyleLink w:val="L{number + 1}"/></w:abstractNum>'
        + _NUM.format(number, number, "")
        for number in range(1, 100)
    )
    styles = [_list_style(f"L{number}", str(number)) for number in range(1, 100)]
    last = _BULLETS.replace('w:abstractNumId="0"', 'w:abstractNumId="100"') + _NUM.format(100, 100, "")
    numbering = _numbering(lists + last, *styles, _list_style("L100", "100"))
    assert numbering.list_level("99", 0) == 0
    assert numbering.list_level("1", 0) is None
