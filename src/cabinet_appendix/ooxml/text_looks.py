"""How each text looks on its ground: from a paragraph to colour, ground and size of its runs."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from cabinet_appendix.ooxml.contrast import contrast_ratio, least_contrast
from cabinet_appendix.ooxml.document_formats import DocumentFormats
from cabinet_appendix.ooxml.formatting import Around
from cabinet_appendix.ooxml.grounds import UNKNOWN, Grounds
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.shading import find_shade, is_even, read_fill
from cabinet_appendix.ooxml.simple_types import child_value
from cabinet_appendix.ooxml.story_values import StoryParagraph
from cabinet_appendix.ooxml.table_look import marks_first_row
from cabinet_appendix.ooxml.theme import AUTOMATIC

_P, _R, _T, _SYMBOL = (qn(f"w:{name}") for name in ("p", "r", "t", "sym"))
_PPR, _RPR, _RSTYLE, _HIGHLIGHT = (qn(f"w:{name}") for name in ("pPr", "rPr", "rStyle", "highlight"))
_SHADE = qn("w:shd")
_TBL, _TR, _TBLPR, _TBL_STYLE = (qn(f"w:{name}") for name in ("tbl", "tr", "tblPr", "tblStyle"))
_GONE = frozenset({qn("w:del"), qn("w:moveFrom"), qn("mc:Fallback")})
_NOWHERE = ("", False)
# 17.18.40.
_HIGHLIGHTS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "darkBlue": "00008B", "darkCyan": "008B8B",
    "darkGray": "A9A9A9", "darkGreen": "006400", "darkMagenta": "800080", "darkRed": "8B0000",
    "darkYellow": "808000", "green": "00FF00", "lightGray": "D3D3D3", "magenta": "FF00FF", "red": "FF0000",
    "white": "FFFFFF", "yellow": "FFFF00",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class TextLook:
    """A text of one look. `color` is None where Word chooses it, `ground` is None where it cannot be told.

    `size` is in half points.
    """

    text: str
    color: str | None
    ground: str | None
    size: int
    is_bold: bool
    is_hidden: bool


class TextLooks:
    """Reads the looks of the texts of a document's paragraphs."""

    def __init__(self, package: Package, formats: DocumentFormats) -> None:
        self._formats = formats
        self._grounds = Grounds(package, formats.styles, formats.theme)
        self._of_styles: dict[str, str | None] = {}
        self._style_ids: dict[str, str] = {}
        self._of_rows: dict[etree._Element, tuple[str, bool]] = {}

    def stand_out(self, paragraph: StoryParagraph) -> bool:
        """Whether all texts of a paragraph have the contrast that they need, so that none need be looked at by itself.

        Where a run has a ground of its own that cannot be told, nor where the ground is not known at all.
        """
        runs = [run for run in paragraph.runs if run.color and not run.text.isspace()]
        if not runs or paragraph.element is None:
            return True
        styles = {run.style for run in paragraph.runs}
        if next(paragraph.element.iter(_HIGHLIGHT, _SHADE), None) is not None or not self._with_ground.isdisjoint(
            styles
        ):
            return False
        ground = self._grounds.of(paragraph.element, self._style_id(paragraph.style))
        # The size is that of the largest text: of several runs some may be smaller.
        size = paragraph.size if len(paragraph.runs) == 1 else 0
        return ground != UNKNOWN and all(
            contrast_ratio(run.color or "", ground) >= least_contrast(run.text, size, run.is_bold) for run in runs
        )

    def read(self, paragraph: etree._Element) -> Iterator[TextLook]:
        """The texts of a w:p; nothing that is deleted, and nothing of a text box that it holds."""
        runs = [run for run in paragraph.iter(_R) if _is_said_in(paragraph, run)]
        if not runs:
            return
        style_id = self._formats.paragraphs.read(paragraph.find(_PPR)).style_id
        around = Around(style_id, *self._find_table(paragraph))
        behind = self._grounds.of(paragraph, style_id)
        for run in runs:
            text = "".join((child.text or "") if child.tag == _T else "●" for child in run.iterchildren(_T, _SYMBOL))
            if not text or text.isspace():
                continue
            rPr = run.find(_RPR)
            look = self._formats.runs.look(around, rPr)
            own = self._own_ground(rPr) if rPr is not None else None
            ground = behind if own is None else own
            yield TextLook(text, look.color, ground or None, look.size, look.is_bold, look.is_hidden)

    @cached_property
    def _with_ground(self) -> frozenset[str]:
        """The names of the character styles with a ground of their own."""
        return frozenset(
            style.name
            for style in self._formats.styles.of_kind("character")
            if self._find_style_ground(style.id) is not None
        )

    def _style_id(self, name: str) -> str:
        if name not in self._style_ids:
            style = self._formats.styles.find(name, "paragraph")
            self._style_ids[name] = style.id if style else ""
        return self._style_ids[name]

    def _find_table(self, paragraph: etree._Element) -> tuple[str, bool]:
        """The style of the table that a paragraph stands in, and whether in the first row that looks as such."""
        row = next(paragraph.iterancestors(_TR), None)
        if row is None:
            return _NOWHERE
        if row not in self._of_rows:
            table = next(row.iterancestors(_TBL))
            tblPr = table.find(_TBLPR)
            is_first = marks_first_row(tblPr) and next(table.iter(_TR)) is row
            self._of_rows[row] = (child_value(tblPr, _TBL_STYLE) or "", is_first)
        return self._of_rows[row]

    def _own_ground(self, rPr: etree._Element) -> str | None:
        """The ground that a run has of its own, or its character style; None for none."""
        own = self._read_ground(rPr)
        style_id = child_value(rPr, _RSTYLE)
        if own is None and style_id:
            own = self._find_style_ground(style_id)
        return None if own == AUTOMATIC else own

    def _find_style_ground(self, style_id: str) -> str | None:
        if style_id not in self._of_styles:
            chain = self._formats.styles.chain(style_id, "character")
            found = (self._read_ground(style.find(_RPR)) for style in chain)
            self._of_styles[style_id] = next((ground for ground in found if ground is not None), None)
        return self._of_styles[style_id]

    def _read_ground(self, rPr: etree._Element | None) -> str | None:
        highlight = _HIGHLIGHTS.get(child_value(rPr, _HIGHLIGHT) or "")
        if highlight:
            return highlight
        shd = find_shade(rPr)
        if shd is None:
            return None
        return read_fill(shd, self._formats.theme) if is_even(shd) else UNKNOWN


def _is_said_in(paragraph: etree._Element, run: etree._Element) -> bool:
    holder = run.getparent()
    while holder is not None and holder is not paragraph:
        if holder.tag in _GONE or holder.tag == _P:
            return False
        holder = holder.getparent()
    return True
