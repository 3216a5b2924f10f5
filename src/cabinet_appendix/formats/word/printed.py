"""What a document prints: from its saved bytes to paragraphs, table rows, footnotes and links, each in its section."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, Self

from lxml import etree

from cabinet_appendix.formats.word.printed_rows import read_rows
from cabinet_appendix.ooxml.footnotes import read_footnotes
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import HYPERLINK, STYLES
from cabinet_appendix.ooxml.story import paragraph_text, story_parts
from cabinet_appendix.ooxml.styles import Styles

_P, _TR, _TC, _TBL, _PPR, _NUMPR, _VAL = (qn(f"w:{name}") for name in ("p", "tr", "tc", "tbl", "pPr", "numPr", "val"))
_STYLE, _NUMBERING, _LEVEL = qn("w:pStyle"), f"{_NUMPR}/{qn('w:numId')}", f"{_NUMPR}/{qn('w:ilvl')}"


class Look(NamedTuple):
    """How Word sets a paragraph: the id of its style, its numbering and the level in it, as far as it names them."""

    style_id: str = ""
    numbering_id: str = ""
    level: str = ""


class Paragraph(NamedTuple):
    """A paragraph outside tables; `section` is the heading of a section above it, "" where there is none."""

    text: str
    section: str
    look: Look = Look()


class Row(NamedTuple):
    """A table row: the words of its cells; `table` is the number of its table in the document."""

    cells: list[str]
    section: str
    table: int


@dataclass
class Printed:
    """All that a document prints; `margins` are its headers and footers, `addresses` where its links lead.

    `headings` are all in a style of headings, whatever they head.
    """

    paragraphs: list[Paragraph] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    notes: set[str] = field(default_factory=set)
    margins: list[str] = field(default_factory=list)
    addresses: set[str] = field(default_factory=set)
    headings: list[str] = field(default_factory=list)

    @classmethod
    def read(cls, package: Package, sections: Collection[str]) -> Self:
        """What a package prints; a heading with the words of one of `sections` begins that section."""
        printed = cls()
        printed._read_body(package, sections)
        for note in read_footnotes(package).values():
            printed.notes.add("\n".join(paragraph_text(p) for p in note.iter(_P)).strip())
        for part in story_parts(package):
            if part != package.main_document:
                printed.margins += [paragraph_text(p) for p in package.xml(part).iter(_P)]
            printed.addresses.update(entry.target for entry in package.relationships(part).of_type(HYPERLINK))
        return printed

    @cached_property
    def rows_by_cell(self) -> dict[str, list[int]]:
        """The numbers of the rows in which a cell has just this text."""
        rows: dict[str, list[int]] = defaultdict(list)
        for number, row in enumerate(self.rows):
            for cell in row.cells:
                rows[cell].append(number)
        return rows

    def has(self, text: str) -> bool:
        """Whether any paragraph, cell or note holds a text."""
        return any(text in line for line in self._lines())

    def body(self) -> Iterator[str]:
        """The paragraphs and cells of the text itself, without what stands in its margins."""
        yield from (paragraph.text for paragraph in self.paragraphs)
        yield from (cell for row in self.rows for cell in row.cells)

    def has_words(self, text: str) -> bool:
        """The same, whatever the capitals."""
        return any(text.casefold() in line.casefold() for line in self._lines())

    def _lines(self) -> Iterator[str]:
        yield from self.body()
        yield from self.margins

    def _read_body(self, package: Package, sections: Collection[str]) -> None:
        heading_ids = _heading_ids(package)
        tables: dict[etree._Element, int] = {}
        section = ""
        body = read_rows(package.read(package.main_document), lambda p: _look(p).style_id in heading_ids)
        for element in body.root.iter(_P, _TR):
            if element.tag == _TR:
                table = tables.setdefault(next(element.iterancestors(_TBL)), len(tables))
                self.rows += [Row(cells, section, table) for cells in body.cells(element)]
                continue
            text, look = paragraph_text(element), _look(element)
            if look.style_id in heading_ids:
                self.headings.append(text.strip())
                section = text.strip() if text.strip() in sections else section
            if next(element.iterancestors(_TC), None) is None:
                self.paragraphs.append(Paragraph(text, section, look))


def _look(paragraph: etree._Element) -> Look:
    pPr = paragraph.find(_PPR)
    return Look() if pPr is None else Look(*(_value(pPr.find(path)) for path in (_STYLE, _NUMBERING, _LEVEL)))


def _value(element: etree._Element | None) -> str:
    return element.get(_VAL, "") if element is not None else ""


def _heading_ids(package: Package) -> set[str]:
    part = package.related(package.main_document, STYLES)
    return Styles(package.xml(part)).heading_ids() if part else set()
