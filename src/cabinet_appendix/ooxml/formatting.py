"""Formatting of runs (ECMA-376 Part 1, 17.7.2): from properties, styles and defaults to how a text looks."""

from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from cabinet_appendix.ooxml.inheritance import Inherited
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.simple_types import child_value, read_half_points, read_switch
from cabinet_appendix.ooxml.styles import Styles
from cabinet_appendix.ooxml.theme import AUTOMATIC, Theme

_RPR, _RSTYLE, _COLOR = qn("w:rPr"), qn("w:rStyle"), qn("w:color")
_BOLD, _ITALIC, _HIDDEN, _SIZE = (qn(f"w:{name}") for name in ("b", "i", "vanish", "sz"))
_FONTS, _FONT_NAMES = qn("w:rFonts"), (qn("w:ascii"), qn("w:hAnsi"))
_THEME_FONTS = (qn("w:asciiTheme"), qn("w:hAnsiTheme"))
_TABLE_PART, _TYPE = qn("w:tblStylePr"), qn("w:type")
_SIZE_OF_WORD = 20
"""Half points where no style and no default says another size."""


class Around(NamedTuple):
    """Where a run stands: in a paragraph of which style (by id), in a table of which style ("" for none)."""

    paragraph_style: str
    table_style: str = ""
    is_first_row: bool = False


class Look(NamedTuple):
    """What a text looks like; `style` is the name of its character style, `size` in half points."""

    is_bold: bool
    is_italic: bool
    color: str | None
    style: str
    size: int
    is_hidden: bool
    font: str


@dataclass(frozen=True, slots=True)
class RunProperties:
    """What an element or a style says of formatting: CT_RPr; None for what it leaves to others."""

    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    color: str | None = None
    size: int | None = None
    font: str | None = None

    def over(self, base: "RunProperties") -> "RunProperties":
        """These, and for what they leave open those of `base`."""
        return RunProperties(
            base.bold if self.bold is None else self.bold,
            base.italic if self.italic is None else self.italic,
            base.hidden if self.hidden is None else self.hidden,
            base.color if self.color is None else self.color,
            base.size if self.size is None else self.size,
            base.font if self.font is None else self.font,
        )


class Formatting:
    """The formatting of the runs of a document; each combination is worked out once."""

    def __init__(self, styles: Styles, theme: Theme, defaults: etree._Element | None) -> None:
        self._styles, self._theme = styles, theme
        self._defaults = self._read(defaults)
        nothing = RunProperties()
        self._of_paragraphs = Inherited(styles, "paragraph", nothing, self._join)
        self._of_characters = Inherited(styles, "character", nothing, self._join)
        self._of_tables = Inherited(styles, "table", nothing, self._join)
        self._of_first_rows = Inherited(styles, "table", nothing, self._join_first_row)
        self._known: dict[tuple[Around, object], Look] = {}

    def look(self, around: Around, rPr: etree._Element | None) -> Look:
        """What a run with these direct properties looks like."""
        key = None if rPr is None else tuple([(child.tag, *child.items()) for child in rPr])
        look = self._known.get((around, key))
        if look is None:
            look = self._known[around, key] = self._work_out(around, rPr)
        return look

    def of_character_style(self, style_id: str) -> RunProperties:
        """What a character style and its bases say."""
        return self._of_characters.of(style_id)

    def _work_out(self, around: Around, rPr: etree._Element | None) -> Look:
        direct = self._read(rPr)
        style_id = child_value(rPr, _RSTYLE) or ""
        table = self._of_tables.of(around.table_style)
        if around.is_first_row:
            table = self._of_first_rows.of(around.table_style).over(table)
        paragraph, character = self._of_paragraphs.of(around.paragraph_style), self._of_characters.of(style_id)
        whole = direct.over(character.over(paragraph.over(table.over(self._defaults))))

        def toggle(own: bool | None, default: bool | None, *of_styles: bool | None) -> bool:
            # 17.7.3: styles that agree take a property back, as emphasis inside emphasis is upright.
            return own if own is not None else bool(default) or sum(map(bool, of_styles)) % 2 == 1

        return Look(
            toggle(direct.bold, self._defaults.bold, table.bold, paragraph.bold, character.bold),
            toggle(direct.italic, self._defaults.italic, table.italic, paragraph.italic, character.italic),
            None if whole.color == AUTOMATIC else whole.color,
            self._styles.name(style_id, "character"),
            _SIZE_OF_WORD if whole.size is None else whole.size,
            toggle(direct.hidden, self._defaults.hidden, table.hidden, paragraph.hidden, character.hidden),
            whole.font or "",
        )

    def _join(self, style: etree._Element, base: RunProperties) -> RunProperties:
        return self._read(style.find(_RPR)).over(base)

    def _join_first_row(self, style: etree._Element, base: RunProperties) -> RunProperties:
        parts = (part for part in style.iterchildren(_TABLE_PART) if part.get(_TYPE) == "firstRow")
        part = next(parts, None)
        return self._join(part, base) if part is not None else base

    def _read(self, rPr: etree._Element | None) -> RunProperties:
        if rPr is None:
            return RunProperties()
        color, fonts = rPr.find(_COLOR), rPr.find(_FONTS)
        names = [self._theme.font(fonts.get(name, "")) for name in _THEME_FONTS] if fonts is not None else []
        names += [fonts.get(name) for name in _FONT_NAMES] if fonts is not None else []
        return RunProperties(
            read_switch(child_value(rPr, _BOLD)),
            read_switch(child_value(rPr, _ITALIC)),
            read_switch(child_value(rPr, _HIDDEN)),
            self._theme.color(color) if color is not None else None,
            read_half_points(child_value(rPr, _SIZE)),
            next((name for name in names if name), None),
        )
