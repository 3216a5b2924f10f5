"""Comments (ECMA-376 Part 1, 17.13.4): from their part and the marks in a story to who said what of which paragraph."""

from collections.abc import Iterator

from lxml import etree

from cabinet_appendix.ooxml.document_formats import DocumentFormats, read_formats
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import COMMENTS, ENDNOTES, FOOTNOTES
from cabinet_appendix.ooxml.story_part import StoryPart
from cabinet_appendix.ooxml.story_values import Comment, Revisions

_COMMENT, _ID, _AUTHOR = qn("w:comment"), qn("w:id"), qn("w:author")
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
