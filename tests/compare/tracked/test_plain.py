"""A story part made plain, against elements by hand."""

import pytest
from lxml import etree

from cabinet_appendix.compare.tracked.plain import make_plain
from story_files import paragraph, run
from word_files import element, xpath

_WHO = 'w:id="1" w:author="x"'


def _plain(xml: str, *, keeps_places: bool = False) -> etree._Element:
    root = element(xml)
    make_plain(root, keeps_places=keeps_places)
    return root


@pytest.mark.parametrize(
    "wrapped",
    [
        "<w:sdt><w:sdtPr><w:tag/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:smartTag><w:smartTagPr/>{}</w:smartTag>",
        "<w:customXml><w:customXmlPr/>{}</w:customXml>",
        "<mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback><w:r/></mc:Fallback></mc:AlternateContent>",
        f"<w:ins {_WHO}>{{}}</w:ins><w:del {_WHO}><w:r/></w:del>",
        "{}<w:proofErr/><w:permStart/>",
    ],
)
def test_wrappers_changes_and_remarks_go_and_what_is_said_stays(wrapped: str) -> None:
    p = _plain(f"<w:p>{run('a')}{wrapped.format(run('b'))}{run('c')}</w:p>")
    assert xpath(p, "*") == ["r", "r", "r"]
    assert xpath(p, "w:r/w:t/text()") == ["a", "b", "c"]


def test_alternatives_inside_a_run_stay_as_they_are() -> None:
    drawing = "<mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice></mc:AlternateContent>"
    assert xpath(_plain(f"<w:p><w:r>{drawing}</w:r></w:p>"), "w:r/*") == ["AlternateContent"]


def test_a_simple_field_is_written_as_others_are() -> None:
    p = _plain(f'<w:p><w:fldSimple w:instr=" PAGE ">{run("7")}</w:fldSimple></w:p>')
    assert xpath(p, "w:r/*") == ["fldChar", "instrText", "fldChar", "t", "fldChar"]
    assert xpath(p, "w:r/w:fldChar/@w:fldCharType") == ["begin", "separate", "end"]
    assert xpath(p, "w:r/w:instrText/text()") == [" PAGE "]


def test_notes_of_sessions_go_and_names_only_of_the_original() -> None:
    xml = '<w:p w:rsidR="1" w:rsidRDefault="2" w14:paraId="3"/>'
    assert xpath(_plain(xml), "@*") == []
    assert xpath(_plain(xml, keeps_places=True), "@*") == ["3"]


def test_places_of_the_changed_document_stay_and_those_of_the_original_go() -> None:
    xml = f"<w:body>{paragraph('<w:bookmarkStart/><w:commentRangeStart/>' + run('a') + '<w:bookmarkEnd/>')}</w:body>"
    assert xpath(_plain(xml), "w:p/*") == ["r"]
    assert xpath(_plain(xml, keeps_places=True), "w:p/*") == ["bookmarkStart", "commentRangeStart", "r", "bookmarkEnd"]


def test_a_bookmark_between_paragraphs_moves_into_one_beside_it() -> None:
    first, last = paragraph(run("a"), "<w:jc/>"), paragraph(run("b"))
    body = _plain(f"<w:body><w:bookmarkStart/>{first}{last}<w:bookmarkEnd/></w:body>", keeps_places=True)
    assert xpath(body, "*") == ["p", "p"]
    assert xpath(body, "w:p[1]/*") == ["pPr", "bookmarkStart", "r"]
    assert xpath(body, "w:p[2]/*") == ["r", "bookmarkEnd"]
