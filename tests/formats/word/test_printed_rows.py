"""The rows of a saved body, as python-docx reads their cells."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from cabinet_appendix.formats.word.printed_rows import read_rows
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.xml import XmlError
from word_files import DECLARATIONS, unzip, word_file
from word_templates import p, row, rows, run, table

HEADING = p("One", style="H1")
CELLS = st.sampled_from(
    [
        *(
            "93%",
            "a &amp; b",
            "&lt;5",
            "&#65;&#13;",
            "&quot;&apos;",
            " ",
            "●",
            "\ue0b30\ue0b4",
            "a\r\nb",
            "x &gt; y &amp;amp;",
        ),
        p("one", "two"),
        p("one") + p("") + p("two"),
        p(run("a") + "<w:r><w:br/></w:r>" + run("b") + "<w:r><w:tab/><w:t>c</w:t></w:r>"),
        p("<w:r><w:instrText>PAGE</w:instrText></w:r>", "4"),
        '<w:p w14:paraId="0A000001"/>',
    ]
)
ROWS = st.lists(st.lists(CELLS, min_size=1, max_size=3).map(lambda cells: row(*cells)), max_size=10)


def _is_heading(paragraph: etree._Element) -> bool:
    return paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}") is not None


def _part(*body: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?>\r\n<w:document {DECLARATIONS}>{"".join(body)}</w:document>'.encode()


def _cells(xml: bytes) -> list[list[str]]:
    """The words of each cell of each row, in order."""
    body = read_rows(xml, _is_heading)
    return [cells for tr in body.root.iter(qn("w:tr")) for cells in body.cells(tr)]


@settings(max_examples=200)
@given(st.lists(ROWS.map(lambda made: table(*made) + p("between")), max_size=3))
def test_cells_are_what_python_docx_reads(tables: list[str]) -> None:
    document = word_file("".join(tables))
    cells = [[words.strip() for words in row] for row in rows(document)]
    assert _cells(unzip(document)["word/document.xml"]) == cells


def test_rows_of_one_markup_are_taken_out_and_what_stands_between_is_left() -> None:
    same = [row(f"a{number}", "b") for number in range(4)]
    body = read_rows(_part(p("before"), table(row("head"), *same), p("after")), _is_heading)
    assert body.groups == [[[f"a{number}", "b"] for number in range(4)]]
    assert [t.text for t in body.root.iter(qn("w:t"))] == ["before", "head", "after"]


@pytest.mark.parametrize(
    "inside",
    [
        HEADING,
        p("a") + table(row("b")) + p("c"),
        p("<w:r><w:pict><w:txbxContent>" + table(row("b")) + "</w:txbxContent></w:pict></w:r>"),
    ],
)
def test_a_row_with_a_heading_or_another_table_in_it_stays(inside: str) -> None:
    xml = _part(table(row("head"), *[row(inside, "d")] * 3))
    body = read_rows(xml, _is_heading)
    assert body.groups == []
    assert etree.tostring(body.root) == etree.tostring(etree.fromstring(xml))


def test_rows_of_a_table_in_a_cell_are_words_of_that_cell_as_well() -> None:
    inner = p("a") + table(*[row(f"b{number}") for number in range(3)]) + p("c")
    (first, *rest) = _cells(_part(table(row(inner, "d"))))
    assert first == ["a\nb0\nb1\nb2\nc", "d"]
    assert rest == [["b0"], ["b1"], ["b2"]]


@pytest.mark.parametrize("untagged", ["<!-- </w:tr><w:tr> -->", "<![CDATA[</w:tr>]]>", "<?a </w:tr>?>"])
def test_what_looks_like_a_tag_and_is_none_is_read_as_xml(untagged: str) -> None:
    same = [row(p(f"<w:r><w:t>a{number}{untagged}</w:t></w:r>")) for number in range(3)]
    body = read_rows(_part(table(*same)), _is_heading)
    assert body.groups == []
    assert len(list(body.root.iter(qn("w:tr")))) == 3


@pytest.mark.parametrize(
    "xml",
    [
        b"",
        b"<w:document",
        _part(table(row("a"), row("b"), "<w:tr><w:tc></w:tr>")),
        _part(table(row("a"), row("&nbsp;"), row("&nbsp;"))),
    ],
)
def test_what_is_no_xml_is_refused(xml: bytes) -> None:
    with pytest.raises(XmlError):
        read_rows(xml, _is_heading)
