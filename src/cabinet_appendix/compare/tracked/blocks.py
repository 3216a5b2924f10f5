"""Two sequences of paragraphs and tables in one: from the children of two bodies, cells, notes or headers."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from cabinet_appendix.compare.tracked.alignment import align
from cabinet_appendix.compare.tracked.items import make_item
from cabinet_appendix.compare.tracked.marks import DELETED, INSERTED, Marks
from cabinet_appendix.compare.tracked.notes import NoteMarks
from cabinet_appendix.compare.tracked.paragraphs import Paragraphs, set_looks
from cabinet_appendix.compare.tracked.signature import Target
from cabinet_appendix.compare.tracked.tables import Tables
from cabinet_appendix.ooxml.namespaces import qn

_P, _PPR = qn("w:p"), qn("w:pPr")


@dataclass(frozen=True, slots=True)
class _Pair:
    """A block as it was and as it is, None where it was not there or is not."""

    old: etree._Element | None
    new: etree._Element | None
    is_same: bool = False

    @property
    def kind(self) -> str:
        """INSERTED or DELETED for a paragraph of one side, "" for any other block."""
        if self.old is None and self.new is not None and self.new.tag == _P:
            return INSERTED
        return DELETED if self.new is None and self.old is not None and self.old.tag == _P else ""


class Blocks:
    """Writes the blocks of a story part."""

    def __init__(self, target: Target, marks: Marks, notes: NoteMarks) -> None:
        self._target, self._marks = target, marks
        self._paragraphs = Paragraphs(target, marks, notes)
        self._tables = Tables(target, marks, self._paragraphs, self.write)

    def write(self, old: Sequence[etree._Element], new: Sequence[etree._Element]) -> list[etree._Element]:
        """The blocks of both; the paragraph at the end stays, since Word cannot take the last one out."""
        pairs = _join_ends(self._pair(old, new))
        if _ends_behind_table(pairs) and old and new and old[-1].tag == new[-1].tag == _P:
            # The end of a line above cannot be taken for it; so the last two are one, whatever they say.
            pairs = [*self._pair(old[:-1], new[:-1]), _Pair(old[-1], new[-1])]
        written = [block for pair in pairs for block in self._write(pair)]
        self._settle_end(pairs, written)
        return written

    def _pair(self, old: Sequence[etree._Element], new: Sequence[etree._Element]) -> list[_Pair]:
        was = [make_item(block, self._target) for block in old]
        now = [make_item(block, self._target) for block in new]
        pairs: list[_Pair] = []
        for one, other in align(was, now):
            if one is not None and other is not None:
                pairs.append(_Pair(old[one], new[other], was[one].exact == now[other].exact))
            else:
                pairs.append(_Pair(None if one is None else old[one], None if other is None else new[other]))
        return pairs

    def _write(self, pair: _Pair) -> Iterator[etree._Element]:
        old, new = pair.old, pair.new
        if old is not None and new is not None:
            if pair.is_same:
                yield self._paragraphs.unchanged(old, new)
            else:
                yield self._paragraphs.changed(old, new) if new.tag == _P else self._tables.changed(old, new)
        elif new is not None:
            yield self._write_one_sided(new, INSERTED)
        elif old is not None:
            yield self._write_one_sided(old, DELETED)

    def _write_one_sided(self, block: etree._Element, kind: str) -> etree._Element:
        return self._paragraphs.one_sided(block, kind) if block.tag == _P else self._tables.one_sided(block, kind)

    def _settle_end(self, pairs: Sequence[_Pair], written: Sequence[etree._Element]) -> None:
        """Move the marks of the paragraphs that have come or gone at the end to the one before each of them.

        So Word does it: with the end of a text goes the end of the line above. The last line then has two looks:
        its own, and those of the line that stays.
        """
        kind = pairs[-1].kind if pairs else ""
        if not kind:
            return
        place = len(pairs) - 1
        while place and pairs[place].kind == kind:
            place -= 1
        last, stays = written[-1], pairs[place]
        self._marks.unmark_paragraph(last)
        if stays.old is None or stays.new is None or stays.new.tag != _P:
            return
        self._marks.mark_paragraph(written[place], kind)
        own = deepcopy(last.find(_PPR))
        looks = (stays.old.find(_PPR), own) if kind == INSERTED else (own, stays.new.find(_PPR))
        set_looks(last, *looks, self._marks)


def _ends_behind_table(pairs: Sequence[_Pair]) -> bool:
    """Whether the paragraphs that have come or gone at the end have a table before them, or nothing."""
    if not pairs or not pairs[-1].kind:
        return False
    before = next((pair for pair in reversed(pairs) if pair.kind != pairs[-1].kind), None)
    return before is None or before.new is None or before.old is None or before.new.tag != _P


def _join_ends(pairs: list[_Pair]) -> list[_Pair]:
    """Where paragraphs have both gone and come at the end, the last two are one: both sides end with it."""
    start = len(pairs)
    while start and pairs[start - 1].kind:
        start -= 1
    last = {pair.kind: place for place, pair in enumerate(pairs[start:], start=start)}
    if len(last) < 2:
        return pairs
    joined = _Pair(pairs[last[DELETED]].old, pairs[last[INSERTED]].new)
    return [*(pair for place, pair in enumerate(pairs) if place not in last.values()), joined]
