"""Content controls (ECMA-376 Part 1, 17.5.2): from a part to those that somebody fills in, and their titles."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from cabinet_appendix.ooxml.namespaces import NAMESPACES, qn
from cabinet_appendix.ooxml.simple_types import child_value
from cabinet_appendix.ooxml.visible import find_visible

_SDT, _PROPERTIES, _TITLE = qn("w:sdt"), qn("w:sdtPr"), qn("w:alias")
# What Word itself fills in: tables of contents, citations, sections that repeat.
_FILLED_BY_WORD = (
    *(qn(f"w:{name}") for name in ("docPartObj", "docPartList", "citation", "bibliography", "group", "equation")),
    f"{{{NAMESPACES['w15']}}}repeatingSection",
    f"{{{NAMESPACES['w15']}}}repeatingSectionItem",
)


@dataclass(frozen=True, slots=True)
class ContentControl:
    """A content control: CT_Sdt, its title, "" where it has none, and its words."""

    element: etree._Element
    title: str
    text: str


def find_content_controls(root: etree._Element) -> Iterator[ContentControl]:
    """The content controls of a part that are for a person to fill in."""
    for sdt in find_visible(root, _SDT):
        properties = sdt.find(_PROPERTIES)
        if properties is None or next(properties.iterchildren(*_FILLED_BY_WORD), None) is None:
            text = "".join(t.text or "" for t in sdt.iter(qn("w:t")))
            yield ContentControl(sdt, child_value(properties, _TITLE) or "", text)
