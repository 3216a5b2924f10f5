"""Tracked changes as they are written, against XML by hand in the order of the schema."""

import pytest
from lxml import etree

from cabinet_appendix.compare.tracked.marks import DELETED, INSERTED, Marks, properties_of
from cabinet_appendix.ooxml.namespaces import qn
from word_files import element, xpath


def test_each_change_has_a_number_of_its_own_and_the_same_author() -> None:
    marks = Marks()
    made = [marks.make(kind) for kind in (INSERTED, DELETED, "pPrChange")]
    assert [etree.QName(change).localname for change in made] == ["ins", "del", "pPrChange"]
    assert [dict(change.attrib) for change in made] == [
        {qn("w:id"): str(number), qn("w:author"): "cabinet-appendix"} for number in (1, 2, 3)
    ]


@pytest.mark.parametrize(
    ("p", "children"),
    [
        ("<w:p><w:r/></w:p>", ["pPr", "r"]),
        ('<w:p><w:pPr><w:jc w:val="end"/></w:pPr></w:p>', ["pPr"]),
        ("<w:p><w:pPr><w:rPr><w:b/></w:rPr><w:sectPr/></w:pPr></w:p>", ["pPr"]),
        ("<w:p><w:pPr><w:sectPr/><w:pPrChange/></w:pPr></w:p>", ["pPr"]),
    ],
)
def test_the_mark_of_a_paragraph_stands_before_its_looks_and_its_section(p: str, children: list[str]) -> None:
    root, marks = element(p), Marks()
    before = etree.tostring(root)
    marks.mark_paragraph(root, DELETED)
    assert xpath(root, "*") == children
    assert xpath(root, "w:pPr/w:rPr/*")[0] == "del"
    order = ["jc", "rPr", "sectPr", "pPrChange"]
    names = xpath(root, "w:pPr/*")
    assert names == sorted(names, key=order.index)
    marks.unmark_paragraph(root)
    assert xpath(root, ".//w:del") == []
    assert etree.tostring(root).count(b"<w:b/>") == before.count(b"<w:b/>")


def test_the_mark_of_a_row_is_the_last_of_its_properties_behind_exceptions() -> None:
    row = element("<w:tr><w:tblPrEx/><w:tc/></w:tr>")
    Marks().mark_row(row, INSERTED)
    assert xpath(row, "*") == ["tblPrEx", "trPr", "tc"]
    row = element("<w:tr><w:trPr><w:tblHeader/></w:trPr></w:tr>")
    Marks().mark_row(row, INSERTED)
    assert xpath(row, "w:trPr/*") == ["tblHeader", "ins"]


def test_a_record_holds_what_properties_were_without_mark_and_section() -> None:
    now = element('<w:pPr><w:jc w:val="end"/></w:pPr>')
    Marks().record(now, element('<w:pPr><w:jc w:val="left"/><w:rPr><w:b/></w:rPr><w:sectPr/></w:pPr>'))
    assert xpath(now, "descendant::*") == ["jc", "pPrChange", "pPr", "jc"]
    assert xpath(now, "w:pPrChange/w:pPr/w:jc/@w:val") == ["left"]
    run = element("<w:rPr><w:b/></w:rPr>")
    Marks().record(run, None)
    assert xpath(run, "descendant::*") == ["b", "rPrChange", "rPr"]


def test_properties_are_made_where_there_are_none() -> None:
    run = element("<w:r><w:t/></w:r>")
    assert properties_of(run, qn("w:rPr")) is properties_of(run, qn("w:rPr")) is run[0]
