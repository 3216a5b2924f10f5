"""Grounds of runs (ECMA-376 Part 1, 17.3.5): from a run and what it stands in to the colours behind it."""

from collections.abc import Iterable, Iterator

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import STYLES
from cabinet_appendix.ooxml.shading import find_shade, read_named_fill
from cabinet_appendix.ooxml.simple_types import child_value
from cabinet_appendix.ooxml.styles import Styles
from cabinet_appendix.ooxml.table_look import is_banded, marks_first_row
from cabinet_appendix.ooxml.theme import AUTOMATIC, Theme

WHITE = "FFFFFF"
_TYPE = qn("w:type")
_RPR, _PPR, _TCPR, _TBLPR = (qn(f"w:{name}") for name in ("rPr", "pPr", "tcPr", "tblPr"))
_RSTYLE, _PSTYLE, _TBLSTYLE = (qn(f"w:{name}") for name in ("rStyle", "pStyle", "tblStyle"))
_TR, _TC, _TBL, _PART = (qn(f"w:{name}") for name in ("tr", "tc", "tbl", "tblStylePr"))
_BANDS = ("band1Horz", "band2Horz")


class RunGrounds:
    """The shading of a document's text: its own, its styles' and that of the tables around it."""

    def __init__(self, package: Package) -> None:
        part = package.related(package.main_document, STYLES)
        self._styles = Styles(package.xml(part) if part else etree.Element(qn("w:styles")))
        self._theme = Theme(package)
        self._page = self._read_page(package.xml(package.main_document))

    def grounds(self, paragraph: etree._Element, rPr: etree._Element | None) -> list[str]:
        """The colours that may lie behind a run with these properties; more than one where table rows alternate."""
        pPr = paragraph.find(_PPR)
        own = (
            self._fill(rPr),
            *self._fills_of_style(child_value(rPr, _RSTYLE), "character", _RPR),
            self._fill(pPr),
            *self._fills_of_style(child_value(pPr, _PSTYLE) or self._styles.default_id("paragraph"), "paragraph", _PPR),
        )
        found = _first(own)
        cell = next(paragraph.iterancestors(_TC), None)
        if found or cell is None:
            return [found or self._page]
        return list(dict.fromkeys(color or self._page for color in self._behind_cell(cell)))

    def _behind_cell(self, cell: etree._Element) -> Iterator[str | None]:
        row = next(cell.iterancestors(_TR))
        tblPr = next(row.iterancestors(_TBL)).find(_TBLPR)
        own = self._fill(cell.find(_TCPR))
        style_id = child_value(tblPr, _TBLSTYLE) or ""
        whole = _first((*self._fills_of_style(style_id, "table", _TCPR), self._fill(tblPr)))
        for part in _conditions(row, tblPr):
            yield own or _first(self._fills_of_part(style_id, part)) or whole

    def _fills_of_part(self, style_id: str, part: str) -> Iterator[str | None]:
        for style in self._styles.chain(style_id, "table"):
            for conditional in style.iterchildren(_PART):
                if conditional.get(_TYPE) == part:
                    yield self._fill(conditional.find(_TCPR))

    def _fills_of_style(self, style_id: str | None, kind: str, properties: str) -> Iterator[str | None]:
        return (self._fill(style.find(properties)) for style in self._styles.chain(style_id or "", kind))

    def _fill(self, properties: etree._Element | None) -> str | None:
        shd = find_shade(properties)
        return None if shd is None else read_named_fill(shd, self._theme)

    def _read_page(self, document: etree._Element) -> str:
        background = document.find(qn("w:background"))
        color = self._theme.color(background, "w:color") if background is not None else None
        return WHITE if color in {None, AUTOMATIC} else str(color)


def _conditions(row: etree._Element, tblPr: etree._Element | None) -> tuple[str, ...]:
    """The names of the conditional formats that a row may have (17.18.89); a loop makes odd and even rows of one."""
    if marks_first_row(tblPr) and next(row.itersiblings(_TR, preceding=True), None) is None:
        return ("firstRow",)
    return ("",) if is_banded(tblPr) is False else _BANDS


def _first(fills: Iterable[str | None]) -> str | None:
    return next((fill for fill in fills if fill), None)
