"""Comments, against python-docx's reading of real documents, of XML by hand, and of what we write."""

import io
from pathlib import Path

import docx
import pytest
from lxml import etree

from cabinet_appendix.ooxml.comments import add_comment, read_comments
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.story_values import Comment
from story_files import Document, paragraph, run
from word_files import W


def _comment(comment_id: str, *paragraphs: str, author: str = 'w:author="A. Officer"') -> str:
    content = "".join(paragraph(run(text)) for text in paragraphs)
    return f'<w:comment w:id="{comment_id}" {author}>{content}</w:comment>'


def _start(comment_id: str) -> str:
    return f'<w:commentRangeStart w:id="{comment_id}"/>'


def _reference(comment_id: str) -> str:
    return f'<w:r><w:commentReference w:id="{comment_id}"/></w:r>'


@pytest.mark.parametrize(
    "name", ["microsoft__markitdown--test_with_comment.docx", "mwilliamson__mammoth.js--comments.docx"]
)
def test_comments_are_those_that_python_docx_reads(shared: Path, name: str) -> None:
    path = shared / "corpus" / name
    ours = [(comment.author, comment.text) for comment in read_comments(Package.open(path))]
    assert ours == [(comment.author, comment.text) for comment in docx.Document(str(path)).comments]
    assert ours


def test_a_comment_has_the_words_of_the_paragraph_that_its_first_mark_stands_in() -> None:
    body = (
        paragraph(run("Residents ") + _start("0") + run("First"))
        + paragraph(run("Clean & Safe".replace("&", "&amp;")) + _reference("0") + _reference("1"))
        + _start("2")
        + paragraph(run("Those in Need"))
        + f"<w:tbl><w:tr><w:tc>{paragraph(run('90%') + _reference('3'))}</w:tc></w:tr></w:tbl>"
    )
    comments = "".join(
        [
            _comment("3", "three"),
            _comment("0", "zero", "more"),
            _comment("1", "one"),
            _comment("2"),
            _comment("9", "x", author=""),
        ]
    )
    assert list(read_comments(Document(body, comments=comments).package)) == [
        Comment("A. Officer", "three", "90%"),
        Comment("A. Officer", "zero\nmore", "Residents First"),
        Comment("A. Officer", "one", "Clean & Safe"),
        Comment("A. Officer", "", "Those in Need"),
        Comment("", "x", ""),
    ]


def test_a_comment_may_belong_to_a_note() -> None:
    note = f'<w:footnote w:id="2">{paragraph(run("the note") + _reference("0"))}</w:footnote>'
    (comment,) = read_comments(Document(footnotes=note, comments=_comment("0", "why?")).package)
    assert comment.paragraph == "the note"


def test_a_document_without_comments_has_none() -> None:
    assert list(read_comments(Document().package)) == []


def test_very_many_comments_on_one_paragraph_are_read_in_time() -> None:
    body = paragraph(run("a") * 5_000 + "".join(_reference(str(number)) for number in range(5_000)))
    comments = "".join(_comment(str(number), "b") for number in range(5_000))
    assert len(list(read_comments(Document(body, comments=comments).package))) == 5_000


def _said(package: Package, number: int, text: str) -> None:
    paragraphs = list(package.xml(package.main_document).iter(f"{{{W}}}p"))
    add_comment(package, paragraphs[number], text, author="A. Checker", initials="AC")


def test_a_comment_that_is_added_is_read_by_python_docx_and_by_us() -> None:
    package = Document(paragraph(run("first")) + paragraph(run("second"))).package
    _said(package, 1, "Why & how?")
    _said(package, 0, " spaced ")
    saved = package.save()
    theirs = [(comment.author, comment.initials, comment.text) for comment in docx.Document(io.BytesIO(saved)).comments]
    assert theirs == [("A. Checker", "AC", "Why & how?"), ("A. Checker", "AC", " spaced ")]
    assert list(read_comments(Package.open(saved))) == [
        Comment("A. Checker", "Why & how?", "second"),
        Comment("A. Checker", " spaced ", "first"),
    ]


def test_a_comment_gets_a_number_that_no_other_has_whatever_theirs_are() -> None:
    comments = _comment("7", "seven") + _comment("x", "no number")
    package = Document(paragraph(run("a") + _reference("7")), comments=comments).package
    _said(package, 0, "new")
    (root,) = [package.xml(part) for part in package.part_names if "comments" in part]
    assert [comment.get(f"{{{W}}}id") for comment in root] == ["7", "x", "8"]


def test_the_range_of_a_comment_is_all_that_its_paragraph_holds() -> None:
    package = Document(f"<w:p><w:pPr/>{run('all of it')}</w:p>").package
    _said(package, 0, "new")
    (p,) = package.xml(package.main_document).iter(f"{{{W}}}p")
    names = [etree.QName(child).localname for child in p]
    assert names == ["pPr", "commentRangeStart", "r", "commentRangeEnd", "r"]
