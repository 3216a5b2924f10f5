"""The atoms of a paragraph: from its runs to words, marks and drawings, each of which stays, goes or comes whole."""

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field

from lxml import etree

from cabinet_appendix.compare.tracked.signature import Target, attributes, sign, sign_all
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.note_ids import NOTE_MARKS

_RUN, _RPR, _PPR, _LINK, _TEXT = (qn(f"w:{name}") for name in ("r", "rPr", "pPr", "hyperlink", "t"))
_CHARACTER, _KIND, _CODE = qn("w:fldChar"), qn("w:fldCharType"), qn("w:instrText")
_MATHS = (qn("m:oMath"), qn("m:oMathPara"))
# A number with its signs is a word: of "86%" and "88%" nothing stays.
_WORDS = re.compile(r"\s+|\w+(?:[.,'’/-]\w+)*%?|[^\w\s]")
_COUNTED_BY_WORD = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF", "DATE", "TIME", "SAVEDATE", "PRINTDATE"})
"""Fields whose result says nothing of the document."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of an atom that looks one way: a text with its w:rPr, or elements as they stand."""

    properties: etree._Element | None
    text: str = ""
    elements: tuple[etree._Element, ...] = ()


@dataclass(frozen=True, slots=True)
class Atom:
    """The least that changes; `key` is equal for two that are the same, `link` is the w:hyperlink around."""

    key: tuple[str, str]
    segments: tuple[Segment, ...]
    link: etree._Element | None = None

    @property
    def is_text(self) -> bool:
        """Whether it is a word, a space or a sign."""
        return not self.segments[0].elements

    @property
    def is_word(self) -> bool:
        """Whether it is more than a space or a sign."""
        return not self.is_text or any(map(str.isalnum, "".join(segment.text for segment in self.segments)))


@dataclass(slots=True)
class Line:
    """The atoms of a paragraph; `places` are bookmarks and comments by the number of the atom behind them."""

    atoms: list[Atom] = field(default_factory=list)
    places: dict[int, list[etree._Element]] = field(default_factory=dict)


def read_line(p: etree._Element, target: Target) -> Line:
    """The atoms of a w:p that has been made plain; `target` says what the id of a relationship leads to."""
    reader = _Reader(target)
    reader.read(p, None)
    return reader.finish()


class _Reader:
    def __init__(self, target: Target) -> None:
        self._target = target
        self._line = Line()
        self._texts: list[Segment] = []
        self._field: list[etree._Element] = []
        self._depth = 0
        self._link: etree._Element | None = None

    def read(self, holder: etree._Element, link: etree._Element | None) -> None:
        self._turn_to(link)
        for child in holder:
            if child.tag == _PPR:
                continue
            if child.tag == _LINK:
                self.read(child, child)
                self._turn_to(link)
            elif child.tag == _RUN:
                self._read_run(child)
            elif child.tag in _MATHS:
                self._add(sign(child, self._target), (Segment(None, elements=(child,)),))
            else:
                self._end_text()
                self._line.places.setdefault(len(self._line.atoms), []).append(child)

    def finish(self) -> Line:
        self._end_text()
        if self._field:
            # A field that goes on in the next paragraph.
            self._end_field()
        return self._line

    def _turn_to(self, link: etree._Element | None) -> None:
        if link is not self._link:
            self._end_text()
            self._link = link

    def _read_run(self, run: etree._Element) -> None:
        rPr = run.find(_RPR)
        for child in run:
            if child.tag == _RPR:
                continue
            if self._depth or child.tag == _CHARACTER:
                self._read_field(rPr, child)
            elif child.tag == _TEXT:
                self._texts.append(Segment(rPr, child.text or ""))
            else:
                self._add(sign(child, self._target), (Segment(rPr, elements=(_run_of(rPr, child),)),))

    def _read_field(self, rPr: etree._Element | None, child: etree._Element) -> None:
        """From its first character to its last a field is one atom: half of it would be none."""
        self._end_text()
        self._field.append(_run_of(rPr, child))
        if child.tag == _CHARACTER:
            self._depth += {"begin": 1, "end": -1}.get(child.get(_KIND, ""), 0)
            if self._depth <= 0:
                self._end_field()

    def _end_field(self) -> None:
        runs, self._field, self._depth = tuple(self._field), [], 0
        codes = "".join(code.text or "" for run in runs for code in run.iter(_CODE)).split()
        if codes and codes[0].upper() in _COUNTED_BY_WORD:
            key = " ".join(codes)
        else:
            key = sign_all((child for run in runs for child in run if child.tag != _RPR), self._target)
        self._add(key, (Segment(None, elements=runs),))

    def _add(self, key: str, segments: tuple[Segment, ...]) -> None:
        self._end_text()
        self._line.atoms.append(Atom((self._link_key(), key), segments, self._link))

    def _end_text(self) -> None:
        """Words run on over the ends of runs, wherever Word has put these."""
        segments, self._texts = self._texts, []
        for word in _split(segments):
            key = (self._link_key(), repr("".join(segment.text for segment in word)))
            self._line.atoms.append(Atom(key, word, self._link))

    def _link_key(self) -> str:
        if self._link is None:
            return ""
        return " ".join(f"{name}={self._target(value)}" for name, value in sorted(attributes(self._link)))


def note_marks(atom: Atom) -> list[etree._Element]:
    """The marks of notes in an atom: one at most, unless it is a field."""
    return [mark for segment in atom.segments for element in segment.elements for mark in element.iter(*NOTE_MARKS)]


def _run_of(rPr: etree._Element | None, child: etree._Element) -> etree._Element:
    run = etree.Element(_RUN)
    run.extend(deepcopy(part) for part in (rPr, child) if part is not None)
    return run


def _split(segments: Sequence[Segment]) -> Iterator[tuple[Segment, ...]]:
    """The words of a text, each with the parts of it that look one way."""
    ends: list[tuple[int, Segment]] = []
    length = 0
    for segment in segments:
        length += len(segment.text)
        ends.append((length, segment))
    place = 0
    for match in _WORDS.finditer("".join(segment.text for segment in segments)):
        word: list[Segment] = []
        start = match.start()
        while start < match.end():
            end, segment = ends[place]
            if end <= start:
                place += 1
                continue
            stop = min(end, match.end())
            word.append(Segment(segment.properties, match[0][start - match.start() : stop - match.start()]))
            start = stop
        yield tuple(word)
