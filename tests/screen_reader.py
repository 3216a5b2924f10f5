"""A Word document as a screen reader says it: from its bytes to lines in the order of reading.

It knows nothing of the code under test: parts, styles, lists and relationships are looked up here from scratch. Run as
a program it prints the transcript of a document, which is how an approved one is renewed.
"""

import posixpath
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from word_files import PREFIXES, RELATIONSHIPS, W, unzip

_MAIN = "word/document.xml"
_LANGUAGES = {"en-GB": "English (United Kingdom)"}
_NS = f"{{{W}}}"
_SKIPPED = frozenset(f"{_NS}{name}" for name in ("pPr", "rPr", "del", "moveFrom", "instrText", "sectPr", "delText"))
_BREAKS = {f"{_NS}tab": " ", f"{_NS}br": " ", f"{_NS}noBreakHyphen": "-"}


@dataclass(frozen=True)
class Heading:
    level: int
    words: str


@dataclass(frozen=True)
class Item:
    """An item of a list: its level from 1, and whether it has a bullet or a number."""

    level: int
    kind: str
    words: str


@dataclass(frozen=True)
class Words:
    """A paragraph that is neither; `style` is named where it says what the words are, as of a title."""

    style: str
    words: str


@dataclass(frozen=True)
class Table:
    """What a table is called, its heading cells, and each row's cells below; no headings where it marks none."""

    caption: str
    description: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Note:
    number: int
    words: str


Passage = Heading | Item | Words | Table | Note


