"""Tracked changes (ECMA-376 Part 1, 17.13.5): from the parts of a document to what was changed, and by whom."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import ENDNOTES
from cabinet_appendix.ooxml.story import story_parts

_CHANGES = tuple(
    qn(f"w:{name}")
    for name in (
        *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "numberingChange"),
        *("rPrChange", "pPrChange", "tblPrChange", "trPrChange", "tcPrChange", "tblGridChange", "sectPrChange"),
    )
)


@dataclass(frozen=True, slots=True)
class Revision:
    """A tracked change: its element and its author, "" where none is named."""

    element: etree._Element
    author: str


def find_revisions(package: Package) -> Iterator[Revision]:
    """The tracked changes of a document, part by part, the body first."""
    endnotes = package.related(package.main_document, ENDNOTES)
    for part in (*story_parts(package), *((endnotes,) if endnotes else ())):
        for element in package.xml(part).iter(*_CHANGES):
            yield Revision(element, element.get(qn("w:author"), ""))
