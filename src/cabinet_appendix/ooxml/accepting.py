"""Tracked changes (ECMA-376 Part 1, 17.13.5): from a story part with some to the same with all of them accepted."""

import re

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.table import end_cells_with_paragraphs, remove_tables_without_rows

_P, _TR, _TC, _RPR, _PPR = (qn(f"w:{name}") for name in ("p", "tr", "tc", "rPr", "pPr"))
_NEW = tuple(qn(f"w:{name}") for name in ("ins", "moveTo"))
_OLD = tuple(qn(f"w:{name}") for name in ("del", "moveFrom"))
_CELL_NEW, _CELL_OLD = (qn("w:cellIns"), qn("w:cellMerge")), qn("w:cellDel")
_PROPERTIES = frozenset(qn(f"w:{name}") for name in ("rPr", "trPr", "numPr"))
_DELETED_HOLDERS = ((_TR, f"{qn('w:trPr')}/{qn('w:del')}"), (_TC, f"{qn('w:tcPr')}/{_CELL_OLD}"))
_DELETED_MARKS = tuple(f"{_PPR}/{_RPR}/{tag}" for tag in _OLD)
_RECORD = re.compile(r"\{.*\}(?:\w+Change|(?:moveFrom|moveTo|customXml(?:Ins|Del|MoveFrom|MoveTo))Range(?:Start|End))")


def accept_revisions(root: etree._Element) -> None:
    """Make a part say what it says once its tracked changes are accepted, and hold none."""
    for holder, gone in _DELETED_HOLDERS:
        for element in [element for element in root.iter(holder) if element.find(gone) is not None]:
            _remove(element)
    for p in [p for p in root.iter(_P) if any(p.find(path) is not None for path in _DELETED_MARKS)]:
        _join_with_next(p)
    for element in list(root.iter(*_OLD, *_CELL_NEW)):
        _remove(element)
    for element in list(root.iter(*_NEW)):
        parent = element.getparent()
        if parent is not None and parent.tag in _PROPERTIES:
            _remove(element)
        else:
            unwrap(element)
    for element in list(root.iter("*")):
        if _RECORD.fullmatch(str(element.tag)):
            _remove(element)
    remove_tables_without_rows(root)
    end_cells_with_paragraphs(root)


def unwrap(element: etree._Element) -> None:
    """Put the children of an element in its place."""
    for child in list(element):
        element.addprevious(child)
    _remove(element)


def _join_with_next(p: etree._Element) -> None:
    """A paragraph whose mark is deleted goes on in the next one, which keeps its properties."""
    following = p.getnext()
    content = [child for child in p if child.tag != _PPR and child.tag not in _OLD]
    if following is not None and following.tag == _P:
        start = 1 if len(following) and following[0].tag == _PPR else 0
        following[start:start] = content
        _remove(p)
    elif following is not None and not content:
        _remove(p)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
