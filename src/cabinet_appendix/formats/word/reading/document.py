"""A document as it is read: from a file to its blocks, notes and comments, tidied unless it is our own."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cabinet_appendix.formats.word.reading.notes import NoteBook
from cabinet_appendix.formats.word.reading.tidy import tidy, tidy_paragraph
from cabinet_appendix.formats.word.snapshot import has_snapshot
from cabinet_appendix.ooxml.comments import read_comments
from cabinet_appendix.ooxml.document_formats import read_formats
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.story_losses import find_losses
from cabinet_appendix.ooxml.story_reader import read_blocks, read_notes
from cabinet_appendix.ooxml.story_values import Block, Comment, Revisions
from cabinet_appendix.ooxml.zip_file import Limits, PackageError

_LIMITS = Limits(unpacked_bytes=160 * 1024 * 1024)
_MOST_XML = 10 * 1024 * 1024
_SHORTEST = len("<a/>")
_MOST_ELEMENTS = 500_000
"""Some eighty times what an appendix has; more would take minutes, or all the memory there is."""


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a document in reading order, beside its package; `losses` are what cannot be read as text."""

    package: Package
    blocks: Sequence[Block]
    notes: NoteBook
    comments: Sequence[Comment]
    losses: Sequence[str]


def open_document(path: Path, revisions: Revisions) -> Document:
    """The document of a file; PackageError or XmlError for what is none or is too large, OSError for what is unread."""
    package = open_package(path)
    formats = read_formats(package)
    blocks, notes = read_blocks(package, revisions, formats), read_notes(package, revisions, formats)
    if not has_snapshot(package):
        blocks = tidy(blocks)
        notes = {note_id: [tidy_paragraph(one) for one in paragraphs] for note_id, paragraphs in notes.items()}
    comments, losses = tuple(read_comments(package, formats)), tuple(find_losses(package, notes.keys()))
    return Document(package, blocks, NoteBook(notes), comments, losses)


def open_package(path: Path) -> Package:
    """The package of a file; PackageError for what is none or is too large, OSError for what cannot be read."""
    package = Package.open(path, limits=_LIMITS)
    _refuse_too_large(package)
    return package


def _refuse_too_large(package: Package) -> None:
    """Refuse by its bytes what would be a large tree, before there is one."""
    parts = [package.read(name) for name in package.part_names if name.endswith(".xml")]
    size = sum(map(len, parts))
    if size > _MOST_XML:
        raise PackageError(f"a document with {size // 2**20} MB of XML, which is too large for an appendix")
    if size <= _MOST_ELEMENTS * _SHORTEST:
        return
    elements = sum(part.count(b"<") - part.count(b"</") for part in parts)
    if elements > _MOST_ELEMENTS:
        raise PackageError(f"a document of {elements:,} elements, which is too large for an appendix")
