"""Two tables in one, or one that has come or gone: from w:tbl elements to one with tracked rows, cells and looks."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Protocol

from lxml import etree

from cabinet_appendix.compare.tracked.alignment import align
from cabinet_appendix.compare.tracked.items import make_item
from cabinet_appendix.compare.tracked.marks import DELETED, INSERTED, Marks, properties_of
from cabinet_appendix.compare.tracked.paragraphs import Paragraphs
from cabinet_appendix.compare.tracked.signature import Target, sign
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.simple_types import child_value

BLOCKS = (qn("w:p"), qn("w:tbl"))
_P, _TR, _TC = (qn(f"w:{name}") for name in ("p", "tr", "tc"))
_TBLPR, _TRPR, _TCPR, _SPAN = (qn(f"w:{name}") for name in ("tblPr", "trPr", "tcPr", "gridSpan"))
_SHELL = frozenset({_TBLPR, _TRPR, _TCPR, qn("w:tblGrid"), qn("w:tblPrEx")})


class _CellWriter(Protocol):
    def __call__(self, old: Sequence[etree._Element], new: Sequence[etree._Element]) -> list[etree._Element]:
        """The blocks of a cell from those of two."""


class Tables:
    """Writes tables; `write` gives the blocks of a cell from those of two."""

    def __init__(self, target: Target, marks: Marks, paragraphs: Paragraphs, write: _CellWriter) -> None:
        self._target, self._marks, self._paragraphs, self._write = target, marks, paragraphs, write

    def changed(self, old: etree._Element, new: etree._Element) -> etree._Element:
        """The table as it is, with the rows and the looks that it had."""
        table = _shell(new)
        self._record(table, old, _TBLPR)
        before, after = list(old.iterchildren(_TR)), list(new.iterchildren(_TR))
        was = [make_item(row, self._target) for row in before]
        now = [make_item(row, self._target) for row in after]
        for one, other in align(was, now):
            if one is not None and other is not None and was[one].exact == now[other].exact:
                table.append(self._paragraphs.unchanged(before[one], after[other]))
            else:
                rows = (before[one] if one is not None else None, after[other] if other is not None else None)
                table.extend(self._write_row(*rows))
        return table

    def one_sided(self, table: etree._Element, kind: str) -> etree._Element:
        """A table of which each row is inserted, or deleted."""
        shell = _shell(table)
        shell.extend(self._one_sided_row(row, kind) for row in table.iterchildren(_TR))
        return shell

    def _write_row(self, old: etree._Element | None, new: etree._Element | None) -> Iterator[etree._Element]:
        if old is not None and new is not None and _columns(old) == _columns(new):
            yield self._changed_row(old, new)
            return
        if old is not None:
            yield self._one_sided_row(old, DELETED)
        if new is not None:
            yield self._one_sided_row(new, INSERTED)

    def _changed_row(self, old: etree._Element, new: etree._Element) -> etree._Element:
        row = _shell(new)
        self._record(row, old, _TRPR)
        for was, now in zip(old.iterchildren(_TC), new.iterchildren(_TC), strict=True):
            cell = _shell(now)
            self._record(cell, was, _TCPR)
            cell.extend(self._write(list(was.iterchildren(*BLOCKS)), list(now.iterchildren(*BLOCKS))))
            row.append(cell)
        return row

    def _one_sided_row(self, row: etree._Element, kind: str) -> etree._Element:
        copy = _shell(row)
        for tc in row.iterchildren(_TC):
            cell = _shell(tc)
            cell.extend(self._one_sided_block(block, kind) for block in tc.iterchildren(*BLOCKS))
            copy.append(cell)
        self._marks.mark_row(copy, kind)
        return copy

    def _one_sided_block(self, block: etree._Element, kind: str) -> etree._Element:
        return self._paragraphs.one_sided(block, kind) if block.tag == _P else self.one_sided(block, kind)

    def _record(self, element: etree._Element, old: etree._Element, tag: str) -> None:
        was = old.find(tag)
        if _sign(element.find(tag)) != _sign(was):
            self._marks.record(properties_of(element, tag), was)


def _shell(element: etree._Element) -> etree._Element:
    """A table, row or cell with its properties only."""
    shell = etree.Element(element.tag)
    for name, value in element.items():
        shell.set(name, value)
    shell.extend(deepcopy(child) for child in element if child.tag in _SHELL)
    return shell


def _columns(row: etree._Element) -> list[str]:
    """How many columns each cell of a row takes."""
    return [child_value(tc.find(_TCPR), _SPAN) or "1" for tc in row.iterchildren(_TC)]


def _sign(properties: etree._Element | None) -> str:
    return sign(properties) if properties is not None and len(properties) else ""
