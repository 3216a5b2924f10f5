"""Formatting of paragraphs (ECMA-376 Part 1, 17.3.1): from properties and styles to name and levels."""

import re
from dataclasses import dataclass

from lxml import etree

from cabinet_appendix.ooxml.inheritance import Inherited
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.numbering import Numbering
from cabinet_appendix.ooxml.simple_types import child_value, read_number
from cabinet_appendix.ooxml.styles import Styles

_PPR, _PSTYLE, _OUTLINE, _NUMPR = (qn(f"w:{name}") for name in ("pPr", "pStyle", "outlineLvl", "numPr"))
_NUM_ID, _ILVL, _NAME, _ID = (qn(f"w:{name}") for name in ("numId", "ilvl", "name", "styleId"))
_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_BODY_TEXT = 9
_NO_LIST = "0"


@dataclass(frozen=True, slots=True)
class ParagraphFormat:
    """A paragraph's style by id and name, and its levels from 0; None where it is no heading, or in no list."""

    style_id: str
    style: str
    outline_level: int | None
    list_level: int | None


@dataclass(frozen=True, slots=True)
class _Levels:
    """What a style says: `outline` is 9 for body text."""

    outline: int | None = None
    num_id: str = _NO_LIST
    ilvl: int = 0


class ParagraphFormats:
    """The formats of the paragraphs of a document; each combination is worked out once."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles, self._numbering = styles, numbering
        self._default_style = styles.default_id("paragraph")
        self._of_styles = Inherited(styles, "paragraph", _Levels(), self._join)
        self._known: dict[tuple[str | None, ...], ParagraphFormat] = {}

    def read(self, pPr: etree._Element | None) -> ParagraphFormat:
        """The format of a paragraph with these properties."""
        numPr = pPr.find(_NUMPR) if pPr is not None else None
        key = (
            child_value(pPr, _PSTYLE),
            child_value(pPr, _OUTLINE),
            child_value(numPr, _NUM_ID),
            child_value(numPr, _ILVL),
        )
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._work_out(*key)
        return known

    def _work_out(
        self, style_id: str | None, outline: str | None, num_id: str | None, ilvl: str | None
    ) -> ParagraphFormat:
        if not style_id or not self._styles.has(style_id, "paragraph"):
            style_id = self._default_style
        levels = self._of_styles.of(style_id)
        own_outline = read_number(outline)
        outline_level = levels.outline if own_outline is None else own_outline
        own_ilvl = read_number(ilvl)
        level = own_ilvl if own_ilvl is not None else 0 if num_id else levels.ilvl
        return ParagraphFormat(
            style_id,
            self._styles.name(style_id, "paragraph"),
            outline_level if outline_level is not None and 0 <= outline_level < _BODY_TEXT else None,
            self._list_level(num_id or levels.num_id, level),
        )

    def _list_level(self, num_id: str, level: int) -> int | None:
        return None if num_id == _NO_LIST else self._numbering.list_level(num_id, level)

    def _join(self, style: etree._Element, base: _Levels) -> _Levels:
        pPr = style.find(_PPR)
        numPr = pPr.find(_NUMPR) if pPr is not None else None
        own_num_id, own_ilvl = child_value(numPr, _NUM_ID), read_number(child_value(numPr, _ILVL))
        num_id = own_num_id or base.num_id
        # A style for a level of a list is named by the list; what it says of the level itself counts less (17.9.23).
        linked = self._numbering.level_of_style(num_id, style.get(_ID, ""))
        levels = (linked, own_ilvl, 0 if own_num_id else base.ilvl)
        outline = read_number(child_value(pPr, _OUTLINE))
        if outline is None:
            outline = _outline_of(child_value(style, _NAME) or "", base.outline)
        return _Levels(outline, num_id, next(level for level in levels if level is not None))


def _outline_of(name: str, inherited: int | None) -> int | None:
    """The level that a heading has by its built-in name, which is English in every language of Word."""
    match = _HEADING.fullmatch(name)
    return int(match[1]) - 1 if match else inherited
