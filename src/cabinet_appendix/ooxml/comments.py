"""Comments (ECMA-376 Part 1, 17.13.4): from their part and the marks in a story to who said what of which paragraph.

And back: from a paragraph and what is to be said of it to a comment that Word shows beside it.
"""

from collections.abc import Iterator

from lxml import etree

from cabinet_appendix.ooxml.document_formats import DocumentFormats, read_formats
from cabinet_appendix.ooxml.namespaces import NAMESPACES, qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import COMMENTS, ENDNOTES, FOOTNOTES
from cabinet_appendix.ooxml.simple_types import read_number
from cabinet_appendix.ooxml.story_part import StoryPart
from cabinet_appendix.ooxml.story_values import Comment, Revisions

_PART = "/word/comments.xml"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_COMMENT, _ID, _AUTHOR, _INITIALS = (qn(f"w:{name}") for name in ("comment", "id", "author", "initials"))
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MARKS = (qn("w:commentRangeStart"), qn("w:commentReference"))
_P = qn("w:p")


def read_comments(package: Package, formats: DocumentFormats | None = None) -> Iterator[Comment]:
    """The comments in the order of their part; with no words of a paragraph for one that no mark belongs to."""
    part = package.related(package.main_document, COMMENTS)
    if part is None:
        return
    formats = formats or read_formats(package)
    marked = _find_marked(package, formats)
    comments = StoryPart(package, part, formats, Revisions.ACCEPTED)
    for comment in comments.root.iterchildren(_COMMENT):
        text = "\n".join(paragraph.text for paragraph in comments.paragraphs(comment))
        yield Comment(comment.get(_AUTHOR, ""), text, marked.get(comment.get(_ID, ""), ""))


def add_comment(package: Package, paragraph: etree._Element, text: str, *, author: str, initials: str) -> None:
    """Say something of a whole paragraph of the document; Word has no comments on headers, footers and text boxes.

    It has no date: the same comments give the same bytes.
    """
    part = package.related(package.main_document, COMMENTS)
    if part is None:
        part = package.unused_name(_PART.replace(".xml", "{}.xml")) if package.has(_PART) else _PART
        package.add(part, _CONTENT_TYPE, etree.Element(qn("w:comments"), nsmap={"w": NAMESPACES["w"]}))
        package.relationships(package.main_document).add(COMMENTS, part)
    comments = package.xml(part)
    numbers = (read_number(comment.get(_ID)) for comment in comments.iterchildren(_COMMENT))
    comment_id = str(max((number for number in numbers if number is not None), default=-1) + 1)
    comment = etree.SubElement(comments, _COMMENT)
    for name, value in ((_ID, comment_id), (_AUTHOR, author), (_INITIALS, initials)):
        comment.set(name, value)
    p = etree.SubElement(comment, _P)
    etree.SubElement(etree.SubElement(p, qn("w:r")), qn("w:annotationRef"))
    t = etree.SubElement(etree.SubElement(p, qn("w:r")), qn("w:t"))
    t.text = text
    t.set(_SPACE, "preserve")
    _mark(paragraph, comment_id)


def _mark(paragraph: etree._Element, comment_id: str) -> None:
    """Put the marks of a comment around what a paragraph holds."""
    start, end, reference = (
        etree.Element(qn(f"w:{name}")) for name in ("commentRangeStart", "commentRangeEnd", "commentReference")
    )
    for mark in (start, end, reference):
        mark.set(_ID, comment_id)
    paragraph.insert(len(paragraph.findall(qn("w:pPr"))), start)
    paragraph.append(end)
    etree.SubElement(paragraph, qn("w:r")).append(reference)


def _find_marked(package: Package, formats: DocumentFormats) -> dict[str, str]:
    """The words of the paragraph that each comment's first mark stands in, or before, by the comment's id."""
    marked: dict[str, str] = {}
    texts: dict[etree._Element, str] = {}
    notes = (package.related(package.main_document, kind) for kind in (FOOTNOTES, ENDNOTES))
    for name in (package.main_document, *notes):
        part = StoryPart(package, name, formats, Revisions.ACCEPTED) if name else None
        for mark in part.root.iter(*_MARKS) if part else ():
            comment_id = mark.get(_ID, "")
            paragraph = _paragraph_of(mark)
            if part and paragraph is not None and comment_id not in marked:
                if paragraph not in texts:
                    texts[paragraph] = part.paragraph_text(paragraph)
                marked[comment_id] = texts[paragraph]
    return marked


def _paragraph_of(mark: etree._Element) -> etree._Element | None:
    around = next(mark.iterancestors(_P), None)
    return around if around is not None else next(mark.itersiblings(_P), None)
