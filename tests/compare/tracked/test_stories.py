"""Whole documents in one, against the reader: any two, made at random, are read back from either side."""

import re
from collections.abc import Mapping
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from cabinet_appendix.compare.redline import redline
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.story_reader import read_blocks, read_notes
from cabinet_appendix.ooxml.story_values import Block, Revisions, StoryParagraph, StoryTable
from story_files import Document, paragraph, run, style
from word_files import part_xml, relationships_xml, unzip, word_file, xpath

_STYLES = style("H", "heading 1") + style("S", "Strong", "<w:rPr><w:b/></w:rPr>", kind="character")
_words = st.lists(
    st.sampled_from(["the", "library", "opens", "in", "June", "12", "8.2%", "more"]), min_size=1, max_size=6
).map(" ".join)
_looks = st.sampled_from(("", "<w:b/>", "<w:i/>", '<w:rStyle w:val="S"/>', '<w:color w:val="AA0000"/>'))
_runs = st.builds(run, _words, _looks)
_marks = st.integers(2, 4).map('<w:r><w:footnoteReference w:id="{}"/></w:r>'.format)
_links = st.builds('<w:hyperlink r:id="link{}">{}</w:hyperlink>'.format, st.integers(1, 2), _runs)
_breaks = st.sampled_from(("<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>", run(" ")))
_settings = st.sampled_from(("", '<w:pStyle w:val="H"/>', '<w:jc w:val="end"/>', '<w:outlineLvl w:val="2"/>'))


def _paragraphs(*parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(paragraph, st.lists(st.one_of(parts), max_size=3).map("".join), _settings)


_cells = st.lists(_paragraphs(_runs, _links), min_size=1, max_size=3).map(lambda ps: f"<w:tc>{''.join(ps)}</w:tc>")


@st.composite
def _tables(draw: st.DrawFn) -> str:
    columns = draw(st.integers(1, 3))
    rows = draw(st.lists(st.lists(_cells, min_size=columns, max_size=columns).map("".join), min_size=1, max_size=4))
    grid = f"<w:tblGrid>{'<w:gridCol/>' * columns}</w:tblGrid>"
    return f"<w:tbl><w:tblPr/>{grid}{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl><w:p/>"


_blocks = st.lists(st.one_of(_paragraphs(_runs, _links, _marks, _breaks), _tables()), max_size=5).map("".join)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A document whose notes and links are its own."""
    notes = [draw(_paragraphs(_runs)) for _ in range(3)]
    return Document(
        draw(_blocks) + draw(_paragraphs(_runs)),
        styles=_STYLES,
        footnotes="".join(f'<w:footnote w:id="{id_}">{note}</w:footnote>' for id_, note in enumerate(notes, start=2)),
        links=tuple((f"link{number}", f"https://{draw(st.sampled_from('ab'))}.example") for number in (1, 2)),
    )


def _said(data: bytes, revisions: Revisions) -> list[Block]:
    """What a document says on one side, each mark with the words of its note in place of an id."""
    package = Package.open(data)
    notes = {
        note_id: "\n".join(one.text for one in paragraphs)
        for note_id, paragraphs in read_notes(package, revisions).items()
    }
    return [_with_notes(block, notes) for block in read_blocks(package, revisions)]


def _with_notes(block: Block, notes: Mapping[str, str]) -> Block:
    if isinstance(block, StoryTable):
        rows = tuple(
            tuple(replace(cell, paragraphs=tuple(_paragraph(one, notes) for one in cell.paragraphs)) for cell in row)
            for row in block.rows
        )
        return StoryTable(rows)
    return _paragraph(block, notes)


def _paragraph(block: StoryParagraph, notes: Mapping[str, str]) -> StoryParagraph:
    runs = tuple(replace(one, note_id=one.note_id and f"note: {notes.get(one.note_id)}") for one in block.runs)
    return replace(block, runs=runs)


@given(documents(), documents())
def test_any_two_documents_are_read_back(original: Document, changed: Document) -> None:
    tracked = redline(original.data, changed.data)
    assert _said(tracked, Revisions.ORIGINAL) == _said(original.data, Revisions.ACCEPTED)
    assert _said(tracked, Revisions.ACCEPTED) == _said(changed.data, Revisions.ACCEPTED)


def test_endnotes_are_tracked_as_footnotes_are() -> None:
    def document(text: str, *, has_note: bool = True) -> Document:
        mark = '<w:r><w:endnoteReference w:id="2"/></w:r>' if has_note else ""
        note = f'<w:endnote w:id="2">{paragraph(run(text))}</w:endnote>'
        return Document(paragraph(run("said") + mark), endnotes=note if has_note else "")

    for old, new in (
        (document("the old words"), document("the new words")),
        (document("the old words"), document("", has_note=False)),
        (document("", has_note=False), document("the new words")),
    ):
        tracked = redline(old.data, new.data)
        assert _said(tracked, Revisions.ORIGINAL) == _said(old.data, Revisions.ACCEPTED)
        assert _said(tracked, Revisions.ACCEPTED) == _said(new.data, Revisions.ACCEPTED)


def test_tracked_changes_of_either_document_are_accepted_before() -> None:
    change = '<w:{0} w:id="1" w:author="x">{1}</w:{0}>'
    old = paragraph(
        run("one ") + change.format("ins", run("two ")) + change.format("del", "<w:r><w:delText>x</w:delText></w:r>")
    )
    new = paragraph(run("one ") + change.format("ins", run("three ")))
    tracked = redline(Document(old).data, Document(new).data)
    authors = set(re.findall(rb'w:author="([^"]*)"', unzip(tracked)["word/document.xml"]))
    assert authors == {b"cabinet-appendix"}
    assert [block.text for block in _said(tracked, Revisions.ORIGINAL) if isinstance(block, StoryParagraph)] == [
        "one two "
    ]


def _with_header(words: str, kind: str = "default") -> bytes:
    related = {"rStyles": ("styles", "styles.xml"), "h": ("header", "header1.xml")}
    reference = f'<w:sectPr><w:headerReference w:type="{kind}" r:id="h"/></w:sectPr>'
    parts = {
        "word/header1.xml": part_xml("w:hdr", paragraph(run(words))),
        "word/_rels/document.xml.rels": relationships_xml(related),
        "word/document.xml": part_xml("w:document", f"<w:body><w:p/>{reference}</w:body>"),
    }
    return word_file(parts=parts)


def test_a_header_is_compared_with_that_of_the_same_pages() -> None:
    def header(original: bytes, changed: bytes) -> list[str]:
        root = etree.fromstring(unzip(redline(original, changed))["word/header1.xml"])
        return [
            f"{etree.QName(node).localname}: {''.join(xpath(node, './/w:t/text() | .//w:delText/text()'))}"
            for node in root.iter("{*}ins", "{*}del")
        ]

    assert header(_with_header("Report of June"), _with_header("Report of July")) == ["del: June", "ins: July"]
    assert header(_with_header("Report", "first"), _with_header("Report")) == ["ins: Report"]
    assert header(word_file(), _with_header("Report")) == ["ins: Report"]
