"""Parts of a story, against paragraphs and tables by hand, and such as nobody writes."""

from typing import cast

import pytest

from cabinet_appendix.ooxml.story_part import StoryPart
from cabinet_appendix.ooxml.story_values import Revisions, StoryParagraph, StoryTable
from cabinet_appendix.ooxml.xml import XmlError
from story_files import Document, paragraph, run, style, texts

_CHOICE = (
    "<mc:AlternateContent><mc:Choice Requires='wps'>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>"
)
_DEL, _INS = "<w:rPr><w:del w:id='1'/></w:rPr>", "<w:rPr><w:ins w:id='1'/></w:rPr>"
_TABLE = f"<w:tbl><w:tr><w:tc>{paragraph(run('cell'))}</w:tc></w:tr></w:tbl>"


def _box(content: str) -> str:
    """A text box as Word writes it, for itself and for its elders."""
    shape = (
        f"<w:drawing><wp:anchor><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></wp:anchor></w:drawing>"
    )
    old = f"<w:pict><v:rect><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:rect></w:pict>"
    return f"<w:r>{_CHOICE.format(shape, old)}</w:r>"


def _deleted(text: str) -> str:
    return f"<w:del w:id='2'><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def test_blocks_come_in_reading_order_out_of_all_that_wraps_them() -> None:
    def control(content: str) -> str:
        return f"<w:sdt><w:sdtPr><w:rPr/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    body = f"""{paragraph(run("1"))}{control(paragraph(run("2")) + control(_TABLE))}
        <w:customXml>{paragraph(run("3"))}</w:customXml><w:bookmarkStart/><w:altChunk r:id="r9"/>{paragraph()}"""
    blocks = Document(body).blocks()
    assert [block.text if isinstance(block, StoryParagraph) else "table" for block in blocks] == [
        "1",
        "2",
        "table",
        "3",
        "",
    ]


def test_the_paragraphs_of_a_text_box_stand_once_behind_the_one_that_holds_it() -> None:
    inner = paragraph(run("box") + _box(paragraph(run("inner"))) + run(" ends")) + paragraph(run("second"))
    body = paragraph(run("a") + _box(inner) + run("b") + _box(paragraph(run("other")))) + paragraph(run("c"))
    assert texts(Document(body).paragraphs()) == ["ab", "box ends", "inner", "second", "other", "c"]


def test_a_table_in_a_text_box_is_a_block_and_a_text_box_in_a_cell_is_part_of_it() -> None:
    blocks = Document(paragraph(_box(_TABLE + paragraph()))).blocks()
    assert [type(block) for block in blocks] == [StoryParagraph, StoryTable, StoryParagraph]
    cell = f"<w:tbl><w:tr><w:tc>{paragraph(run('a') + _box(_TABLE + paragraph(run('b'))))}</w:tc></w:tr></w:tbl>"
    assert Document(cell).rows() == [["a\ncell\nb"]]


def test_a_link_goes_on_behind_a_text_box_and_not_into_it() -> None:
    characters = {kind: f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>" for kind in ("begin", "separate", "end")}
    code = "<w:r><w:instrText> HYPERLINK https://a.uk </w:instrText></w:r>"
    start = characters["begin"] + code + characters["separate"]
    body = paragraph(start + run("a") + _box(paragraph(run("box")))) + paragraph(run("b") + characters["end"])
    addresses = [run.address for one in Document(body).paragraphs() for run in one.runs]
    assert addresses == ["https://a.uk", None, "https://a.uk"]


def test_a_paragraph_without_its_mark_goes_on_in_the_next_one_and_looks_like_it() -> None:
    body = (
        paragraph(run("one "), f"<w:pStyle w:val='First'/>{_DEL}")
        + paragraph(run("two "), _DEL)
        + paragraph(run("three"), "<w:pStyle w:val='Last'/>")
        + paragraph(run("four"))
    )
    document = Document(body, styles=style("First", "heading 1") + style("Last", "heading 2"))
    after, before = document.paragraphs(), document.paragraphs(Revisions.ORIGINAL)
    assert [(one.text, one.outline_level) for one in after] == [("one two three", 1), ("four", None)]
    assert texts(before) == ["one ", "two ", "three", "four"]


def test_a_paragraph_that_was_parted_was_one_before() -> None:
    document = Document(paragraph(run("one "), _INS) + paragraph(run("two")))
    assert texts(document.paragraphs()) == ["one ", "two"]
    assert texts(document.paragraphs(Revisions.ORIGINAL)) == ["one two"]


def test_a_paragraph_that_is_deleted_whole_is_not_there() -> None:
    gone = paragraph(_deleted("gone"), _DEL)
    assert texts(Document(gone + paragraph(run("a"))).paragraphs()) == ["a"]
    assert texts(Document(gone + paragraph(run("a"))).paragraphs(Revisions.ORIGINAL)) == ["gone", "a"]
    # Before a table, and at the end, there is no paragraph to go on in.
    blocks = Document(gone + _TABLE + gone).blocks()
    assert [type(block) for block in blocks] == [StoryTable]
    assert texts(Document(paragraph(run("kept"), _DEL) + _TABLE).paragraphs()) == ["kept"]
    picture = "<w:r><w:pict><v:shape alt='A house'><v:imagedata/></v:shape></w:pict></w:r>"
    assert [len(one.drawings) for one in Document(paragraph(picture, _DEL) + _TABLE).paragraphs()] == [1]


def test_the_words_of_a_paragraph_are_read_by_themselves() -> None:
    package = Document(paragraph(run("one")) + paragraph(run("two"))).package
    part = StoryPart(package, package.main_document, Document().formats, Revisions.ACCEPTED)
    assert [part.paragraph_text(p) for p in list(part.root[0])[:2]] == ["one", "two"]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"),
    ],
)
def test_what_is_nested_very_deep_is_read_or_refused_in_a_line(opening: str, closing: str) -> None:
    levels = 250 // opening.count("<")
    blocks = Document(opening * levels + paragraph(run("deep")) + closing * levels).blocks()
    last = blocks[-1]
    assert (last.text if isinstance(last, StoryParagraph) else last.rows[0][0].text) == "deep"
    with pytest.raises(XmlError, match=r"^broken XML \(Excessive depth") as raised:
        Document(opening * 10_000 + closing * 10_000).blocks()
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("element", ["w:hyperlink", "w:r", "w:smartTag", "w:fldSimple"])
def test_a_run_that_is_nested_very_deep_is_read(element: str) -> None:
    body = f"<w:p>{f'<{element}>' * 240}{run('deep')}{f'</{element}>' * 240}</w:p>"
    assert Document(body).paragraph().text == "deep"


def test_a_million_empty_paragraphs_are_read_in_time() -> None:
    blocks = Document("<w:p/>" * 1_000_000).blocks()
    assert len(blocks) == 1_000_000
    assert cast("StoryParagraph", blocks[-1]) == StoryParagraph(style="Normal")


def test_very_many_deleted_marks_are_read_in_time() -> None:
    assert Document(paragraph("", _DEL) * 100_000 + paragraph(run("a"))).paragraph().text == "a"


def test_a_table_goes_with_the_last_of_its_rows() -> None:
    row = '<w:tr><w:trPr><w:del w:id="1" w:author="x"/></w:trPr><w:tc><w:p/></w:tc></w:tr>'
    document = Document(f"<w:tbl>{row}{row}</w:tbl><w:p/>")
    assert [type(block) for block in document.blocks()] == [StoryParagraph]
    assert [type(block) for block in document.blocks(Revisions.ORIGINAL)] == [StoryTable, StoryParagraph]
