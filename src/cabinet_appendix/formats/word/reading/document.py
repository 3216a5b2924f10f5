"""A document as it is read: from a file to its blocks, notes and comments, tidied unless it is our own."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cabinet_appendix.formats.word.reading.notes import NoteBook
from cabinet_appendix.formats.word.reading.tidy import tidy, tidy_paragraph
from cabinet_appendix.formats.word.snapshot import has_snapshot
from cabinet_appendix.ooxml.comments import read_comments
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.story_reader import read_blocks, read_notes
from cabinet_appendix.ooxml.story_values import Block, Comment, Revisions


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a document in reading order, beside the package that it stands in."""

    package: Package
    blocks: Sequence[Block]
    notes: NoteBook
    comments: Sequence[Comment]


def open_document(path: Path, revisions: Revisions) -> Document:
    """The document of a file; PackageError or XmlError for what is none, OSError for what cannot be read."""
    package = Package.open(path)
    blocks, notes = read_blocks(package, revisions), read_notes(package, revisions)
    if not has_snapshot(package):
        blocks = tidy(blocks)
        notes = {note_id: [tidy_paragraph(one) for one in paragraphs] for note_id, paragraphs in notes.items()}
    return Document(package, blocks, NoteBook(notes), tuple(read_comments(package)))
