"""Identifiers that must be unique in a document: those that a loop has copied are made so, or taken out."""

from collections.abc import Iterable

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.story import story_parts

_START, _END = qn("w:bookmarkStart"), qn("w:bookmarkEnd")
_PARAGRAPH_ID, _TEXT_ID = qn("w14:paraId"), qn("w14:textId")


def renumber_drawings(package: Package) -> None:
    """Number the wp:docPr of all story parts from 1: each id is one drawing's in the whole document."""
    number = 0
    for part in story_parts(package):
        for docPr in package.xml(part).iter(qn("wp:docPr")):
            number += 1
            docPr.set("id", str(number))


def renumber_bookmarks(package: Package) -> None:
    """Number bookmarks from 0, and take out halves of bookmarks and every later one of a name that is there already."""
    names: set[str] = set()
    for part in story_parts(package):
        bookmarks, strays = _pair_bookmarks(package.xml(part).iter(_START, _END))
        for start, end in bookmarks:
            # Word's names ignore capitals.
            name = start.get(qn("w:name"), "").casefold()
            if name in names:
                strays += (start, end)
                continue
            for half in (start, end):
                half.set(qn("w:id"), str(len(names)))
            names.add(name)
        for stray in strays:
            _remove(stray)


def remove_repeated_paragraph_ids(package: Package) -> None:
    """Take w14:paraId and w14:textId off every paragraph and row whose paraId an earlier one has."""
    remove_repeated_ids(map(package.xml, story_parts(package)))


def remove_repeated_ids(roots: Iterable[etree._Element]) -> None:
    """The same for trees, in this order."""
    seen: set[str] = set()
    for root in roots:
        for element in root.iter(qn("w:p"), qn("w:tr")):
            paragraph_id = element.get(_PARAGRAPH_ID)
            if paragraph_id is None:
                continue
            if paragraph_id in seen:
                del element.attrib[_PARAGRAPH_ID]
                if _TEXT_ID in element.attrib:
                    del element.attrib[_TEXT_ID]
            seen.add(paragraph_id)


def _pair_bookmarks(
    marks: Iterable[etree._Element],
) -> tuple[list[tuple[etree._Element, etree._Element]], list[etree._Element]]:
    """Starts with their ends, and what has no other half; copies share an id, so an end closes the last start."""
    pairs: list[tuple[etree._Element, etree._Element]] = []
    strays: list[etree._Element] = []
    opened: dict[str, etree._Element] = {}
    for mark in marks:
        id_ = mark.get(qn("w:id"), "")
        other = opened.pop(id_, None)
        if mark.tag == _START:
            opened[id_] = mark
            strays += [other] if other is not None else []
        elif other is not None:
            pairs.append((other, mark))
        else:
            strays.append(mark)
    return pairs, [*strays, *opened.values()]


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
