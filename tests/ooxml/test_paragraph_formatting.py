"""Formatting of paragraphs, against styles as Word, localised Word and LibreOffice write them."""

import pytest

from cabinet_appendix.ooxml.paragraph_formatting import ParagraphFormat
from story_files import Document, style
from word_files import element

_NUMBERING = """<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>
    <w:lvl w:ilvl="1"><w:pStyle w:val="Deeper"/><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
    <w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>"""
_LISTED = '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>'


def _format(pPr: str = "", *styles: str) -> ParagraphFormat:
    formats = Document(styles="".join(styles), numbering=_NUMBERING).formats.paragraphs
    return formats.read(element(f"<w:pPr>{pPr}</w:pPr>") if pPr else None)


def _named(style_id: str) -> str:
    return f'<w:pStyle w:val="{style_id}"/>'


def _outline(level: int) -> str:
    return f'<w:outlineLvl w:val="{level}"/>'


def _listed(num_id: int | None = None, level: int | None = None) -> str:
    ilvl = "" if level is None else f'<w:ilvl w:val="{level}"/>'
    numId = "" if num_id is None else f'<w:numId w:val="{num_id}"/>'
    return f"<w:numPr>{ilvl}{numId}</w:numPr>"


def test_a_paragraph_without_a_style_or_with_one_that_is_not_there_has_the_default_one() -> None:
    normal = ParagraphFormat("Normal", "Normal", None, None)
    assert _format() == _format(_named("Unknown")) == normal
    # A table's style is no paragraph's.
    assert _format(_named("Grid"), style("Grid", "Table Grid", kind="table")) == normal


@pytest.mark.parametrize(
    ("style_id", "name", "level"),
    [
        ("Heading1", "heading 1", 0),
        ("berschrift2", "heading 2", 1),
        ("Heading3", "Heading 3", 2),
        ("Title", "Title", None),
        ("TOCHeading", "TOC Heading", None),
        ("Heading10", "heading 10", None),
    ],
)
def test_a_heading_is_known_by_the_name_of_its_style(style_id: str, name: str, level: int | None) -> None:
    form = _format(_named(style_id), style(style_id, name))
    assert (form.style, form.outline_level, form.list_level) == (name, level, None)


def test_an_outline_level_is_the_paragraphs_own_or_the_nearest_styles() -> None:
    styles = style("A", "A", f"<w:pPr>{_outline(3)}</w:pPr>"), style("B", "B", base="A"), style("H", "heading 1")
    assert _format(_named("B"), *styles).outline_level == 3
    assert _format(_named("B") + _outline(1), *styles).outline_level == 1
    assert _format(_named("B") + _outline(9), *styles).outline_level is None
    assert _format(_named("H") + _outline(9), *styles).outline_level is None
    assert _format(_named("N"), *styles, style("N", "Numbered", base="H")).outline_level == 0
    assert _format(_outline(12)).outline_level is None
    assert _format('<w:outlineLvl w:val="deep"/>').outline_level is None


def test_a_list_level_is_the_paragraphs_own_or_its_styles() -> None:
    bullet, below = style("Bullet", "List Bullet", _LISTED), style("Below", "Below", base="Bullet")
    assert _format(_listed(7)).list_level == 0
    assert _format(_listed(7, 1)).list_level == 1
    assert _format(_named("Below"), bullet, below).list_level == 0
    # As Word writes the level alone where the style says which list.
    assert _format(_named("Below") + _listed(level=1), bullet, below).list_level == 1
    assert _format(_named("Below") + _listed(0), bullet, below).list_level is None
    assert _format(_listed(99)).list_level is None


def test_a_style_has_the_level_at_which_its_list_names_it() -> None:
    assert _format(_named("Deeper"), style("Deeper", "List Bullet 2", _LISTED)).list_level == 1
    own_level = f"<w:pPr>{_listed(7, 1)}</w:pPr>"
    assert _format(_named("Own"), style("Own", "List Bullet 2", own_level)).list_level == 1


def test_a_list_of_its_own_begins_at_the_first_level() -> None:
    second = style("Second", "Second", f"<w:pPr>{_listed(7, 1)}</w:pPr>")
    below, own = style("Below", "Below", base="Second"), style("Own", "Own", _LISTED, base="Second")
    assert _format(_named("Below"), second, below).list_level == 1
    assert _format(_named("Own"), second, own).list_level == 0
    assert _format(_named("Below") + _listed(7), second, below).list_level == 0


def test_a_style_may_take_the_list_of_its_base_back() -> None:
    bullet, plain = (
        style("Bullet", "List Bullet", _LISTED),
        style("Plain", "Plain", f"<w:pPr>{_listed(0)}</w:pPr>", base="Bullet"),
    )
    assert _format(_named("Plain"), bullet, plain).list_level is None


def test_styles_that_are_based_on_each_other_say_what_they_say() -> None:
    styles = style("A", "A", _LISTED, base="B"), style("B", "B", f"<w:pPr>{_outline(2)}</w:pPr>", base="A")
    form = _format(_named("A"), *styles)
    assert (form.outline_level, form.list_level) == (2, 0)
