"""The way through a story: to the elements that are said, past wrappers, on one side of tracked changes."""

from collections.abc import Iterator

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.simple_types import child_value, read_switch
from cabinet_appendix.ooxml.story_values import Revisions

P, TBL, TR, TC = (qn(f"w:{name}") for name in ("p", "tbl", "tr", "tc"))
_PPR, _RPR, _TRPR, _TCPR = (qn(f"w:{name}") for name in ("pPr", "rPr", "trPr", "tcPr"))
_NEW = frozenset(qn(f"w:{name}") for name in ("ins", "moveTo", "cellIns"))
_OLD = frozenset(qn(f"w:{name}") for name in ("del", "moveFrom", "cellDel"))
_HIDDEN = qn("w:hidden")
_ALTERNATE, _CHOICE, _FALLBACK = (qn(f"mc:{name}") for name in ("AlternateContent", "Choice", "Fallback"))
_MATHS = "oMathPara oMath f num den sSup sSub sSubSup sPre e sup sub d nary rad func fName m mr acc bar box eqArr"
_WRAPPERS = frozenset(
    [
        *_NEW,
        *_OLD,
        *(qn(f"w:{name}") for name in ("sdt", "sdtContent", "customXml", "smartTag", "dir", "bdo", "ruby", "rubyBase")),
        *(qn(f"m:{name}") for name in _MATHS.split()),
    ]
)
_TABLE = frozenset({TBL, TR, TC})
# All others are said just where they stand: most elements of a story are among them.
_LOOKED_INTO = frozenset({*_WRAPPERS, *_TABLE, _ALTERNATE})


class Walk:
    """Goes through elements; what is deleted, or on the other side inserted, is not there, nor are hidden rows."""

    def __init__(self, revisions: Revisions) -> None:
        self.is_original = revisions is Revisions.ORIGINAL
        self._left_out = _NEW if self.is_original else _OLD

    def inside(self, parent: etree._Element, *, with_tables: bool = False) -> Iterator[etree._Element]:
        """The children of an element, and those of the wrappers among them, in order.

        `with_tables` takes tables, rows and cells as wrappers too.
        """
        open_elements = [iter(parent)]
        while open_elements:
            for child in open_elements[-1]:
                if child.tag not in _LOOKED_INTO:
                    yield child
                    continue
                inner = self._unwrap(child, with_tables)
                if inner is not None:
                    open_elements.append(iter(inner))
                    break
                if not self._is_left_out(child):
                    yield child
            else:
                open_elements.pop()

    def properties(self, element: etree._Element, tag: str) -> etree._Element | None:
        """The properties of an element, such as its w:rPr: the original ones, if it is those that are read."""
        current = next(element.iterchildren(tag), None)
        if self.is_original and current is not None:
            change = next(current.iterchildren(f"{tag}Change"), None)
            return next(change.iterchildren(tag), None) if change is not None else current
        return current

    def goes_on(self, paragraph: etree._Element) -> bool:
        """Whether a paragraph's mark is deleted, so that the next one goes on in its line."""
        if len(paragraph) == 0:
            return False
        pPr = next(paragraph.iterchildren(_PPR), None)
        mark = next(pPr.iterchildren(_RPR), None) if pPr is not None else None
        return mark is not None and self._has_left_out(mark)

    def _unwrap(self, child: etree._Element, with_tables: bool) -> etree._Element | None:
        """The element whose children stand in the place of `child`; None for one that stands for itself."""
        tag = child.tag
        if tag == _ALTERNATE:
            # Word shows the first choice; the fallback says the same again, for older readers.
            return next(child.iterchildren(_CHOICE), next(child.iterchildren(_FALLBACK), None))
        is_wrapper = tag in _WRAPPERS or (with_tables and tag in _TABLE)
        return child if is_wrapper and not self._is_left_out(child) else None

    def _is_left_out(self, child: etree._Element) -> bool:
        tag = child.tag
        if tag == TR:
            trPr = next(child.iterchildren(_TRPR), None)
            return trPr is not None and (self._has_left_out(trPr) or bool(read_switch(child_value(trPr, _HIDDEN))))
        if tag == TC:
            tcPr = next(child.iterchildren(_TCPR), None)
            return tcPr is not None and self._has_left_out(tcPr)
        return tag in self._left_out

    def _has_left_out(self, properties: etree._Element) -> bool:
        return next(properties.iterchildren(*self._left_out), None) is not None
