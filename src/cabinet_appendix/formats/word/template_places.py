"""Places in a template: from an element to the words that its paragraph begins with, and which paragraph it is."""

from lxml import etree

from cabinet_appendix.findings import Place
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.story import paragraph_text

LONGEST = 80
"""Characters of a paragraph by which a place names it."""
_P = qn("w:p")


def find_place(file: str, part: str, element: etree._Element, words: str | None = None) -> Place:
    """The place of a paragraph, or of an element that has these words in an attribute."""
    shown = paragraph_text(element) if words is None else words
    return Place(file, part=part, paragraph=shown[:LONGEST], paragraph_number=_number(element))


def _number(element: etree._Element) -> int:
    """Which w:p of its part an element is, or comes before."""
    passed = 0
    for other in element.getroottree().getroot().iter():
        passed += other.tag == _P
        if other is element:
            break
    return passed if element.tag == _P else passed + 1
