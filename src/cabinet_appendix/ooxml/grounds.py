"""What a text stands on (ECMA-376 Part 1, 17.3.5 and 17.7.6): from a paragraph to the colour behind it."""

from lxml import etree

from cabinet_appendix.ooxml.inheritance import Inherited
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import SETTINGS
from cabinet_appendix.ooxml.shading import find_shade, is_even, read_fill
from cabinet_appendix.ooxml.simple_types import child_value, read_switch
from cabinet_appendix.ooxml.styles import Styles
from cabinet_appendix.ooxml.table_look import marks_first_row
from cabinet_appendix.ooxml.theme import AUTOMATIC, Theme

UNKNOWN = ""
"""The ground of what stands on a pattern, in a text box, or in a band of a table's style."""
_WHITE = "FFFFFF"
_PPR, _TBLPR, _TBLPREX, _TCPR = (qn(f"w:{name}") for name in ("pPr", "tblPr", "tblPrEx", "tcPr"))
_TBL, _TR, _TC, _TEXT_BOX = (qn(f"w:{name}") for name in ("tbl", "tr", "tc", "txbxContent"))
_BODY = qn("w:body")
_RIGHT_AROUND = frozenset({_TC, _TEXT_BOX, _BODY})
_STYLE, _PART, _TYPE = qn("w:tblStyle"), qn("w:tblStylePr"), qn("w:type")


class Grounds:
    """The grounds of a document, each worked out once: a colour of six hexadecimal digits, or UNKNOWN."""

    def __init__(self, package: Package, styles: Styles, theme: Theme) -> None:
        self._theme = theme
        self._page = _read_page(package, theme)
        self._of_styles = Inherited[str | None](styles, "paragraph", None, self._join)
        self._styles = styles
        self._of_rows: dict[etree._Element, str] = {}
        self._of_table_styles: dict[tuple[str, bool], str | None] = {}

    def of(self, paragraph: etree._Element, style_id: str) -> str:
        """The ground of a w:p in the style of this id."""
        own = self._own(paragraph.find(_PPR))
        if own is None:
            own = self._of_styles.of(style_id)
        return self._around(paragraph) if own is None or own == AUTOMATIC else own

    def _join(self, style: etree._Element, base: str | None) -> str | None:
        own = self._own(style.find(_PPR))
        return base if own is None else own

    def _around(self, element: etree._Element) -> str:
        holder = element.getparent()
        # Nearly all stand right in a cell or in the body.
        if holder is not None and holder.tag not in _RIGHT_AROUND:
            holder = next(element.iterancestors(_TC, _TEXT_BOX), None)
        if holder is None or holder.tag == _BODY:
            return self._page
        if holder.tag == _TEXT_BOX:
            return UNKNOWN
        own = self._own(holder.find(_TCPR))
        if own is not None and own != AUTOMATIC:
            return own
        row = holder.getparent()
        if row is None or row.tag != _TR:
            row = next(holder.iterancestors(_TR))
        if row not in self._of_rows:
            self._of_rows[row] = self._of_row(row)
        return self._of_rows[row]

    def _of_row(self, row: etree._Element) -> str:
        table = next(row.iterancestors(_TBL))
        tblPr = table.find(_TBLPR)
        is_first = marks_first_row(tblPr) and next(table.iter(_TR)) is row
        key = (child_value(tblPr, _STYLE) or "", is_first)
        if key not in self._of_table_styles:
            self._of_table_styles[key] = self._of_table_style(*key)
        for shade in (self._own(row.find(_TBLPREX)), self._own(tblPr), self._of_table_styles[key]):
            if shade is not None and shade != AUTOMATIC:
                return shade
        return self._around(table)

    def _of_table_style(self, style_id: str, is_first_row: bool) -> str | None:
        """What a table's style gives a cell; UNKNOWN where that depends on its column or band."""
        chain = list(self._styles.chain(style_id, "table"))
        parts = [
            (part.get(_TYPE), self._own(part.find(_TCPR)))
            for style in reversed(chain)
            for part in style.iterchildren(_PART)
        ]
        shades = {kind: shade for kind, shade in parts if shade is not None}
        if is_first_row and "firstRow" in shades:
            return shades["firstRow"]
        if shades.keys() - {"firstRow"}:
            return UNKNOWN
        found = (self._own(style.find(tag)) for style in chain for tag in (_TCPR, _TBLPR))
        return next((shade for shade in found if shade is not None), None)

    def _own(self, properties: etree._Element | None) -> str | None:
        """The colour that properties name themselves, AUTOMATIC for none; None where they leave it to others."""
        shd = find_shade(properties)
        if shd is None:
            return None
        return read_fill(shd, self._theme) if is_even(shd) else UNKNOWN


def _read_page(package: Package, theme: Theme) -> str:
    """The colour of the pages, which shows only where the settings say so (17.15.1.25)."""
    background = package.xml(package.main_document).find(qn("w:background"))
    settings = package.related(package.main_document, SETTINGS)
    shown = child_value(package.xml(settings), qn("w:displayBackgroundShape")) if settings else None
    if background is None or not read_switch(shown):
        return _WHITE
    color = theme.color(background, "w:color")
    return _WHITE if color in {None, AUTOMATIC} else color or _WHITE
