"""The rows that a loop repeats: all that differ in nothing but their words are written as text, and need no tree.

A template prints thousands of rows of one shape. The first of a shape goes the way of all that is rendered; what every
step has made of it is made of the others as they are rendered, by a pattern with a place for each value, and the tree
holds a row that stands in for them, with their notes. Of 6,400 indicators, the trees of all rows and the passes over
them took 0.9 s of a build and 120 MB; the patterns take 0.1 s and 10 MB.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import NamedTuple

from lxml import etree

from cabinet_appendix.formats.word.interim import NAMESPACE
from cabinet_appendix.formats.word.rendered import tidy_runs
from cabinet_appendix.ooxml.identifiers import remove_repeated_ids
from cabinet_appendix.ooxml.namespaces import NAMESPACES, qn
from cabinet_appendix.ooxml.table import make_tables_whole
from cabinet_appendix.ooxml.xml import XmlError, parse_xml

_BEGINS, _ENDS = re.compile(r"\s*<w:tr[ >]"), re.compile(r"</w:tr>\s*\Z")
_BOX = re.compile(r"<(/?)w:txbxContent\b")
# A value whose XML is read and written as it stands: with no character that XML lacks, or has another way to write.
_WORDS = "[^<>&\0-\x1f\ud800-\udfff\ufffe\uffff]*"
_TEXT = re.compile(f"{_WORDS}(?:&(?:amp|lt|gt|#39|#34);{_WORDS})*")
_ATTRIBUTES = r'(?: w:\w+="[^"<>&\0-\x1f]*")*'
_RUNS = re.compile(
    rf"(?:<w:r{_ATTRIBUTES}>(?:<w:rPr>(?:<w:\w+{_ATTRIBUTES}/>)+</w:rPr>)?"
    # A text with a space at its edge is told to keep it.
    rf'<w:t(?: xml:space="preserve">|>(?!\s)(?![^<]*\s</))(?!</){_WORDS}(?:&(?:amp|lt|gt);{_WORDS})*</w:t></w:r>)+'
)
_NOTE = re.compile(r"<ca:note .*?</ca:note>", re.DOTALL)
_SAVED_NOTE = re.compile(rb"(<ca:note .*?</ca:note>)", re.DOTALL)
_STAND_IN = re.compile(
    rf'<w:tr xmlns:ca="{NAMESPACE}" ca:rows="(\d+)"><w:tc>(?:<w:p/>|<w:p>(.*?)</w:p>)</w:tc></w:tr>'.encode(), re.DOTALL
)
_PLACE = re.compile(rb"<ca:place/>|<ca:place>(.*?)</ca:place>", re.DOTALL)
# Characters for private use stand for the values of a pattern while it is made.
_MARK, _RUN_MARK = "\ue0b3{}\ue0b4", '<w:r><w:t xml:space="preserve">\ue0b5{}\ue0b4</w:t></w:r>'
_MARKS = re.compile(f"{_RUN_MARK}|{_MARK}".replace("{}", r"(\d+)"))
_BOUND = "<?rows?>"
_STORY = frozenset(qn(f"w:{name}") for name in ("tr", "tc", "p", "r", "t", "tab", "br", "noBreakHyphen", "proofErr"))
_SPACE = f"{{{NAMESPACES['xml']}}}space"
_OWN = (f"{{{NAMESPACES['w']}}}", _SPACE)
# Markers and figures are often the same, and are not read again: so many are remembered at a time.
_MOST_VALUES = 2_000
_EMPTY, _IS_TEXT, _IS_RUNS, _UNSURE = range(4)

Shape = tuple[str | int, ...]


class _Edge(NamedTuple):
    """Whether a piece of a template begins with a row, whether it ends with one, and how many text boxes it opens."""

    begins: bool
    ends: bool
    boxes: int


class _Pattern(NamedTuple):
    """What every step makes of rows of one shape: the text between the values, and between it room for them."""

    pieces: list[bytes]

    def fill(self, values: list[bytes]) -> bytes:
        """The rows with these values, none of which is empty."""
        pieces = self.pieces.copy()
        pieces[1::2] = values
        return b"".join(pieces)


@dataclass(slots=True)
class _Group:
    """Rows that stand one after the other: their text, cut where a note may come, and the notes."""

    texts: list[bytearray] = field(default_factory=lambda: [bytearray()])
    notes: list[bytes] = field(default_factory=list)

    def add(self, rows: bytes, noted: set[bytes]) -> None:
        """Go on with these rows; a note that is one of those `noted` has been there, and is printed there if at all."""
        text, *rest = _SAVED_NOTE.split(rows) if b"<ca:" in rows else (rows,)
        self.texts[-1] += text
        for note, after in zip(rest[::2], rest[1::2], strict=True):
            if note in noted:
                self.texts[-1] += after
            else:
                noted.add(note)
                self.notes.append(note)
                self.texts.append(bytearray(after))


class RepeatedRows:
    """The rows of one part that are kept out of its tree; `namespaces` are those that the part declares."""

    def __init__(self, namespaces: Mapping[str | None, str]) -> None:
        self._namespaces = namespaces
        self._edges: dict[str, _Edge] = {}
        self._values: dict[str, tuple[int, bytes]] = {}
        self._patterns: dict[Shape, _Pattern | None] = {}
        self._passed: set[Shape] = set()
        self._groups: list[_Group] = []
        self._noted: set[bytes] = set()
        self._is_open = False

    @property
    def are_any(self) -> bool:
        """Whether any row is kept out."""
        return bool(self._groups)

    def keep_out(self, pieces: Iterable[str]) -> str:
        """What a template has rendered, a piece for each value and for what stands between, with stand-ins."""
        rest: list[str] = []
        row: list[str] = []
        boxes = 0
        edges = self._edges
        for piece in pieces:
            # What a tag prints is Markup; the template's own text is no more than a string.
            if type(piece) is str:
                edge = edges.get(piece) or self._find_edge(piece)
                boxes += edge.boxes
                if edge.begins and not boxes:
                    if row:
                        # It has a row inside, and is none of its own.
                        self._close(rest).extend(row)
                    row = [piece]
                else:
                    (row or self._close(rest)).append(piece)
                if edge.ends and row:
                    self._add(row, rest)
                    row = []
            else:
                (row or self._close(rest)).append(piece)
        self._close(rest).extend(row)
        return "".join(rest)

    def put_back(self, xml: bytes) -> bytes:
        """A part as it is saved, with the rows in place of what stands in for them."""
        pieces: list[bytes | bytearray] = []
        end = 0
        for found in _STAND_IN.finditer(xml):
            group = self._groups[int(found[1])]
            pieces += (xml[end : found.start()], group.texts[0])
            for place, text in zip(_PLACE.finditer(found[2] or b""), group.texts[1:], strict=True):
                pieces += (place[1] or b"", text)
            end = found.end()
        return b"".join((*pieces, xml[end:]))

    def _find_edge(self, piece: str) -> _Edge:
        boxes = sum(-1 if sign else 1 for sign in _BOX.findall(piece))
        self._edges[piece] = _Edge(_BEGINS.match(piece) is not None, _ENDS.search(piece) is not None, boxes)
        return self._edges[piece]

    def _add(self, row: list[str], rest: list[str]) -> None:
        shape: list[str | int] = []
        values: list[bytes] = []
        for piece in row:
            if type(piece) is str:
                shape.append(piece)
            elif piece:
                kind, value = self._values.get(piece) or self._read(piece)
                shape.append(kind)
                values.append(value)
            else:
                shape.append(_EMPTY)
        pattern = self._find_pattern(tuple(shape)) if _UNSURE not in shape else None
        if pattern is None:
            self._close(rest).extend(row)
            return
        if not self._is_open:
            self._groups.append(_Group())
            self._is_open = True
        self._groups[-1].add(pattern.fill(values), self._noted)

    def _read(self, value: str) -> tuple[int, bytes]:
        read = _read_value(value)
        if len(self._values) == _MOST_VALUES:
            self._values.clear()
        self._values[value] = read
        return read

    def _close(self, rest: list[str]) -> list[str]:
        """End the group that is open, if any, with what stands in for it; what was rendered besides."""
        if self._is_open:
            places = "".join(f"<ca:place>{note.decode()}</ca:place>" for note in self._groups[-1].notes)
            number = len(self._groups) - 1
            head = f'<w:tr xmlns:ca="{NAMESPACE}" ca:rows="{number}">'
            rest.append(f"{head}<w:tc><w:p>{places}</w:p></w:tc></w:tr>")
            self._is_open = False
        return rest

    def _find_pattern(self, shape: Shape) -> _Pattern | None:
        """The pattern of a shape; None for the first rows of it, and where its rows are not all alike when done."""
        if shape not in self._passed:
            self._passed.add(shape)
            return None
        if shape not in self._patterns:
            self._patterns[shape] = _make_pattern(shape, self._namespaces)
        return self._patterns[shape]


def _read_value(value: str) -> tuple[int, bytes]:
    """Whether a value is text or runs, which may have notes between them, and what is saved of it.

    Nothing is sure of one that is notes alone: which of them are printed may decide whether its paragraph is empty.
    """
    if value.startswith("<"):
        runs = _NOTE.sub("", value) if "<ca:" in value else value
        return (_IS_RUNS, value.encode()) if _RUNS.fullmatch(runs) else (_UNSURE, b"")
    if not _TEXT.fullmatch(value):
        return _UNSURE, b""
    # Jinja writes quotation marks as in attributes.
    return _IS_TEXT, value.encode().replace(b"&#39;", b"'").replace(b"&#34;", b'"')


def _make_pattern(shape: Shape, namespaces: Mapping[str | None, str]) -> _Pattern | None:
    """What every step makes of the second of two rows of a shape; None where a step may make more of others."""
    count = 0
    rows = ""
    for piece in shape:
        if isinstance(piece, str):
            rows += piece
        elif piece != _EMPTY:
            rows += (_MARK if piece == _IS_TEXT else _RUN_MARK).format(count)
            count += 1
    named = ((f"xmlns:{prefix}" if prefix else "xmlns", escape(uri)) for prefix, uri in namespaces.items())
    declared = "".join(f' {name}="{uri}"' for name, uri in named)
    try:
        table = parse_xml(f"<w:tbl{declared}>{rows}{_BOUND}{rows}{_BOUND}</w:tbl>".encode())
    except XmlError:
        return None
    tidy_runs(table)
    make_tables_whole(table)
    remove_repeated_ids((table,))
    second = list(table)[len(table) // 2 : -1]
    # Where none of them is left, there is nothing for a row to stand for.
    if not (second and all(map(_is_plain, second)) and sum(map(_count_marks, second)) == count):
        return None
    pieces = _MARKS.split(etree.tostring(table, encoding="unicode").split(_BOUND)[1])
    found = [(_IS_RUNS, run) if run else (_IS_TEXT, text) for run, text in zip(pieces[1::3], pieces[2::3], strict=True)]
    kinds = (kind for kind in shape if kind in {_IS_TEXT, _IS_RUNS})
    if found != [(kind, str(number)) for number, kind in enumerate(kinds)]:
        return None
    return _Pattern([piece for text in pieces[::3] for piece in (text.encode(), b"")][:-1])


def _is_plain(row: etree._Element) -> bool:
    """Whether a row is one, and holds nothing but words and their formatting."""
    return row.tag == qn("w:tr") and all(map(_is_story, row.iter()))


def _is_story(element: etree._Element) -> bool:
    is_formatting = any(str(one.tag).endswith("Pr") for one in (element, *element.iterancestors()))
    is_known = element.tag in _STORY or (is_formatting and str(element.tag).startswith(_OWN))
    return is_known and all(str(name).startswith(_OWN) for name in element.attrib)


def _count_marks(row: etree._Element) -> int:
    """How many values stand in texts that keep their spaces."""
    texts = (t.text or "" for t in row.iterfind(f".//{qn('w:r')}/{qn('w:t')}") if t.get(_SPACE) == "preserve")
    return sum(len(re.findall("[\ue0b3\ue0b5]", text)) for text in texts)
