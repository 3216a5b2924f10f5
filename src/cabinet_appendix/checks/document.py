"""A Word document as rules see it: from its package to paragraphs, tables and charts, each with its place."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from cabinet_appendix.findings import Place, shorten
from cabinet_appendix.model.consistency import Path
from cabinet_appendix.model.narrative import plain_text
from cabinet_appendix.model.report import Report
from cabinet_appendix.ooxml.document_formats import DocumentFormats, read_formats
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import FOOTNOTES
from cabinet_appendix.ooxml.story_reader import read_blocks, read_notes
from cabinet_appendix.ooxml.story_values import Block, Revisions, StoryDrawing, StoryParagraph, StoryTable

_COLUMNS = {"target": "Target", "actual": "Actual", "polarity": "Polarity", "status": "Status"}
"""What a column of a table is called by whoever reads it, by the field that stands in it."""


@dataclass(frozen=True, slots=True)
class PlacedParagraph:
    """A paragraph with its place: in the body, in a table's cell, or in a note."""

    place: Place
    paragraph: StoryParagraph
    is_note: bool = False


@dataclass(frozen=True, slots=True)
class PlacedTable:
    """A table of the body with its place."""

    place: Place
    table: StoryTable


@dataclass(frozen=True, slots=True)
class PlacedDrawing:
    """A picture or chart with the place of the paragraph that holds it."""

    place: Place
    drawing: StoryDrawing


class Document:
    """A Word document; `original` is how it was before its tracked changes."""

    def __init__(self, file: str, package: Package, *, original: bool = False) -> None:
        self.file, self.package = file, package
        self._revisions = Revisions.ORIGINAL if original else Revisions.ACCEPTED

    @cached_property
    def formats(self) -> DocumentFormats:
        """Its styles, lists and theme."""
        return read_formats(self.package)

    @cached_property
    def blocks(self) -> Sequence[Block]:
        """The paragraphs and tables of its body, untouched."""
        return read_blocks(self.package, self._revisions, self.formats)

    @cached_property
    def notes(self) -> Mapping[str, Sequence[StoryParagraph]]:
        """The paragraphs of its notes by id."""
        return read_notes(self.package, self._revisions, self.formats)

    @cached_property
    def paragraphs(self) -> tuple[PlacedParagraph, ...]:
        """All paragraphs in reading order, empty ones too; those of notes last."""
        return tuple(self._place_all())

    @cached_property
    def tables(self) -> tuple[PlacedTable, ...]:
        """The tables of the body in order; a table stands where its first paragraph does."""
        starts: dict[int, Place] = {}
        for placed in self.paragraphs:
            if placed.place.table is not None:
                starts.setdefault(placed.place.table, placed.place)
        tables = [block for block in self.blocks if isinstance(block, StoryTable)]
        return tuple(
            PlacedTable(Place(self.file, table=number, order=starts[number].order if number in starts else 0), table)
            for number, table in enumerate(tables, start=1)
        )

    @cached_property
    def drawings(self) -> tuple[PlacedDrawing, ...]:
        """The pictures and charts of the body and its tables in order."""
        return tuple(
            PlacedDrawing(placed.place, drawing) for placed in self.paragraphs for drawing in placed.paragraph.drawings
        )

    def place(self, words: str) -> Place:
        """The place of the first paragraph that says this, spaces aside; of none known, one with these words."""
        return self._by_words.get(_squeeze(words), Place(self.file, paragraph=shorten(words)))

    def locate(self, report: Report, path: Path) -> Place:
        """Where a value of the report that the document says stands in it, by its words."""
        place = self.place(_words_at(report, path))
        column = _COLUMNS.get(str(path[-1]))
        return replace(place, column=column, paragraph=None) if column and place.table else place

    @cached_property
    def _by_words(self) -> dict[str, Place]:
        places: dict[str, Place] = {}
        for placed in self.paragraphs:
            places.setdefault(_squeeze(placed.paragraph.text), placed.place)
        return places

    def _place_all(self) -> Iterator[PlacedParagraph]:
        order = tables = 0
        for block in self.blocks:
            if isinstance(block, StoryParagraph):
                order += 1
                yield PlacedParagraph(self._place(block, order), block)
                continue
            tables += 1
            for row, cells in enumerate(block.rows, start=1):
                for column, cell in enumerate(cells, start=1):
                    for paragraph in cell.paragraphs:
                        order += 1
                        place = Place(
                            self.file,
                            row=row,
                            column=f"column {column}",
                            table=tables,
                            paragraph=shorten(paragraph.text) or None,
                            order=order,
                        )
                        yield PlacedParagraph(place, paragraph)
        part = self.package.related(self.package.main_document, FOOTNOTES) or "/word/endnotes.xml"
        for paragraphs in self.notes.values():
            for paragraph in paragraphs:
                order += 1
                yield PlacedParagraph(self._place(paragraph, order, part), paragraph, is_note=True)

    def _place(self, paragraph: StoryParagraph, order: int, part: str | None = None) -> Place:
        return Place(self.file, part=part, paragraph=shorten(paragraph.text) or None, order=order)


def _words_at(report: Report, path: Path) -> str:
    """The words by which the value at a path is known: its own, those of its row, or the title of its section."""
    match path:
        case ("priorities", int(number), str(section), int(index), *_):
            item = getattr(report.priorities[number], section)[index]
            narrative = getattr(item, "text", ())
            return plain_text(narrative) if narrative else str(getattr(item, "name", "") or item.title)
        case ("priorities", int(number), *_):
            return report.priorities[number].title
        case ("introduction", int(index)):
            return plain_text(report.introduction[index])
        case ("footnotes", str(key)):
            return plain_text(report.footnotes[key])
    return report.title


def _squeeze(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").split())
