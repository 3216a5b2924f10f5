"""A reader of finished documents on zipfile and lxml alone: the code under test does not read its own work."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from word_files import PREFIXES, RELATIONSHIPS, A, C, W, unzip

MAIN = "word/document.xml"
_DOCUMENT = {"p": f"{{{W}}}p", "tbl": f"{{{W}}}tbl"}


@dataclass(frozen=True)
class Cell:
    """`marks` are its runs in a character style, each as the style's name and its text; `notes` are ids of notes."""

    text: str
    marks: tuple[tuple[str, str], ...]
    notes: tuple[int, ...]


@dataclass(frozen=True)
class Table:
    """`section` is the heading 1 and `heading` the nearest heading above it; the first of `rows` is the header."""

    section: str
    heading: str
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def texts(self) -> list[list[str]]:
        return [[cell.text for cell in row] for row in self.rows]


@dataclass(frozen=True)
class Paragraph:
    section: str
    style: str
    text: str


@dataclass(frozen=True)
class Reference:
    """A mark of a footnote: its id, the section it stands in, and the text of its paragraph before it."""

    id: int
    section: str
    before: str


@dataclass(frozen=True)
class Drawing:
    """`target` is the part that it shows, a chart or a picture."""

    section: str
    description: str
    size: tuple[int, int]
    target: str


class WordReader:
    def __init__(self, document: bytes) -> None:
        self.parts = unzip(document)

    def xml(self, part: str) -> etree._Element:
        return etree.fromstring(self.parts[part])

    def related(self, part: str) -> dict[str, str]:
        """The relationships of a part, as ids to the names of parts or to addresses."""
        folder, name = posixpath.split(part)
        rels = self.xml(f"{folder}/_rels/{name}.rels")
        return {
            entry.get("Id", ""): entry.get("Target", "")
            if entry.get("TargetMode") == "External"
            else posixpath.normpath(posixpath.join(folder, entry.get("Target", ""))).lstrip("/")
            for entry in rels.iter(f"{{{RELATIONSHIPS}}}Relationship")
        }

    @cached_property
    def body(self) -> etree._Element:
        return self.xml(MAIN)[0]

    @cached_property
    def style_names(self) -> dict[str, str]:
        """From ids to the names that Word shows."""
        return {style.get(f"{{{W}}}styleId", ""): first(style, "w:name/@w:val") for style in self.styles}

    @cached_property
    def styles(self) -> list[etree._Element]:
        return list(self.xml("word/styles.xml").iter(f"{{{W}}}style"))

    @cached_property
    def rag_colours(self) -> dict[str, str]:
        """The colour of each RAG style by the rating that it is for: "Green", "Not rated"."""
        colours = {first(style, "w:name/@w:val"): first(style, "w:rPr/w:color/@w:val") for style in self.styles}
        return {name.removeprefix("RAG "): colour for name, colour in colours.items() if name.startswith("RAG ")}

    @cached_property
    def paragraphs(self) -> list[Paragraph]:
        """Those outside tables."""
        return [
            Paragraph(section, self._style(block), text_of(block))
            for block, section, _ in self._blocks()
            if block.tag == _DOCUMENT["p"]
        ]

    @cached_property
    def tables(self) -> list[Table]:
        return [
            Table(section, heading, tuple(tuple(map(self._cell, find(row, "w:tc"))) for row in find(block, "w:tr")))
            for block, section, heading in self._blocks()
            if block.tag == _DOCUMENT["tbl"]
        ]

    @cached_property
    def references(self) -> list[Reference]:
        """The footnote marks of the body in the order of reading."""
        found = []
        for block, section, _ in self._blocks():
            for paragraph in block.iter(_DOCUMENT["p"]):
                before = ""
                for node in paragraph.iter(f"{{{W}}}t", f"{{{W}}}footnoteReference"):
                    if node.tag == f"{{{W}}}t":
                        before += node.text or ""
                    else:
                        found.append(Reference(int(node.get(f"{{{W}}}id", "")), section, before))
        return found

    @cached_property
    def notes(self) -> dict[int, str]:
        """The texts of the footnotes by their ids, in the order of the part, separators among them."""
        part = self.xml("word/footnotes.xml")
        return {int(note.get(f"{{{W}}}id", "")): text_of(note).strip() for note in part}

    @cached_property
    def drawings(self) -> list[Drawing]:
        related = self.related(MAIN)
        found = []
        for block, section, _ in self._blocks():
            for inline in block.iter(f"{{{PREFIXES['wp']}}}inline"):
                extent = (int(first(inline, "wp:extent/@cx")), int(first(inline, "wp:extent/@cy")))
                target = first(inline, ".//c:chart/@r:id | .//a:blip/@r:embed")
                found.append(Drawing(section, first(inline, "wp:docPr/@descr"), extent, related[target]))
        return found

    @cached_property
    def charts(self) -> list[tuple[Drawing, "Chart"]]:
        return [(d, Chart(self, d.target)) for d in self.drawings if "/charts/" in d.target]

    def _blocks(self) -> Iterator[tuple[etree._Element, str, str]]:
        """The paragraphs and tables of the body, each with the heading 1 and the nearest heading above it."""
        section = heading = ""
        for block in self.body:
            style = self._style(block)
            if style.startswith("heading"):
                heading = text_of(block)
            if style == "heading 1":
                section = heading
            yield block, section, heading

    def _style(self, paragraph: etree._Element) -> str:
        return self.style_names.get(first(paragraph, "w:pPr/w:pStyle/@w:val"), "")

    def _cell(self, cell: etree._Element) -> Cell:
        runs = [(run, first(run, "w:rPr/w:rStyle/@w:val")) for run in find(cell, ".//w:r")]
        marks = tuple((self.style_names[style], text_of(run)) for run, style in runs if style)
        notes = tuple(int(node.get(f"{{{W}}}id", "")) for node in cell.iter(f"{{{W}}}footnoteReference"))
        return Cell("\n".join(map(text_of, find(cell, "w:p"))), marks, notes)