class ScreenReader:
    """Walks a document: `passages` are what it meets, one after the other; a note comes after its paragraph."""

    def __init__(self, document: bytes) -> None:
        self._parts = unzip(document)
        styles = self._xml("word/styles.xml")
        self._styles = {style.get(f"{_NS}styleId", ""): style for style in styles.iter(f"{_NS}style")}
        default = [id_ for id_, style in self._styles.items() if style.get(f"{_NS}default") == "1"]
        self._default = next(id_ for id_ in default if self._styles[id_].get(f"{_NS}type") == "paragraph")
        self._language = _first(styles, "w:docDefaults//w:lang/@w:val")
        self._notes = self._find_notes()
        self._numbers: dict[str, int] = {}
        self._body = self._xml(_MAIN)[0]
        self.passages = list(self._walk(self._body, _MAIN))

    @property
    def title(self) -> str:
        """The title that stands in the window of whoever opens it."""
        names = {"dc": "http://purl.org/dc/elements/1.1/"}
        found = etree.fromstring(self._parts["docProps/core.xml"]).findtext("dc:title", namespaces=names)
        return found or ""

    def lines(self) -> Iterator[str]:
        """The transcript, a line for each thing that is said."""
        yield f"document: {self.title or 'without a title'}"
        yield f"language: {_LANGUAGES.get(self._language, self._language or 'not known')}"
        for kind in ("header", "footer"):
            for part in self._related(kind):
                for passage in self._walk(self._xml(part), part):
                    yield from (f"{kind}: {line}" for line in _say(passage))
        for passage in self.passages:
            yield from _say(passage)
        yield "end of document"

    def _xml(self, part: str) -> etree._Element:
        return etree.fromstring(self._parts[part])

    def _targets(self, part: str) -> dict[str, str]:
        folder, name = posixpath.split(part)
        rels = self._parts.get(f"{folder}/_rels/{name}.rels")
        entries = etree.fromstring(rels).iter(f"{{{RELATIONSHIPS}}}Relationship") if rels else ()
        return {entry.get("Id", ""): entry.get("Target", "") for entry in entries}

    def _related(self, kind: str) -> list[str]:
        """The headers or footers that sections name, each once."""
        targets = self._targets(_MAIN)
        names = _all(self._xml(_MAIN), f"//w:sectPr/w:{kind}Reference/@r:id")
        return list(dict.fromkeys(posixpath.join("word", targets[name]) for name in names))

    def _find_notes(self) -> dict[str, etree._Element]:
        notes = self._xml("word/footnotes.xml") if "word/footnotes.xml" in self._parts else ()
        return {note.get(f"{_NS}id", ""): note for note in notes}

    def _walk(self, holder: etree._Element, part: str) -> Iterator[Passage]:
        for block in holder:
            if block.tag == f"{_NS}p":
                yield from self._read_paragraph(block, part)
            elif block.tag == f"{_NS}tbl":
                yield from self._read_table(block, part)
            elif block.tag == f"{_NS}sdt":
                content = block.find(f"{_NS}sdtContent")
                yield from self._walk(content, part) if content is not None else ()

    def _read_paragraph(self, paragraph: etree._Element, part: str) -> Iterator[Passage]:
        words, notes = self._say_inside(paragraph, part)
        style = self._style_of(paragraph)
        level, item = self._outline_level(paragraph), self._list_level(paragraph)
        if level is not None:
            yield Heading(level, words)
        elif item:
            yield Item(*item, words)
        elif words:
            yield Words(style if style in {"Title", "Subtitle"} else "", words)
        else:
            yield Words("", "blank line")
        yield from notes

    def _read_table(self, table: etree._Element, part: str) -> Iterator[Passage]:
        headings: tuple[str, ...] = ()
        rows, notes = list[tuple[str, ...]](), list[Note]()
        for row in table.iter(f"{_NS}tr"):
            cells = []
            for cell in row.iter(f"{_NS}tc"):
                said = [self._say_inside(paragraph, part) for paragraph in cell.iter(f"{_NS}p")]
                cells.append(" / ".join(words for words, _ in said))
                notes += [note for _, found in said for note in found]
            if _first(row, "w:trPr/w:tblHeader") and not rows and not headings:
                headings = tuple(cells)
            else:
                rows.append(tuple(cells))
        caption, description = (_first(table, f"w:tblPr/w:tbl{name}/@w:val") for name in ("Caption", "Description"))
        yield Table(caption, description, headings, tuple(rows))
        yield from notes

    def _say_inside(self, paragraph: etree._Element, part: str) -> tuple[str, list[Note]]:
        """The words of a paragraph, and the notes that it refers to."""
        notes = list[Note]()
        said = "".join(self._say_pieces(paragraph, part, notes))
        return " ".join(said.split()), notes

    def _say_pieces(self, holder: etree._Element, part: str, notes: list[Note]) -> Iterator[str]:
        for piece in holder:
            if piece.tag in _SKIPPED:
                continue
            if piece.tag == f"{_NS}t":
                yield piece.text or ""
            elif piece.tag in _BREAKS:
                yield _BREAKS[piece.tag]
            elif piece.tag == f"{_NS}footnoteReference":
                yield self._say_reference(piece.get(f"{_NS}id", ""), notes)
            elif piece.tag == f"{_NS}hyperlink":
                words = "".join(self._say_pieces(piece, part, notes))
                target = self._targets(part).get(piece.get(f"{{{PREFIXES['r']}}}id", ""), "a place in this document")
                yield f"[link: {words}, to {target}]"
            elif piece.tag == f"{_NS}drawing":
                yield _say_drawing(piece)
            elif not (piece.tag == f"{_NS}r" and self._is_hidden(piece)):
                yield from self._say_language(piece, part, notes)

    def _say_language(self, piece: etree._Element, part: str, notes: list[Note]) -> Iterator[str]:
        own = _first(piece, "w:rPr/w:lang/@w:val")
        words = "".join(self._say_pieces(piece, part, notes))
        yield f"[{own}: {words}]" if own and own != self._language and words.strip() else words

    def _say_reference(self, id_: str, notes: list[Note]) -> str:
        """A note's number is its place among all that have been met: that is how Word counts."""
        number = self._numbers.setdefault(id_, len(self._numbers) + 1)
        note = self._notes[id_]
        words = " ".join(self._say_inside(paragraph, "word/footnotes.xml")[0] for paragraph in note.iter(f"{_NS}p"))
        notes.append(Note(number, words))
        return f"[note {number}]"

    def _is_hidden(self, run: etree._Element) -> bool:
        vanish = run.find(f"{_NS}rPr/{_NS}vanish")
        return vanish is not None and vanish.get(f"{_NS}val") not in {"0", "false"}

    def _chain(self, paragraph: etree._Element) -> Iterator[etree._Element]:
        """What says how a paragraph is: itself, its style, and those that it is based on."""
        yield paragraph
        id_ = _first(paragraph, "w:pPr/w:pStyle/@w:val") or self._default
        while id_ in self._styles:
            yield self._styles[id_]
            id_ = _first(self._styles[id_], "w:basedOn/@w:val")

    def _style_of(self, paragraph: etree._Element) -> str:
        _, style, *_ = self._chain(paragraph)
        return _first(style, "w:name/@w:val")

    def _outline_level(self, paragraph: etree._Element) -> int | None:
        for holder in self._chain(paragraph):
            outline = _first(holder, "w:pPr/w:outlineLvl/@w:val")
            if outline:
                return int(outline) + 1 if int(outline) < 9 else None
        return None

    def _list_level(self, paragraph: etree._Element) -> tuple[int, str] | None:
        """The level from 1 and the kind of an item, None for what is in no list."""
        for holder in self._chain(paragraph):
            number = _first(holder, "w:pPr/w:numPr/w:numId/@w:val")
            if not number:
                continue
            lists = self._xml("word/numbering.xml")
            abstract = _first(lists, f"w:num[@w:numId='{number}']/w:abstractNumId/@w:val")
            levels = f"w:abstractNum[@w:abstractNumId='{abstract}']/w:lvl"
            id_ = holder.get(f"{_NS}styleId", "")
            linked = _first(lists, f"{levels}[w:pStyle/@w:val='{id_}']/@w:ilvl") if id_ else ""
            level = linked or _first(holder, "w:pPr/w:numPr/w:ilvl/@w:val") or "0"
            kind = _first(lists, f"{levels}[@w:ilvl='{level}']/w:numFmt/@w:val")
            return (int(level) + 1, "bullet" if kind == "bullet" else "number") if number != "0" else None
        return None


