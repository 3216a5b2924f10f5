"""The rows of a saved body: from its bytes to the words of each cell, and to a tree of all that stands between.

Rows whose markup is the same but for the words between it are read alike: the first is parsed and read as any is, and
says where the words of the others stand. Of 6,400 indicators, a tree of all rows and a walk over it took 0.6 s of a
build and 60 MB; to read them so takes 0.06 s.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.story import cell_text
from cabinet_appendix.ooxml.xml import XmlError, parse_xml

_P, _TR, _TC = qn("w:p"), qn("w:tr"), qn("w:tc")
_ROOT = re.compile(rb"\s*(?:<\?xml[^>]*\?>)?\s*(<([\w:.-]+)(?: [^>]*)?>)")
_BEGINS, _END = re.compile(rb"\s*<w:tr[ >]"), b"</w:tr>"
_WORDS = re.compile(rb">([^<]+)</w:t>")
# In these, what looks like a tag is none.
_UNTAGGED = (b"<!", b"<?")
_ESCAPED = ("&amp;", "&lt;", "&gt;")
_STANDS_FOR = "rows"
# Characters for private use stand for words while it is found out where they are printed.
_MARK = "\ue0b3{}\ue0b4"
_MARKS = re.compile(_MARK.format(r"(\d+)"))


_Cell = int | list[str | int]
"""The number of the words of a row that a cell prints, or several with what stands between."""


class BodyRows(NamedTuple):
    """The body with stand-ins for the rows that have been read, and the cells of those."""

    root: etree._Element
    groups: list[list[list[str]]]

    def cells(self, tr: etree._Element) -> list[list[str]]:
        """The words of each cell of a row, or of each row that it stands for."""
        group = tr.get(_STANDS_FOR)
        if group is not None:
            return self.groups[int(group)]
        return [[cell_text(tc).strip() for tc in tr.iter(_TC) if next(tc.iterancestors(_TR)) is tr]]


def read_rows(xml: bytes, is_heading: Callable[[etree._Element], bool]) -> BodyRows:
    """The rows of a part; one with a heading in it is left in the tree, since it may begin a section."""
    head = _ROOT.match(xml)
    if head is None or any(xml.find(mark, head.end(1)) >= 0 for mark in _UNTAGGED):
        return BodyRows(parse_xml(xml), [])
    shapes = _Shapes(head[1], head[2], is_heading)
    groups: list[list[list[str]]] = []
    rest: list[bytes] = []
    is_open = False
    start, end = 0, xml.find(_END) + len(_END)
    while end >= len(_END):
        row = xml[start:end]
        cells = shapes.read(row) if _BEGINS.match(row) else None
        if cells is None:
            rest.append(row)
        elif is_open:
            groups[-1].append(cells)
        else:
            rest.append(f'<w:tr {_STANDS_FOR}="{len(groups)}"/>'.encode())
            groups.append([cells])
        is_open = cells is not None
        start, end = end, xml.find(_END, end) + len(_END)
    root = parse_xml(b"".join((*rest, xml[start:])))
    stand_ins = (tr for tr in root.iter(_TR) if tr.get(_STANDS_FOR) is not None)
    if any(next(tr.iterancestors(_TC), None) is not None for tr in stand_ins):
        # The words of a table in a cell are the cell's as well.
        return BodyRows(parse_xml(xml), [])
    return BodyRows(root, groups)


class _Shapes:
    """The markup of rows, and where in it the words of each cell stand; None where a row is no plain one."""

    def __init__(self, root_tag: bytes, root_name: bytes, is_heading: Callable[[etree._Element], bool]) -> None:
        self._root_tag, self._end_tag = root_tag, b"</" + root_name + b">"
        self._is_heading = is_heading
        self._known: dict[tuple[bytes, ...], list[_Cell] | None] = {}

    def read(self, row: bytes) -> list[str] | None:
        """The words of each cell of a row."""
        pieces = _WORDS.split(row)
        markup = tuple(pieces[::2])
        try:
            cells = self._known[markup]
        except KeyError:
            cells = self._known[markup] = self._find_cells(pieces)
        if cells is None:
            return None
        words = _read_words(pieces[1::2], row)
        return [words[cell].strip() if type(cell) is int else _join(cell, words) for cell in cells]

    def _find_cells(self, pieces: list[bytes]) -> list[_Cell] | None:
        """Of which words each cell of such a row is made."""
        count = len(pieces) // 2
        marked = pieces.copy()
        marked[1::2] = [f">{_MARK.format(number)}</w:t>".encode() for number in range(count)]
        try:
            root = parse_xml(b"".join((self._root_tag, *marked, self._end_tag)))
        except XmlError:
            return None
        tr = root[0]
        paragraphs = list(tr.iter(_P))
        are_inside = all(next(p.iterancestors(_TC), None) is not None for p in paragraphs)
        if len(root) > 1 or tr.tag != _TR or not are_inside or any(map(self._is_heading, paragraphs)):
            return None
        return [_find_words(cell_text(tc)) for tc in tr.iter(_TC)]


def _find_words(cell: str) -> _Cell:
    pieces = _MARKS.split(cell)
    if len(pieces) == 3 and not pieces[0] and not pieces[2]:
        return int(pieces[1])
    return [int(piece) if place % 2 else piece for place, piece in enumerate(pieces)]


def _join(cell: _Cell, words: list[str]) -> str:
    pieces = (cell,) if isinstance(cell, int) else cell
    return "".join(words[piece] if isinstance(piece, int) else piece for piece in pieces).strip()


def _read_words(pieces: list[bytes], row: bytes) -> list[str]:
    words = b"\0".join(pieces).decode().split("\0")
    return list(map(_unescape, words)) if b"&" in row or b"\r" in row else words


def _unescape(words: str) -> str:
    if words.count("&") == sum(map(words.count, _ESCAPED)) and "\r" not in words:
        return words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return parse_xml(f"<t>{words}</t>".encode()).text or ""