class Chart:
    """A pie: its cached texts, the colours of its slices and the texts of its labels by number; None is no label."""

    def __init__(self, document: WordReader, part: str) -> None:
        root = document.xml(part)
        series = root.find(f".//{{{C}}}ser")
        assert series is not None
        self.root, self._series = root, series
        related = document.related(part)
        self.workbook = document.parts[related[first(root, "c:externalData/@r:id")]]
        self.title = " ".join(text_of(paragraph) for paragraph in find(root, "c:chart/c:title//a:p"))
        self.name = " ".join(self._cached("c:tx"))
        self.categories = self._cached("c:cat")
        self.counts = [int(value) for value in self._cached("c:val")]
        self.formulas = {name: first(series, f"c:{name}//c:f/text()") for name in ("tx", "cat", "val")}
        self.colours = {
            first(dPt, "c:idx/@val"): first(dPt, "c:spPr/a:solidFill/a:srgbClr/@val") for dPt in find(series, "c:dPt")
        }
        self.labels = {
            int(first(dLbl, "c:idx/@val")): None
            if first(dLbl, "c:delete/@val") == "1"
            else " ".join(text_of(paragraph).strip() for paragraph in find(dLbl, ".//a:p"))
            for dLbl in find(series, "c:dLbls/c:dLbl")
        }

    def _cached(self, name: str) -> list[str]:
        return [v.text or "" for v in find(self._series, f"{name}//c:v")]


def find(element: etree._Element, path: str) -> list[etree._Element]:
    found = element.xpath(path, namespaces=PREFIXES)
    assert isinstance(found, list)
    return [node for node in found if isinstance(node, etree._Element)]


def first(element: etree._Element, path: str) -> str:
    """The first attribute or text that a path finds, "" where it finds none."""
    found = element.xpath(path, namespaces=PREFIXES)
    assert isinstance(found, list)
    return str(found[0]) if found else ""


def text_of(element: etree._Element) -> str:
    """The text of an element, with line breaks, without the marks of footnotes."""
    nodes = element.iter(f"{{{W}}}t", f"{{{W}}}br", f"{{{A}}}t")
    return "".join("\n" if node.tag == f"{{{W}}}br" else node.text or "" for node in nodes)


def printed_text(element: etree._Element) -> str:
    """The text of an element as print shows it, with the numbers of footnotes where their marks stand."""
    nodes = element.iter(f"{{{W}}}t", f"{{{W}}}footnoteReference")
    return "".join(node.text or "" if node.tag == f"{{{W}}}t" else node.get(f"{{{W}}}id", "") for node in nodes)
