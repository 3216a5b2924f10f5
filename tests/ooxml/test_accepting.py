"""Accepting tracked changes, against what ECMA-376 Part 1, 17.13.5, makes of elements by hand, and the reader."""

import pytest
from lxml import etree

from cabinet_appendix.ooxml.accepting import accept_revisions, unwrap
from cabinet_appendix.ooxml.story_reader import read_blocks
from cabinet_appendix.ooxml.story_values import Revisions
from story_files import Document, paragraph, run
from word_files import element, xpath

_WHO = 'w:id="1" w:author="x"'
_OLD = "<w:r><w:delText>old</w:delText></w:r>"


def _accepted(xml: str) -> etree._Element:
    root = element(xml)
    accept_revisions(root)
    return root


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        (f"<w:ins {_WHO}>{run('new')}</w:ins><w:del {_WHO}>{_OLD}</w:del>", ["new"]),
        (f"<w:moveTo {_WHO}>{run('new')}</w:moveTo><w:moveFrom {_WHO}>{run('old')}</w:moveFrom>", ["new"]),
        (f"<w:ins {_WHO}>{run('new')}<w:del {_WHO}>{_OLD}</w:del></w:ins>", ["new"]),
        (f"<w:hyperlink><w:ins {_WHO}>{run('new')}</w:ins></w:hyperlink>", ["new"]),
    ],
)
def test_what_is_inserted_stays_and_what_is_deleted_goes(inside: str, words: list[str]) -> None:
    p = _accepted(f"<w:p>{run('a')}{inside}{run('b')}</w:p>")
    assert xpath(p, ".//w:t/text()") == ["a", *words, "b"]
    assert xpath(p, ".//*[@w:author]") == []


def test_a_paragraph_whose_mark_is_deleted_goes_on_in_the_next_with_the_looks_of_that() -> None:
    mark = f"<w:rPr><w:del {_WHO}/></w:rPr>"
    first, second = paragraph(run("one "), f'<w:jc w:val="left"/>{mark}'), paragraph(run("two"), '<w:jc w:val="end"/>')
    body = _accepted(f"<w:body>{first}{second}</w:body>")
    assert xpath(body, "w:p/w:pPr/w:jc/@w:val") == ["end"]
    assert xpath(body, ".//w:t/text()") == ["one ", "two"]
    whole = paragraph(f"<w:del {_WHO}>{_OLD}</w:del>", mark)
    assert xpath(_accepted(f"<w:body>{whole}<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:body>"), "*") == ["tbl"]


def test_marks_of_what_was_inserted_and_records_of_looks_go() -> None:
    properties = f"""<w:jc w:val="end"/><w:rPr><w:ins {_WHO}/><w:b/><w:rPrChange {_WHO}><w:rPr/></w:rPrChange></w:rPr>
        <w:pPrChange {_WHO}><w:pPr/></w:pPrChange>"""
    p = _accepted(f"<w:p><w:pPr>{properties}</w:pPr><w:moveFromRangeStart {_WHO}/></w:p>")
    assert xpath(p, "descendant::*") == ["pPr", "jc", "rPr", "b"]


def test_rows_and_cells_come_and_go_and_a_table_with_its_last_row() -> None:
    def row(trPr: str, text: str, tcPr: str = "") -> str:
        return f"<w:tr><w:trPr>{trPr}</w:trPr><w:tc><w:tcPr>{tcPr}</w:tcPr>{paragraph(run(text))}</w:tc></w:tr>"

    gone, come = row(f"<w:del {_WHO}/>", "gone"), row(f"<w:ins {_WHO}/>", "come")
    cell = row("", "cell", f"<w:cellDel {_WHO}/>")
    body = _accepted(f"<w:body><w:tbl>{gone}{come}{cell}</w:tbl><w:tbl>{gone}</w:tbl><w:p/></w:body>")
    assert xpath(body, ".//w:t/text()") == ["come"]
    assert xpath(body, "w:tbl/w:tr/w:trPr/*") == []
    assert xpath(body, "*") == ["tbl", "p"]


def test_what_is_left_is_what_the_reader_reads() -> None:
    row = f"<w:tr><w:trPr><w:del {_WHO}/></w:trPr><w:tc>{paragraph(run('gone'))}</w:tc></w:tr>"
    text = f"<w:ins {_WHO}>{run('new')}</w:ins><w:del {_WHO}>{_OLD}</w:del>"
    mark = f"<w:rPr><w:del {_WHO}/></w:rPr>"
    table = f"<w:tbl>{row}<w:tr><w:tc>{paragraph(text)}</w:tc></w:tr></w:tbl>"
    document = Document(paragraph(run("goes on "), mark) + paragraph(text) + table + paragraph(run("end")))
    expected = read_blocks(document.package, Revisions.ACCEPTED)
    package = document.package
    accept_revisions(package.xml(package.main_document))
    assert read_blocks(package, Revisions.ACCEPTED) == read_blocks(package, Revisions.ORIGINAL) == expected


def test_an_element_is_taken_off_and_its_children_stay_in_place() -> None:
    p = element("<w:p><w:a/><w:sdt><w:b/><w:c/></w:sdt><w:d/></w:p>")
    unwrap(p[1])
    assert [etree.QName(child).localname for child in p] == list("abcd")
