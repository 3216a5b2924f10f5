"""Tables of a story (ECMA-376 Part 1, 17.4): from a w:tbl to rows of cells, a cell for each column of the grid."""

from collections.abc import Callable, Iterator
from itertools import repeat

from lxml import etree

from cabinet_appendix.ooxml.formatting import Around
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.simple_types import child_value, read_number, read_switch
from cabinet_appendix.ooxml.story_values import StoryCell, StoryParagraph, StoryTable
from cabinet_appendix.ooxml.story_walk import TC, TR, Walk
from cabinet_appendix.ooxml.theme import AUTOMATIC, Theme

_TBLPR, _TBLPREX, _TRPR, _TCPR = (qn(f"w:{name}") for name in ("tblPr", "tblPrEx", "trPr", "tcPr"))
_STYLE, _LOOK, _SHADE = qn("w:tblStyle"), qn("w:tblLook"), qn("w:shd")
_SPAN, _BEFORE, _AFTER = (qn(f"w:{name}") for name in ("gridSpan", "gridBefore", "gridAfter"))
_MERGES = (qn("w:vMerge"), qn("w:hMerge"))
_MOST_COLUMNS = 63
"""As many as Word lets a table have."""
_FIRST_ROW = 0x0020


class TableReader:
    """Reads tables; `read_cell` gives the paragraphs of a w:tc."""

    def __init__(
        self, walk: Walk, theme: Theme, read_cell: Callable[[etree._Element, Around], tuple[StoryParagraph, ...]]
    ) -> None:
        self._walk, self._theme, self._read_cell = walk, theme, read_cell

    def read(self, table: etree._Element) -> StoryTable:
        """The table of a w:tbl."""
        tblPr = self._walk.properties(table, _TBLPR)
        style, has_first_row = child_value(tblPr, _STYLE) or "", _marks_first_row(tblPr)
        rows = (child for child in self._walk.inside(table) if child.tag == TR)
        return StoryTable(
            tuple(
                tuple(self._read_row(row, Around("", style, has_first_row and number == 0), self._fill(tblPr)))
                for number, row in enumerate(rows)
            )
        )

    def _read_row(self, row: etree._Element, around: Around, fill: str | None) -> Iterator[StoryCell]:
        trPr = self._walk.properties(row, _TRPR)
        exceptions = self._walk.properties(row, _TBLPREX)
        fill = self._fill(exceptions, fill)
        yield from repeat(StoryCell(), _count(trPr, _BEFORE))
        for cell in self._walk.inside(row):
            if cell.tag == TC:
                tcPr = self._walk.properties(cell, _TCPR)
                yield (
                    StoryCell()
                    if _is_merged(tcPr)
                    else StoryCell(self._read_cell(cell, around), self._fill(tcPr, fill))
                )
                yield from repeat(StoryCell(), _count(tcPr, _SPAN) - 1)
        yield from repeat(StoryCell(), _count(trPr, _AFTER))

    def _fill(self, properties: etree._Element | None, outer: str | None = None) -> str | None:
        """The colour of the ground that these properties give, or else `outer`."""
        shd = next(properties.iterchildren(_SHADE), None) if properties is not None else None
        if shd is None:
            return outer
        if shd.get(qn("w:val")) == "solid":
            color = self._theme.color(shd, "w:color", "w:themeColor")
        else:
            color = self._theme.color(shd, "w:fill", "w:themeFill")
        return None if color == AUTOMATIC else color


def _count(properties: etree._Element | None, tag: str) -> int:
    return min(max(read_number(child_value(properties, tag)) or 0, 0), _MOST_COLUMNS)


def _is_merged(tcPr: etree._Element | None) -> bool:
    """Whether a cell is part of the one above it, or of the one before it."""
    return any(child_value(tcPr, tag) in ("", "continue") for tag in _MERGES)


def _marks_first_row(tblPr: etree._Element | None) -> bool:
    look = next(tblPr.iterchildren(_LOOK), None) if tblPr is not None else None
    if look is None:
        return False
    named = read_switch(look.get(qn("w:firstRow")))
    if named is not None:
        return named
    value = look.get(qn("w:val"), "")
    return value.isalnum() and len(value) == 4 and bool(int(value, 16) & _FIRST_ROW)
