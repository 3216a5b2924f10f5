"""The marks of notes in a redline: each is given a note of its own, which is kept, gone or come as its mark is."""

from dataclasses import dataclass, field

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.note_ids import read_note_id

_ID = qn("w:id")


@dataclass(frozen=True, slots=True)
class NotePair:
    """A note of the redline, by the ids that it has in the original and in the changed document."""

    old: str | None
    new: str | None


@dataclass(slots=True)
class NoteMarks:
    """Numbers the marks from 1 in the order in which they are written, footnotes and endnotes apart.

    LibreOffice tells notes by that order and not by their ids, and a note has one mark.
    """

    pairs: dict[str, list[NotePair]] = field(default_factory=dict)

    def keep(self, old: etree._Element, new: etree._Element) -> None:
        """Number a mark that is in both."""
        self._number(new, NotePair(read_note_id(old), read_note_id(new)))

    def insert(self, new: etree._Element) -> None:
        """Number a mark that has come."""
        self._number(new, NotePair(None, read_note_id(new)))

    def delete(self, old: etree._Element) -> None:
        """Number a mark that has gone."""
        self._number(old, NotePair(read_note_id(old), None))

    def _number(self, mark: etree._Element, pair: NotePair) -> None:
        pairs = self.pairs.setdefault(str(mark.tag), [])
        pairs.append(pair)
        mark.set(_ID, str(len(pairs)))
