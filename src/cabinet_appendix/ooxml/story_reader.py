"""The story of a document: from its body and its notes to paragraphs and tables, as Word shows them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from lxml import etree

from cabinet_appendix.ooxml.document_formats import DocumentFormats, read_formats
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.note_ids import read_note_id
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import ENDNOTES, FOOTNOTES
from cabinet_appendix.ooxml.story_part import StoryPart
from cabinet_appendix.ooxml.story_values import Block, Revisions, StoryParagraph

_KINDS = ((FOOTNOTES, qn("w:footnote")), (ENDNOTES, qn("w:endnote")))
_TYPE = qn("w:type")
_OWN_MARKS = (qn("w:footnoteRef"), qn("w:endnoteRef"))
_MARK_STYLES = frozenset({"footnote reference", "endnote reference", "footnote characters", "endnote characters"})


def read_blocks(package: Package, revisions: Revisions, formats: DocumentFormats | None = None) -> Sequence[Block]:
    """The paragraphs and tables of the body; XmlError for a part that is no XML.

    Here as below, formats that have been read already need not be read again.
    """
    formats = formats or read_formats(package)
    part = StoryPart(package, package.main_document, formats, revisions, _find_notes(package))
    body = part.root.find(qn("w:body"))
    return list(part.blocks(body)) if body is not None else []


def read_notes(
    package: Package, revisions: Revisions, formats: DocumentFormats | None = None
) -> Mapping[str, Sequence[StoryParagraph]]:
    """The paragraphs of each footnote by its id, and of each endnote by "endnote-" and its id, without their marks."""
    notes = _find_notes(package)
    formats = formats or read_formats(package)
    parts = {part: StoryPart(package, part, formats, revisions) for part in {part for part, _ in notes.values()}}
    return {note_id: _without_mark(note, list(parts[part].paragraphs(note))) for note_id, (part, note) in notes.items()}


def _find_notes(package: Package) -> dict[str, tuple[str, etree._Element]]:
    """Part and element of each note by id; separators, and notes without a number, are none."""
    notes: dict[str, tuple[str, etree._Element]] = {}
    for kind, tag in _KINDS:
        part = package.related(package.main_document, kind)
        for note in package.xml(part).iterchildren(tag) if part else ():
            note_id = read_note_id(note)
            if part and note_id is not None and note.get(_TYPE) in (None, "normal"):
                notes.setdefault(note_id, (part, note))
    return notes


def _without_mark(note: etree._Element, paragraphs: list[StoryParagraph]) -> list[StoryParagraph]:
    """A note without the mark that somebody has typed in place of its number."""
    runs = paragraphs[0].runs if paragraphs else ()
    if runs and runs[0].style.casefold() in _MARK_STYLES and next(note.iter(*_OWN_MARKS), None) is None:
        return [replace(paragraphs[0], runs=runs[1:]), *paragraphs[1:]]
    return paragraphs
