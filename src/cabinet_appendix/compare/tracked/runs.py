"""The runs of a paragraph with tracked changes: from atoms that stay, go or come to w:r, w:ins and w:del."""

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from cabinet_appendix.compare.tracked.atoms import Atom, Segment
from cabinet_appendix.compare.tracked.marks import DELETED, INSERTED, Marks, properties_of
from cabinet_appendix.compare.tracked.signature import sign
from cabinet_appendix.ooxml.namespaces import qn

_RUN, _RPR, _LINK, _TEXT, _DELETED_TEXT = (qn(f"w:{name}") for name in ("r", "rPr", "hyperlink", "t", "delText"))
_IN_DELETED = {_TEXT: _DELETED_TEXT, qn("w:instrText"): qn("w:delInstrText")}
_SPACE = qn("xml:space")


class RunWriter:
    """Writes into a w:p; what looks alike and changed alike shares a run."""

    def __init__(self, p: etree._Element, marks: Marks) -> None:
        self._p, self._marks = p, marks
        self._link_key = ""
        self._holder = p
        self._change: etree._Element | None = None
        self._kind = ""
        self._looks: tuple[str, str] | None = None
        self._text: etree._Element | None = None

    def keep(self, old: Atom, new: Atom) -> None:
        """An atom that is in both; where it looks another way, that is recorded."""
        self._open(new, "")
        for was, now in _side_by_side(old.segments, new.segments):
            self._write(now, was)

    def insert(self, atom: Atom) -> None:
        """An atom that has come."""
        self._open(atom, INSERTED)
        for segment in atom.segments:
            self._write(segment, segment)

    def delete(self, atom: Atom) -> None:
        """An atom that has gone."""
        self._open(atom, DELETED)
        for segment in atom.segments:
            self._write(segment, segment)

    def place(self, element: etree._Element) -> None:
        """A bookmark or the like, outside all changes."""
        self._turn_to("", None)
        self._p.append(deepcopy(element))

    def _open(self, atom: Atom, kind: str) -> None:
        if atom.key[0] != self._link_key:
            self._turn_to(atom.key[0], atom.link)
        if kind != self._kind or (kind and self._change is None):
            self._kind, self._looks, self._change = kind, None, None
            if kind:
                self._change = self._marks.make(kind)
                self._holder.append(self._change)

    def _turn_to(self, link_key: str, link: etree._Element | None) -> None:
        self._link_key, self._kind, self._looks, self._change = link_key, "", None, None
        self._holder = self._p
        if link is not None:
            self._holder = etree.SubElement(self._p, _LINK)
            for name, value in link.items():
                self._holder.set(name, value)

    def _write(self, now: Segment, was: Segment) -> None:
        holder = self._holder if self._change is None else self._change
        if now.elements:
            self._looks = None
            for element in now.elements:
                holder.append(self._written(deepcopy(element), now, was))
            return
        looks = (_sign(now.properties), _sign(was.properties))
        if looks != self._looks or self._text is None:
            self._looks = looks
            run = etree.SubElement(holder, _RUN)
            if now.properties is not None:
                run.append(deepcopy(now.properties))
            self._text = etree.SubElement(run, _DELETED_TEXT if self._kind == DELETED else _TEXT)
            self._text.set(_SPACE, "preserve")
            self._record(run, was)
        self._text.text = (self._text.text or "") + now.text

    def _written(self, element: etree._Element, now: Segment, was: Segment) -> etree._Element:
        if element.tag == _RUN:
            for child in element if self._kind == DELETED else ():
                child.tag = _IN_DELETED.get(str(child.tag), child.tag)
            # The runs of a field each look some way, which is not followed.
            if now.properties is not None or was.properties is not None:
                self._record(element, was)
        return element

    def _record(self, run: etree._Element, was: Segment) -> None:
        rPr = run.find(_RPR)
        if _sign(rPr) != _sign(was.properties):
            self._marks.record(properties_of(run, _RPR), was.properties)


def _sign(rPr: etree._Element | None) -> str:
    return sign(rPr) if rPr is not None and len(rPr) else ""


def _side_by_side(old: tuple[Segment, ...], new: tuple[Segment, ...]) -> Iterator[tuple[Segment, Segment]]:
    """The parts of two atoms that say the same, cut where either changes its looks: each as it was and as it is."""
    if old[0].elements:
        yield from zip(old, new, strict=True)
        return
    place = 0
    ends = sorted(set(_ends(old)) | set(_ends(new)))
    for end in ends:
        was, now = (_part(segments, place, end) for segments in (old, new))
        yield was, now
        place = end


def _ends(segments: tuple[Segment, ...]) -> Iterator[int]:
    length = 0
    for segment in segments:
        length += len(segment.text)
        yield length


def _part(segments: tuple[Segment, ...], start: int, end: int) -> Segment:
    length = 0
    for segment in segments:
        if start < length + len(segment.text):
            return Segment(segment.properties, segment.text[start - length : end - length])
        length += len(segment.text)
    return Segment(None)
