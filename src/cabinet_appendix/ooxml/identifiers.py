"""Identifiers that must be unique in a document: those that a loop has copied are made so, or taken out."""

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.story import story_parts


def renumber_drawings(package: Package) -> None:
    """Number the wp:docPr of all story parts from 1: each id is one drawing's in the whole document."""
    number = 0
    for part in story_parts(package):
        for docPr in package.xml(part).iter(qn("wp:docPr")):
            number += 1
            docPr.set("id", str(number))


def renumber_bookmarks(package: Package) -> None:
    """Number bookmarks from 0, and take out every later one of a name that is there already."""
    number, names = 0, set()
    for part in story_parts(package):
        ends = {_id(end): end for end in package.xml(part).iter(qn("w:bookmarkEnd"))}
        renewed: dict[etree._Element, str] = {}
        for start in list(package.xml(part).iter(qn("w:bookmarkStart"))):
            end = _end_of(start, ends)
            if end is None or start.get(qn("w:name")) in names:
                _remove(start)
                if end is not None:
                    _remove(end)
                continue
            names.add(start.get(qn("w:name")))
            start.set(qn("w:id"), str(number))
            renewed[end] = str(number)
            number += 1
        for end, renewed_id in renewed.items():
            end.set(qn("w:id"), renewed_id)


def remove_repeated_paragraph_ids(package: Package) -> None:
    """Take w14:paraId and w14:textId off every element whose paraId an earlier one has."""
    seen: set[str] = set()
    for part in story_parts(package):
        for element in package.xml(part).iter(qn("w:p"), qn("w:tr")):
            paragraph_id = element.get(qn("w14:paraId"))
            if paragraph_id in seen:
                del element.attrib[qn("w14:paraId")]
                element.attrib.pop(qn("w14:textId"), None)
            elif paragraph_id:
                seen.add(paragraph_id)


def _id(element: etree._Element) -> str:
    return element.get(qn("w:id"), "")


def _end_of(start: etree._Element, ends: dict[str, etree._Element]) -> etree._Element | None:
    """The end of a bookmark: the next w:bookmarkEnd of its id, for copies of a bookmark share one."""
    following = start.xpath("following::w:bookmarkEnd", namespaces={"w": qn("w:p")[1:-2]}) if _id(start) in ends else []
    return next((end for end in following if _id(end) == _id(start)), None)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
