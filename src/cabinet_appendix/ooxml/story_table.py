"""Tables of a story (ECMA-376 Part 1, 17.4): from a w:tbl to rows of cells, a cell for each column of the grid."""

from collections.abc import Callable, Collection

from lxml import etree

from cabinet_appendix.ooxml.formatting import Around
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.shading import find_shade, read_named_fill
from cabinet_appendix.ooxml.simple_types import child_value, read_number
from cabinet_appendix.ooxml.story_values import StoryCell, StoryParagraph, StoryTable
from cabinet_appendix.ooxml.story_walk import TC, TR, Walk
from cabinet_appendix.ooxml.table_look import marks_first_row
from cabinet_appendix.ooxml.theme import Theme

_TBLPR, _TBLPREX, _TRPR, _TCPR = (qn(f"w:{name}") for name in ("tblPr", "tblPrEx", "trPr", "tcPr"))
_STYLE = qn("w:tblStyle")
_SPAN, _BEFORE, _AFTER = (qn(f"w:{name}") for name in ("gridSpan", "gridBefore", "gridAfter"))
_MERGE, _SIDEWAYS = qn("w:vMerge"), qn("w:hMerge")
_GOES_ON = frozenset({"", "continue"})
_EMPTY = StoryCell()
_MOST_COLUMNS = 63
"""As many as Word lets a table have."""


class TableReader:
    """Reads tables; `read_cell` gives the paragraphs of a w:tc."""

    def __init__(
        self, walk: Walk, theme: Theme, read_cell: Callable[[etree._Element, Around], tuple[StoryParagraph, ...]]
    ) -> None:
        self._walk, self._theme, self._read_cell = walk, theme, read_cell

    def read(self, table: etree._Element) -> StoryTable:
        """The table of a w:tbl."""
        tblPr = self._walk.properties(table, _TBLPR)
        style, has_first_row = child_value(tblPr, _STYLE) or "", marks_first_row(tblPr)
        fill = self._fill(tblPr)
        rows: list[tuple[StoryCell, ...]] = []
        merged: frozenset[int] = frozenset()
        for row in self._walk.inside(table):
            if row.tag == TR:
                around = Around("", style, has_first_row and not rows)
                cells = _Cells(merged)
                self._read_row(row, cells, around, fill)
                merged = frozenset(cells.merged)
                rows.append(tuple(cells.found))
        return StoryTable(tuple(rows), table)

    def _read_row(self, row: etree._Element, cells: "_Cells", around: Around, fill: str | None) -> None:
        trPr = self._walk.properties(row, _TRPR)
        fill = self._fill(self._walk.properties(row, _TBLPREX), fill)
        cells.skip(_count(trPr, _BEFORE))
        for cell in self._walk.inside(row):
            if cell.tag == TC:
                tcPr = self._walk.properties(cell, _TCPR)
                if cells.goes_on(tcPr):
                    cells.skip(1)
                else:
                    cells.found.append(StoryCell(self._read_cell(cell, around), self._fill(tcPr, fill)))
                cells.skip(_count(tcPr, _SPAN) - 1)
        cells.skip(_count(trPr, _AFTER))

    def _fill(self, properties: etree._Element | None, outer: str | None = None) -> str | None:
        """The colour of the ground that these properties give, or else `outer`."""
        shd = find_shade(properties)
        return outer if shd is None else read_named_fill(shd, self._theme)


class _Cells:
    """The cells of a row so far; `merged` are the columns in which a cell may go on below, as some did above."""

    def __init__(self, above: Collection[int]) -> None:
        self.found: list[StoryCell] = []
        self.merged: set[int] = set()
        self._above = above

    def skip(self, columns: int) -> None:
        """Go on past columns in which nothing stands."""
        self.found += [_EMPTY] * columns

    def goes_on(self, tcPr: etree._Element | None) -> bool:
        """Whether the next cell is part of the one above it, or of the one before it."""
        column, merge = len(self.found), child_value(tcPr, _MERGE)
        if merge is not None:
            self.merged.add(column)
        # Without a cell above to go on, it is one of its own.
        is_below = merge in _GOES_ON and column in self._above
        return is_below or (column > 0 and child_value(tcPr, _SIDEWAYS) in _GOES_ON)


def _count(properties: etree._Element | None, tag: str) -> int:
    return min(max(read_number(child_value(properties, tag)) or 0, 0), _MOST_COLUMNS)
