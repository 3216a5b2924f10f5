"""The way through a story, against elements by hand on both sides of tracked changes."""

import pytest
from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.story_values import Revisions
from cabinet_appendix.ooxml.story_walk import Walk
from word_files import element

_ACCEPTED, _ORIGINAL = Walk(Revisions.ACCEPTED), Walk(Revisions.ORIGINAL)
_CHOICE = "<mc:AlternateContent>{}<mc:Fallback><w:r id='f'/></mc:Fallback></mc:AlternateContent>"


def _ids(walk: Walk, xml: str, *, with_tables: bool = False) -> list[str]:
    return [child.get("id", "") for child in walk.inside(element(xml), with_tables=with_tables) if child.get("id")]


@pytest.mark.parametrize(
    "xml",
    [
        "<w:sdt><w:sdtPr><w:r/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:customXml>{}</w:customXml>",
        "<w:smartTag>{}</w:smartTag>",
        "<w:bdo>{}</w:bdo>",
        "<w:ruby><w:rt><w:r id='above'/></w:rt><w:rubyBase>{}</w:rubyBase></w:ruby>",
        "<m:oMathPara><m:oMath>{}</m:oMath></m:oMathPara>",
        "<w:sdt><w:sdtContent><w:customXml><w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt></w:customXml></w:sdtContent></w:sdt>",
    ],
)
def test_wrappers_are_gone_into(xml: str) -> None:
    inner = xml.format("<w:r id='b'/><w:r id='b'/>")
    assert _ids(_ACCEPTED, f"<w:p><w:r id='a'/>{inner}<w:r id='c'/></w:p>") == ["a", "b", "b", "c"]


def test_of_alternatives_the_first_choice_is_taken_and_the_fallback_where_there_is_none() -> None:
    choices = "<mc:Choice Requires='w14'><w:r id='c'/></mc:Choice><mc:Choice Requires='wps'><w:r id='d'/></mc:Choice>"
    assert _ids(_ACCEPTED, f"<w:p>{_CHOICE.format(choices)}</w:p>") == ["c"]
    assert _ids(_ACCEPTED, f"<w:p>{_CHOICE.format('')}</w:p>") == ["f"]
    assert _ids(_ACCEPTED, "<w:p><mc:AlternateContent/><w:r id='a'/></w:p>") == ["a"]


def test_each_side_of_tracked_changes_has_its_own() -> None:
    xml = "".join(f"<w:{tag}><w:r id='{tag}'/></w:{tag}>" for tag in ("ins", "del", "moveFrom", "moveTo"))
    nested = "<w:ins><w:r id='new'/><w:del><w:r id='gone'/></w:del></w:ins>"
    assert _ids(_ACCEPTED, f"<w:p>{xml}{nested}</w:p>") == ["ins", "moveTo", "new"]
    assert _ids(_ORIGINAL, f"<w:p>{xml}{nested}</w:p>") == ["del", "moveFrom"]


def test_rows_and_cells_that_are_not_there_or_hidden_are_left_out() -> None:
    rows = "".join(
        f"<w:tr id='{tag}'><w:trPr><w:{tag}/></w:trPr></w:tr>" for tag in ("ins", "del", "hidden", "cantSplit")
    )
    shown = "<w:tr id='shown'><w:trPr><w:hidden w:val='0'/></w:trPr></w:tr>"
    assert _ids(_ACCEPTED, f"<w:tbl>{rows}{shown}</w:tbl>") == ["ins", "cantSplit", "shown"]
    assert _ids(_ORIGINAL, f"<w:tbl>{rows}{shown}</w:tbl>") == ["del", "cantSplit", "shown"]
    cells = "".join(f"<w:tc id='{tag}'><w:tcPr><w:{tag}/></w:tcPr></w:tc>" for tag in ("cellIns", "cellDel"))
    assert _ids(_ACCEPTED, f"<w:tr>{cells}<w:tc id='c'/></w:tr>") == ["cellIns", "c"]
    assert _ids(_ORIGINAL, f"<w:tr>{cells}<w:tc id='c'/></w:tr>") == ["cellDel", "c"]


def test_tables_may_be_gone_into_as_well() -> None:
    gone = "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p id='c'/></w:tc></w:tr>"
    table = f"<w:tbl><w:tr><w:tc><w:p id='b'/></w:tc></w:tr>{gone}</w:tbl>"
    xml = f"<w:tc><w:p id='a'/>{table}<w:p id='d'/></w:tc>"
    assert _ids(_ACCEPTED, xml, with_tables=True) == ["a", "b", "d"]
    assert _ids(_ACCEPTED, xml) == ["a", "d"]


@pytest.mark.parametrize(("mark", "accepted", "original"), [("del", True, False), ("ins", False, True)])
def test_a_paragraph_goes_on_where_its_mark_is_not_there(mark: str, accepted: bool, original: bool) -> None:
    p = element(f"<w:p><w:pPr><w:rPr><w:{mark}/></w:rPr></w:pPr></w:p>")
    assert (_ACCEPTED.goes_on(p), _ORIGINAL.goes_on(p)) == (accepted, original)
    assert not _ACCEPTED.goes_on(element("<w:p/>"))
    assert not _ACCEPTED.goes_on(element("<w:p><w:pPr/></w:p>"))


def test_properties_are_those_of_the_side_that_is_read() -> None:
    r = element("<w:r><w:rPr><w:b/><w:rPrChange><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr></w:r>")
    assert _first(_ACCEPTED.properties(r, qn("w:rPr"))) == qn("w:b")
    assert _first(_ORIGINAL.properties(r, qn("w:rPr"))) == qn("w:i")
    assert _ORIGINAL.properties(element("<w:r><w:t/></w:r>"), qn("w:rPr")) is None
    unchanged = element("<w:r><w:rPr><w:b/></w:rPr></w:r>")
    assert _first(_ORIGINAL.properties(unchanged, qn("w:rPr"))) == qn("w:b")


def _first(properties: etree._Element | None) -> str:
    assert properties is not None
    return str(properties[0].tag)


def test_comments_and_instructions_in_the_xml_are_passed_by() -> None:
    assert _ids(_ACCEPTED, "<w:p><!-- a --><?b?><w:r id='a'/></w:p>") == ["a"]
