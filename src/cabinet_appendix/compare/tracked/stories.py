"""The stories of two documents in one: from bodies, headers, footers and notes to those of the redline."""

from collections.abc import Iterator, Sequence
from copy import deepcopy

from lxml import etree

from cabinet_appendix.compare.tracked.adoption import Adoption
from cabinet_appendix.compare.tracked.blocks import Blocks
from cabinet_appendix.compare.tracked.marks import Marks
from cabinet_appendix.compare.tracked.notes import NoteMarks, NotePair
from cabinet_appendix.compare.tracked.plain import make_plain
from cabinet_appendix.compare.tracked.signature import make_targets
from cabinet_appendix.compare.tracked.tables import BLOCKS
from cabinet_appendix.ooxml.footnotes import ENDNOTE, FOOTNOTE, NoteKind, write_footnotes
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.note_ids import read_note_id
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.part_copies import PartDigests

_BODY, _SECTION, _TYPE, _ID = qn("w:body"), qn("w:sectPr"), qn("w:type"), qn("r:id")
_REFERENCES = (qn("w:headerReference"), qn("w:footerReference"))


class Stories:
    """Writes the redline of two packages into the changed one; the original is used up."""

    def __init__(self, original: Package, changed: Package) -> None:
        self._original, self._changed = original, changed
        self._adoption = Adoption(original, changed)
        self._marks, self._notes = Marks(), NoteMarks()

    def write(self) -> None:
        """Write all stories: notes last, since their marks stand in the body."""
        headers = list(self._pair_headers())
        old, new = (package.xml(package.main_document).find(_BODY) for package in (self._original, self._changed))
        if new is not None:
            for section in list(old.iter(_SECTION)) if old is not None else ():
                _remove(section)
            last = new.find(_SECTION)
            self._make_plain(old, new)
            self._adopt(old, self._original.main_document, self._changed.main_document)
            new[:] = self._blocks(self._changed.main_document).write(_blocks_of(old), _blocks_of(new))
            new.extend([last] if last is not None else [])
        for was, now in headers:
            self._write_header(was, now)
        for kind in (FOOTNOTE, ENDNOTE):
            self._write_notes(kind)

    def _write_header(self, was: str | None, now: str) -> None:
        # A part may be the header of several kinds of page.
        old, new = deepcopy(self._original.xml(was)) if was else None, self._changed.xml(now)
        self._make_plain(old, new)
        self._adopt(old, was or "", now)
        new[:] = self._blocks(now).write(_blocks_of(old), _blocks_of(new))

    def _write_notes(self, kind: NoteKind) -> None:
        pairs = self._notes.pairs.get(qn(f"w:{kind.name}Reference"))
        if not pairs:
            return
        was = self._original.related(self._original.main_document, kind.relationship)
        now = self._changed.related(self._changed.main_document, kind.relationship)
        old, new = self._original.xml(was) if was else None, self._changed.xml(now) if now else None
        self._make_plain(old, new)
        self._adopt(old, was or "", now or kind.part)
        blocks = self._blocks(now or kind.part)
        before, after = _notes_of(old), _notes_of(new)
        write_footnotes(self._changed, [_write_note(blocks, pair, before, after, kind) for pair in pairs], kind)

    def _blocks(self, part: str) -> Blocks:
        return Blocks(make_targets(self._changed, part, PartDigests(self._changed)), self._marks, self._notes)

    def _make_plain(self, old: etree._Element | None, new: etree._Element | None) -> None:
        if old is not None:
            make_plain(old)
        if new is not None:
            make_plain(new, keeps_places=True)

    def _adopt(self, old: etree._Element | None, part: str, target: str) -> None:
        if old is not None:
            self._adoption.adopt(old, part, target)

    def _pair_headers(self) -> Iterator[tuple[str | None, str]]:
        """Each header and footer of the changed document, with that of the same section and kind of the original."""
        before = [_headers(self._original, section) for section in _sections(self._original)]
        written: set[str] = set()
        for number, section in enumerate(_sections(self._changed)):
            for key, part in _headers(self._changed, section).items():
                if part not in written:
                    written.add(part)
                    yield before[number].get(key) if number < len(before) else None, part


def _sections(package: Package) -> list[etree._Element]:
    return list(package.xml(package.main_document).iter(_SECTION))


def _headers(package: Package, section: etree._Element) -> dict[tuple[str, str], str]:
    """The parts of the headers and footers of a section, by element and kind of page."""
    targets = {entry.id: entry.target for entry in package.relationships(package.main_document)}
    found = {
        (str(reference.tag), reference.get(_TYPE, "default")): targets.get(reference.get(_ID, ""), "")
        for reference in section.iterchildren(*_REFERENCES)
    }
    return {key: part for key, part in found.items() if package.has(part)}


def _blocks_of(holder: etree._Element | None) -> Sequence[etree._Element]:
    return list(holder.iterchildren(*BLOCKS)) if holder is not None else []


def _notes_of(root: etree._Element | None) -> dict[str | None, etree._Element]:
    notes = list(root) if root is not None else []
    return {read_note_id(note): note for note in notes if note.get(_TYPE) in (None, "normal")}


def _write_note(
    blocks: Blocks,
    pair: NotePair,
    before: dict[str | None, etree._Element],
    after: dict[str | None, etree._Element],
    kind: NoteKind,
) -> etree._Element:
    note = etree.Element(qn(f"w:{kind.name}"))
    old, new = (notes.get(id_) for notes, id_ in ((before, pair.old), (after, pair.new)))
    note.extend(blocks.write(_blocks_of(old), _blocks_of(new)) or [etree.Element(qn("w:p"))])
    return note


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