def _say(passage: Passage) -> Iterator[str]:
    match passage:
        case Heading(level, words):
            yield f"heading level {level}: {words}"
        case Item(level, kind, words):
            yield f"{kind} level {level}: {words}"
        case Words(style, words):
            yield f"{style.lower()}: {words}" if style else words
        case Note(number, words):
            yield f"note {number}: {words}"
        case Table():
            yield from _say_table(passage)


def _say_table(table: Table) -> Iterator[str]:
    columns = max(map(len, (table.headings, *table.rows)))
    about = ". ".join(filter(None, (table.caption, table.description)))
    yield f"table with {len(table.rows) + bool(table.headings)} rows and {columns} columns: {about or 'no name'}"
    if table.headings:
        yield f"  headings: {'; '.join(table.headings)}"
    for number, row in enumerate(table.rows, 1 + bool(table.headings)):
        names = table.headings if len(table.headings) == len(row) else ("no heading",) * len(row)
        cells = "; ".join(f"{name}: {cell}" for name, cell in zip(names, row, strict=True))
        yield f"  row {number}: {cells}"
    yield "end of table"


def _say_drawing(drawing: etree._Element) -> str:
    kind = "chart" if _first(drawing, ".//c:chart/@r:id") else "picture"
    return f"[{kind}: {_first(drawing, './/wp:docPr/@descr') or 'without alternative text'}]"


def _all(element: etree._Element, path: str) -> list[str]:
    found = element.xpath(path, namespaces=PREFIXES)
    assert isinstance(found, list)
    return [str(one) if not isinstance(one, etree._Element) else one.tag for one in found]


def _first(element: etree._Element, path: str) -> str:
    """The first attribute that a path finds, or the name of the first element; "" where it finds none."""
    return next(iter(_all(element, path)), "")


def transcribe(document: bytes) -> str:
    """The transcript of a document as a text of lines."""
    return "".join(f"{line}\n" for line in ScreenReader(document).lines())


def without_marks(words: str) -> str:
    """Words without the marks of notes, links and pictures in them, and without white space."""
    words = re.sub(r"\[link: (.*?), to [^\]]*\]", r"\1", words)
    return re.sub(r"\[(?:note \d+|picture: [^\]]*|chart: [^\]]*)\]|\s", "", words)


if __name__ == "__main__":
    sys.stdout.buffer.write(transcribe(Path(sys.argv[1]).read_bytes()).encode())
