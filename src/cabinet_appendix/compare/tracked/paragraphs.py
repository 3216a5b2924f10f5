"""Two paragraphs in one, or one that has come or gone: from w:p elements to a w:p with tracked changes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import deepcopy
from difflib import SequenceMatcher
from itertools import takewhile
from typing import TypeAlias

from lxml import etree

from cabinet_appendix.compare.tracked.atoms import Atom, Line, note_marks, read_line
from cabinet_appendix.compare.tracked.marks import INSERTED, Marks, properties_of
from cabinet_appendix.compare.tracked.notes import NoteMarks
from cabinet_appendix.compare.tracked.runs import RunWriter
from cabinet_appendix.compare.tracked.signature import Target, sign_all
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.note_ids import NOTE_MARKS

_P, _PPR = qn("w:p"), qn("w:pPr")
_NOT_COMPARED = frozenset(qn(f"w:{name}") for name in ("rPr", "sectPr"))
_LEFT_OUT = _NOT_COMPARED | {qn("w:pPrChange")}
_LEAST_KEPT = 0.35
"""A paragraph of which less stays is easier to read as one sentence deleted and one inserted."""
_Step: TypeAlias = tuple[Sequence[Atom], Sequence[Atom], bool]


class Paragraphs:
    """Writes the paragraphs of a story part."""

    def __init__(self, target: Target, marks: Marks, notes: NoteMarks) -> None:
        self._target, self._marks, self._notes = target, marks, notes

    def unchanged(self, old: etree._Element, new: etree._Element) -> etree._Element:
        """An element that says what it said; the notes that it marks may have changed."""
        copy = deepcopy(new)
        for was, now in zip(old.iter(*NOTE_MARKS), copy.iter(*NOTE_MARKS), strict=True):
            self._notes.keep(was, now)
        return copy

    def changed(self, old: etree._Element, new: etree._Element) -> etree._Element:
        """The paragraph as it is, with what it was."""
        p = _make_p(new)
        set_looks(p, old.find(_PPR), new.find(_PPR), self._marks)
        before, after = read_line(old, self._target), read_line(new, self._target)
        writer = RunWriter(p, self._marks)
        position = 0
        for gone, come, is_kept in _compare(before.atoms, after.atoms):
            for atom in () if is_kept else gone:
                writer.delete(_number_notes(atom, self._notes.delete))
            for place, atom in enumerate(come):
                _write_places(writer, after, position)
                position += 1
                if is_kept:
                    writer.keep(gone[place], self._keep_notes(gone[place], atom))
                else:
                    writer.insert(_number_notes(atom, self._notes.insert))
        _write_places(writer, after, position)
        return p

    def one_sided(self, paragraph: etree._Element, kind: str) -> etree._Element:
        """A paragraph that is inserted or deleted, its mark as well."""
        p = _make_p(paragraph)
        writer = RunWriter(p, self._marks)
        line = read_line(paragraph, self._target)
        for position, atom in enumerate(line.atoms):
            _write_places(writer, line, position)
            if kind == INSERTED:
                writer.insert(_number_notes(atom, self._notes.insert))
            else:
                writer.delete(_number_notes(atom, self._notes.delete))
        _write_places(writer, line, len(line.atoms))
        self._marks.mark_paragraph(p, kind)
        return p

    def _keep_notes(self, old: Atom, new: Atom) -> Atom:
        for was, now in zip(note_marks(old), note_marks(new), strict=True):
            self._notes.keep(was, now)
        return new


def set_looks(p: etree._Element, old: etree._Element | None, new: etree._Element | None, marks: Marks) -> None:
    """Give a paragraph the looks of a w:pPr, but for its mark and section, and record others that it had."""
    pPr = properties_of(p, _PPR)
    own = [child for child in pPr if child.tag in _NOT_COMPARED]
    pPr[:] = [*(deepcopy(child) for child in _looks(new)), *own]
    if sign_all(_looks(new)) != sign_all(_looks(old)):
        marks.record(pPr, old)
    if len(pPr) == 0:
        p.remove(pPr)


def _number_notes(atom: Atom, number: Callable[[etree._Element], None]) -> Atom:
    # The elements of an atom are copies, which nothing else uses.
    for mark in note_marks(atom):
        number(mark)
    return atom


def _write_places(writer: RunWriter, line: Line, position: int) -> None:
    for element in line.places.get(position, ()):
        writer.place(element)


def _looks(pPr: etree._Element | None) -> list[etree._Element]:
    return [child for child in pPr if child.tag not in _LEFT_OUT] if pPr is not None else []


def _make_p(like: etree._Element) -> etree._Element:
    p = etree.Element(_P)
    for name, value in like.items():
        p.set(name, value)
    pPr = like.find(_PPR)
    if pPr is not None:
        p.append(deepcopy(pPr))
    return p


def _compare(old: Sequence[Atom], new: Sequence[Atom]) -> Iterator[_Step]:
    """The atoms that stay, and between them those that go and come."""
    matcher = SequenceMatcher(None, [atom.key for atom in old], [atom.key for atom in new], autojunk=False)
    steps = [
        (old[above:below], new[left:right], tag == "equal") for tag, above, below, left, right in matcher.get_opcodes()
    ]
    kept = sum(1 for gone, _, is_kept in steps if is_kept for atom in gone if atom.is_word)
    words = max(sum(1 for atom in line if atom.is_word) for line in (old, new))
    return _join(_replace_whole(old, new) if kept < _LEAST_KEPT * words else steps)


def _replace_whole(old: Sequence[Atom], new: Sequence[Atom]) -> list[_Step]:
    """All of one for all of the other, but for what is no text at both ends: the number of a note, its mark."""
    start, end = _count_alike(zip(old, new, strict=False)), 0
    if start < min(len(old), len(new)):
        end = _count_alike(zip(reversed(old[start:]), reversed(new[start:]), strict=False))
    below, right = len(old) - end, len(new) - end
    return [
        (old[:start], new[:start], True),
        (old[start:below], new[start:right], False),
        (old[below:], new[right:], True),
    ]


def _count_alike(pairs: Iterable[tuple[Atom, Atom]]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0].key == pair[1].key and not pair[0].is_text, pairs))


def _join(steps: Sequence[_Step]) -> Iterator[_Step]:
    """Take changes together between which only spaces and signs stay."""
    gone: list[Atom] = []
    come: list[Atom] = []
    for place, (before, after, is_kept) in enumerate(steps):
        is_between = 0 < place < len(steps) - 1
        if is_kept and not (is_between and not any(atom.is_word for atom in before)):
            if gone or come:
                yield gone, come, False
                gone, come = [], []
            yield before, after, True
        else:
            gone += before
            come += after
    if gone or come:
        yield gone, come, False
