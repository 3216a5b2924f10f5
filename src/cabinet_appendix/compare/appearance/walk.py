"""The paragraphs and tables of a document with where they stand, tracked changes accepted."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from cabinet_appendix.ooxml.document_formats import DocumentFormats, read_formats
from cabinet_appendix.ooxml.formatting import Around
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import STYLES
from cabinet_appendix.ooxml.simple_types import child_value
from cabinet_appendix.ooxml.story import story_parts
from cabinet_appendix.ooxml.story_values import Revisions
from cabinet_appendix.ooxml.story_walk import TBL, TC, TR, P, Walk
from cabinet_appendix.ooxml.styles import Styles
from cabinet_appendix.ooxml.table_look import marks_first_row

_PPR, _TBLPR, _STYLE = qn("w:pPr"), qn("w:tblPr"), qn("w:tblStyle")
_BODY, _NOTES = qn("w:body"), (qn("w:footnote"), qn("w:endnote"))
_TYPE = qn("w:type")
WALK = Walk(Revisions.ACCEPTED)


@dataclass(frozen=True, slots=True)
class Document:
    """A package with what is needed to say how it looks."""

    package: Package
    styles: Styles
    formats: DocumentFormats
    styles_root: etree._Element


@dataclass(frozen=True, slots=True)
class Placed:
    """A w:p with the styles around it, by id."""

    p: etree._Element
    around: Around


def open_document(package: Package) -> Document:
    """The document of a package."""
    part = package.related(package.main_document, STYLES)
    root = package.xml(part) if part else etree.Element(qn("w:styles"))
    return Document(package, Styles(root), read_formats(package), root)


def find_paragraphs(document: Document) -> Iterator[Placed]:
    """The paragraphs of all stories: body, headers and footers, notes."""
    for part in story_parts(document.package):
        for holder in _holders(document.package.xml(part)):
            yield from _paragraphs(document, holder, Around(""))


def find_top_paragraphs(document: Document) -> Iterator[Placed]:
    """The paragraphs of the body that stand in no table."""
    body = document.package.xml(document.package.main_document).find(_BODY)
    for block in WALK.inside(body) if body is not None else ():
        if block.tag == P:
            yield _place(document, block, Around(""))


def find_part_paragraphs(document: Document, part: str) -> Iterator[Placed]:
    """The paragraphs of a header or a footer."""
    yield from _paragraphs(document, document.package.xml(part), Around(""))


def find_tables(document: Document) -> Iterator[etree._Element]:
    """The tables of the body, without those in other tables."""
    body = document.package.xml(document.package.main_document).find(_BODY)
    if body is not None:
        yield from (child for child in WALK.inside(body) if child.tag == TBL)


def find_rows(table: etree._Element) -> Iterator[tuple[etree._Element, list[etree._Element]]]:
    """The rows of a table, each with its cells."""
    for row in WALK.inside(table):
        if row.tag == TR:
            yield row, [cell for cell in WALK.inside(row) if cell.tag == TC]


def _holders(root: etree._Element) -> Iterator[etree._Element]:
    body = root.find(_BODY)
    if body is not None:
        yield body
        return
    notes = [note for note in root.iterchildren(*_NOTES) if note.get(_TYPE) in (None, "normal")]
    yield from notes or [root]


def _paragraphs(document: Document, holder: etree._Element, around: Around) -> Iterator[Placed]:
    for block in WALK.inside(holder):
        if block.tag == P:
            yield _place(document, block, around)
        elif block.tag == TBL:
            tblPr = WALK.properties(block, _TBLPR)
            style, has_first = child_value(tblPr, _STYLE) or "", marks_first_row(tblPr)
            for number, (_, cells) in enumerate(find_rows(block)):
                inner = Around("", style, has_first and number == 0)
                for cell in cells:
                    yield from _paragraphs(document, cell, inner)


def _place(document: Document, p: etree._Element, around: Around) -> Placed:
    style_id = document.formats.paragraphs.read(WALK.properties(p, _PPR)).style_id
    return Placed(p, around._replace(paragraph_style=style_id))
