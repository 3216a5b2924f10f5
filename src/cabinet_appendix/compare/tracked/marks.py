"""Tracked changes as they are written (ECMA-376 Part 1, 17.13.5): marks of paragraphs and rows, records of looks."""

from copy import deepcopy

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn

AUTHOR = "cabinet-appendix"
"""Who made the changes; without a date, so that the same two documents give the same bytes."""
INSERTED, DELETED = "ins", "del"
_PPR, _RPR, _TRPR = qn("w:pPr"), qn("w:rPr"), qn("w:trPr")
_MARKS = (qn(f"w:{INSERTED}"), qn(f"w:{DELETED}"))
_NOT_OF_BASE = frozenset({_RPR, qn("w:sectPr"), qn("w:pPrChange")})


class Marks:
    """Makes tracked changes, each with a number of its own in the whole document."""

    def __init__(self) -> None:
        self._last = 0

    def make(self, kind: str) -> etree._Element:
        """A w:ins, w:del or w:…Change (CT_TrackChange), still empty."""
        self._last += 1
        change = etree.Element(qn(f"w:{kind}"))
        change.set(qn("w:id"), str(self._last))
        change.set(qn("w:author"), AUTHOR)
        return change

    def mark_paragraph(self, p: etree._Element, kind: str) -> None:
        """Say of a paragraph's mark that it is inserted or deleted."""
        pPr = properties_of(p, _PPR)
        rPr = pPr.find(_RPR)
        if rPr is None:
            rPr = etree.Element(_RPR)
            # Only a section and the record of a change come after it.
            last = next(pPr.iterchildren(qn("w:sectPr"), qn("w:pPrChange")), None)
            pPr.append(rPr) if last is None else last.addprevious(rPr)
        rPr.insert(0, self.make(kind))

    def unmark_paragraph(self, p: etree._Element) -> None:
        """Take back what `mark_paragraph` said."""
        for mark in list(properties_of(properties_of(p, _PPR), _RPR).iterchildren(*_MARKS)):
            parent = mark.getparent()
            if parent is not None:
                parent.remove(mark)

    def mark_row(self, tr: etree._Element, kind: str) -> None:
        """Say of a row that it is inserted or deleted."""
        properties_of(tr, _TRPR).append(self.make(kind))

    def record(self, properties: etree._Element, old: etree._Element | None) -> None:
        """Say in the properties of a paragraph, run, row, cell or table what they were; they end with that."""
        name = etree.QName(properties).localname
        change = self.make(f"{name}Change")
        was = deepcopy(old) if old is not None else etree.Element(properties.tag)
        if name == "pPr":
            for child in [child for child in was if child.tag in _NOT_OF_BASE]:
                was.remove(child)
        change.append(was)
        properties.append(change)


def properties_of(element: etree._Element, tag: str) -> etree._Element:
    """The properties with which a paragraph, run, table, row or cell begins, made where it has none."""
    properties = element.find(tag)
    if properties is None:
        properties = etree.Element(tag)
        exceptions = element.find(qn("w:tblPrEx"))
        element.insert(0, properties) if exceptions is None else exceptions.addnext(properties)
    return properties
