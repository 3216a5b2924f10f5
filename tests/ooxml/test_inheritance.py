"""What styles inherit, against chains written by hand."""

from lxml import etree

from cabinet_appendix.ooxml.inheritance import Inherited
from cabinet_appendix.ooxml.styles import Styles
from story_files import style
from word_files import W, element

_ID = f"{{{W}}}styleId"


def _inherited(*styles: str) -> tuple[Inherited[str], list[str]]:
    asked: list[str] = []

    def join(one: etree._Element, base: str) -> str:
        asked.append(one.get(_ID, ""))
        return f"{base}/{asked[-1]}"

    return Inherited(Styles(element(f"<w:styles>{''.join(styles)}</w:styles>")), "paragraph", "", join), asked


def test_a_style_has_what_its_bases_have_each_asked_once() -> None:
    inherited, asked = _inherited(style("A", "a"), style("B", "b", base="A"), style("C", "c", base="B"))
    assert inherited.of("B") == "/A/B"
    assert inherited.of("C") == "/A/B/C"
    assert inherited.of("C") == "/A/B/C"
    assert asked == ["A", "B", "C"]


def test_an_unknown_style_and_one_of_another_kind_have_nothing() -> None:
    inherited, _ = _inherited(style("A", "a", kind="table"), style("B", "b", base="A"))
    assert inherited.of("Z") == ""
    assert inherited.of("A") == ""
    assert inherited.of("B") == "/B"


def test_styles_that_are_based_on_each_other_end_where_they_meet() -> None:
    inherited, _ = _inherited(style("A", "a", base="B"), style("B", "b", base="A"), style("C", "c", base="C"))
    assert inherited.of("A") == "/B/A"
    assert inherited.of("C") == "/C"
