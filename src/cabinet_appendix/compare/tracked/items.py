"""What a block or a row is known by when two documents are laid side by side: signature, gist and words."""

import re
from collections import Counter

from lxml import etree

from cabinet_appendix.compare.tracked.alignment import Item
from cabinet_appendix.compare.tracked.signature import Target, sign
from cabinet_appendix.ooxml.namespaces import qn

_P, _T, _DRAWING, _CELL = (qn(f"w:{name}") for name in ("p", "t", "drawing", "tc"))
_COLUMNS = f"{qn('w:tblGrid')}/{qn('w:gridCol')}"
_WORDS = re.compile(r"\w+(?:[.,'’/-]\w+)*%?")
_PICTURE = "\ufffc"
_DETAILS = re.compile(r"[\W\d_]+")
_SHORTEST_GIST = 8


def make_item(block: etree._Element, target: Target) -> Item:
    """What a paragraph, a table or a row is known by; tables of other columns are never one."""
    kind = f"{block.tag} {len(block.findall(_COLUMNS))}"
    return Item(kind, sign(block, target), _gist_of(block), _count_words(block))


def _count_words(block: etree._Element) -> Counter[str]:
    """How often each word stands in a block; a drawing counts as a word."""
    said = block.iter(_P, _T, _DRAWING)
    text = "".join(" " if e.tag == _P else _PICTURE if e.tag == _DRAWING else e.text or "" for e in said)
    return Counter([*_WORDS.findall(text), *filter(_PICTURE.__eq__, text)])


def _gist_of(block: etree._Element) -> str:
    """The letters of a paragraph, or of the longest cell of a row, which stay where figures change.

    "" where they are too few to know it by.
    """
    cells = list(block.iter(_CELL)) or [block]
    texts = ("".join(e.text or "" for e in cell.iter(_T)) for cell in cells)
    gist = _DETAILS.sub("", max(texts, key=len, default=""))
    return gist if len(gist) >= _SHORTEST_GIST else ""
