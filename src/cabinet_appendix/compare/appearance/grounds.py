"""The grounds of table cells (ECMA-376 Part 1, 17.7.6): from cells, tables and their styles to colours that show."""

from collections.abc import Iterator

from lxml import etree

from cabinet_appendix.compare.appearance.walk import WALK, Document, find_rows
from cabinet_appendix.ooxml.inheritance import Inherited
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.shading import find_shade, read_named_fill
from cabinet_appendix.ooxml.simple_types import child_value
from cabinet_appendix.ooxml.table_look import is_banded, marks_first_row

_TBLPR, _TCPR, _STYLE, _PART = (qn(f"w:{name}") for name in ("tblPr", "tcPr", "tblStyle", "tblStylePr"))
_TYPE = qn("w:type")
_WHOLE, _FIRST, _BANDS = "", "firstRow", ("band1Horz", "band2Horz")
_Fills = dict[str, str | None]


class Grounds:
    """The grounds of the cells of a document; each table style's are worked out once."""

    def __init__(self, document: Document) -> None:
        self._theme = document.formats.theme
        nothing: _Fills = {}
        self._of_styles = Inherited(document.styles, "table", nothing, self._join)

    def find(self, table: etree._Element) -> Iterator[tuple[str, str | None]]:
        """The ground of each cell, None for none, by its place: "first row", "odd rows", "even rows" below it."""
        tblPr = WALK.properties(table, _TBLPR)
        fills = {**self._of_styles.of(child_value(tblPr, _STYLE) or ""), **self._read(tblPr, _WHOLE)}
        has_first, has_bands = marks_first_row(tblPr), is_banded(tblPr)
        for number, (_, cells) in enumerate(find_rows(table)):
            part = _FIRST if has_first and number == 0 else _BANDS[(number - has_first) % 2] if has_bands else _WHOLE
            inherited = fills.get(part, fills.get(_WHOLE))
            place = "first row" if number == 0 else "odd rows" if number % 2 else "even rows"
            for cell in cells:
                yield place, self._read(WALK.properties(cell, _TCPR), _WHOLE).get(_WHOLE, inherited)

    def _join(self, style: etree._Element, base: _Fills) -> _Fills:
        fills = {**base, **self._read(style.find(_TBLPR), _WHOLE), **self._read(style.find(_TCPR), _WHOLE)}
        for part in style.iterchildren(_PART):
            fills |= self._read(part.find(_TCPR), part.get(_TYPE, ""))
        return fills

    def _read(self, properties: etree._Element | None, part: str) -> _Fills:
        shd = find_shade(properties)
        return {} if shd is None else {part: read_named_fill(shd, self._theme)}
