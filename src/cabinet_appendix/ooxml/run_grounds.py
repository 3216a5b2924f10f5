"""Grounds of runs (ECMA-376 Part 1, 17.3.5): from a run and what it stands in to the colours behind it."""

from collections.abc import Iterable, Iterator

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import STYLES
from cabinet_appendix.ooxml.simple_types import child_value, read_hexadecimal, read_switch
from cabinet_appendix.ooxml.styles import Styles
from cabinet_appendix.ooxml.theme import AUTOMATIC, Theme

WHITE = "FFFFFF"
_SHD, _VAL, _TYPE = qn("w:shd"), qn("w:val"), qn("w:type")
_RPR, _PPR, _TCPR, _TBLPR = (qn(f"w:{name}") for name in ("rPr", "pPr", "tcPr", "tblPr"))
_RSTYLE, _PSTYLE, _TBLSTYLE, _LOOK = (qn(f"w:{name}") for name in ("rStyle", "pStyle", "tblStyle", "tblLook"))
_TR, _TC, _TBL, _PART = (qn(f"w:{name}") for name in ("tr", "tc", "tbl", "tblStylePr"))
# Bits of w:tblLook, and the names that Word has given them since.
_FIRST_ROW, _NO_BANDS = (0x0020, "w:firstRow"), (0x0200, "w:noHBand")
_BANDS = ("band1Horz", "band2Horz")


def _read_fill(theme: Theme, properties: etree._Element | None) -> str | None:
    """The colour of the ground that properties give; AUTOMATIC where they leave it as it is, None for no word of it."""
    shd = next(properties.iterchildren(_SHD), None) if properties is not None else None
    if shd is None:
        return None
    if shd.get(_VAL) == "solid":
        color = theme.color(shd, "w:color", "w:themeColor")
    else:
        color = theme.color(shd, "w:fill", "w:themeFill")
    return color or AUTOMATIC


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
        fill = _read_fill(self._theme, properties)
        return None if fill == AUTOMATIC else fill

    def _read_page(self, document: etree._Element) -> str:
        background = document.find(qn("w:background"))
        color = self._theme.color(background, "w:color") if background is not None else None
        return WHITE if color in {None, AUTOMATIC} else str(color)


def _conditions(row: etree._Element, tblPr: etree._Element | None) -> tuple[str, ...]:
    """The names of the conditional formats that a row may have (17.18.89); a loop makes odd and even rows of one."""
    if _looks(tblPr, *_FIRST_ROW) and next(row.itersiblings(_TR, preceding=True), None) is None:
        return ("firstRow",)
    return ("",) if _looks(tblPr, *_NO_BANDS) else _BANDS


def _first(fills: Iterable[str | None]) -> str | None:
    return next((fill for fill in fills if fill), None)


def _looks(tblPr: etree._Element | None, bit: int, name: str) -> bool:
    """Whether a table's look has a mark, by its name or, in files of Word 2007, by its bit."""
    look = tblPr.find(_LOOK) if tblPr is not None else None
    if look is None:
        return False
    named = read_switch(look.get(qn(name)))
    return bool((read_hexadecimal(look.get(_VAL)) or 0) & bit) if named is None else named
