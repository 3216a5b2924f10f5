"""Numbering (ECMA-376 Part 1, 17.9): from a paragraph's numbering to its level in a list, if it is in one."""

from collections.abc import Iterable

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import NUMBERING
from cabinet_appendix.ooxml.simple_types import child_value
from cabinet_appendix.ooxml.styles import Styles

_NUM_ID, _ABSTRACT_ID = qn("w:numId"), qn("w:abstractNumId")
_NUMBERING_OF_STYLE = f"{qn('w:pPr')}/{qn('w:numPr')}"
_LEVEL, _INDEX = qn("w:lvl"), qn("w:ilvl")
_DEEPEST = 8
"""The last of the nine levels that a list has."""

_MOST_LINKS = 10
"""Word writes one link from a list to that of a list style; a longer way is somebody's trap."""


class Numbering:
    """The lists of a document; without a numbering part it has none."""

    def __init__(self, package: Package, styles: Styles) -> None:
        part = package.related(package.main_document, NUMBERING)
        root = package.xml(part) if part else None
        self._styles = styles
        self._nums = _by_id(root, "w:num", _NUM_ID)
        self._abstracts = _by_id(root, "w:abstractNum", _ABSTRACT_ID)
        self._known: dict[str, dict[int, etree._Element] | None] = {}

    def list_level(self, num_id: str, level: int) -> int | None:
        """The level from 0 of a paragraph in a list; None where there is no such list, or nothing is shown for it."""
        levels = self._levels(num_id)
        level = min(max(level, 0), _DEEPEST)
        return level if levels is not None and _is_shown(levels.get(level)) else None

    def level_of_style(self, num_id: str, style_id: str) -> int | None:
        """The level of a list that a paragraph style stands for."""
        levels = self._levels(num_id) or {}
        return next((level for level, lvl in levels.items() if child_value(lvl, qn("w:pStyle")) == style_id), None)

    def _levels(self, num_id: str) -> dict[int, etree._Element] | None:
        if num_id not in self._known:
            num = self._nums.get(num_id)
            abstract = self._find_abstract(num)
            overrides = (
                (lvl for change in num.iterfind(qn("w:lvlOverride")) for lvl in change) if num is not None else ()
            )
            self._known[num_id] = None if abstract is None else {**_read_levels(abstract), **_read_levels(overrides)}
        return self._known[num_id]

    def _find_abstract(self, num: etree._Element | None) -> etree._Element | None:
        """The definition of a list: its own, or by way of a list style that of another, which may do so too."""
        for _ in range(_MOST_LINKS):
            abstract = self._abstracts.get(child_value(num, _ABSTRACT_ID) or "")
            link = child_value(abstract, qn("w:numStyleLink"))
            style = next(self._styles.chain(link, "numbering"), None) if link else None
            if style is None:
                return abstract
            num = self._nums.get(child_value(style.find(_NUMBERING_OF_STYLE), _NUM_ID) or "")
        return None


def _by_id(root: etree._Element | None, tag: str, id_name: str) -> dict[str, etree._Element]:
    return {child.get(id_name, ""): child for child in root.iterchildren(qn(tag))} if root is not None else {}


def _read_levels(holder: Iterable[etree._Element]) -> dict[int, etree._Element]:
    levels = ((lvl.get(_INDEX, ""), lvl) for lvl in holder if lvl.tag == _LEVEL)
    return {int(index): lvl for index, lvl in levels if index.isdecimal() and len(index) == 1}


def _is_shown(lvl: etree._Element | None) -> bool:
    """Whether a level shows a number, bullet or text; headings may have levels that show nothing."""
    if child_value(lvl, qn("w:numFmt")) != "none":
        return True
    return bool(child_value(lvl, qn("w:lvlText")))
