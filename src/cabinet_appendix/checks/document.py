"""A Word document as rules see it: from its package to paragraphs, tables and charts, each with its place."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from lxml import etree

from cabinet_appendix.checks.dotted_rows import DottedRow, find_dotted_rows
from cabinet_appendix.findings import Place, shorten
from cabinet_appendix.model.consistency import Path
from cabinet_appendix.model.narrative import plain_text
from cabinet_appendix.model.report import Report
from cabinet_appendix.ooxml.broken_parts import remove_broken_parts
from cabinet_appendix.ooxml.charts import ChartPart
from cabinet_appendix.ooxml.document_formats import DocumentFormats, read_formats
from cabinet_appendix.ooxml.drawn_objects import DrawnObject, find_drawn_objects
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import FOOTER, FOOTNOTES, HEADER, Relationship
from cabinet_appendix.ooxml.story_part import StoryPart
from cabinet_appendix.ooxml.story_reader import read_blocks, read_notes
from cabinet_appendix.ooxml.story_values import Block, Revisions, StoryDrawing, StoryParagraph, StoryTable
from cabinet_appendix.ooxml.text_looks import TextLooks

_P = qn("w:p")
_COLUMNS = {"target": "Target", "actual": "Actual", "polarity": "Polarity", "status": "Status"}
"""What a column of a table is called by whoever reads it, by the field that stands in it."""


@dataclass(frozen=True, slots=True)
class PlacedParagraph:
    """A paragraph with its place: in the body, in a table's cell, or in a note."""

    place: Place
    paragraph: StoryParagraph
    is_note: bool = False

    def locate(self, _path: Path) -> Place:
        """Its place, for what looks places up by a path in a report."""
        return self.place


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


@dataclass(frozen=True, slots=True)
class PlacedChart:
    """A chart with its place, the name of its part, and what to call it; one without a series is left out."""

    place: Place
    part: str
    chart: ChartPart
    name: str


class Document:
    """A Word document; `original` is how it was before its tracked changes.

    `broken_parts` are the names of those that are no XML, and that are taken out of the package; XmlError where the
    document itself is none.
    """

    def __init__(self, file: str, package: Package, *, original: bool = False) -> None:
        self.file, self.package = file, package
        self.broken_parts = remove_broken_parts(package)
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
    def dotted_rows(self) -> tuple[tuple[PlacedTable, tuple[DottedRow, ...]], ...]:
        """Its tables, each with the rows that are marked with a dot or a colour."""
        return tuple((placed, tuple(find_dotted_rows(placed.table))) for placed in self.tables)

    @cached_property
    def drawings(self) -> tuple[PlacedDrawing, ...]:
        """The pictures and charts of the body and its tables in order."""
        return tuple(
            PlacedDrawing(self.with_words(placed.place), drawing)
            for placed in self.paragraphs
            for drawing in placed.paragraph.drawings
        )

    @cached_property
    def charts(self) -> tuple[PlacedChart, ...]:
        """The charts of the body and its tables in order, each part once."""
        places: dict[str, Place] = {}
        for placed in self.drawings:
            if placed.drawing.chart_part:
                places.setdefault(placed.drawing.chart_part, placed.place)
        charts = ((place, part, self._read_chart(part)) for part, place in places.items())
        return tuple(
            PlacedChart(place, part, chart, f'the chart "{shorten(chart.title)}"' if chart.title else f"chart {number}")
            for number, (place, part, chart) in enumerate(charts, start=1)
            if chart
        )

    @cached_property
    def drawn(self) -> tuple[DrawnObject, ...]:
        """The pictures, charts, shapes and text boxes of the body in order."""
        return tuple(find_drawn_objects(self.package.xml(self.package.main_document)))

    @cached_property
    def margins(self) -> tuple[PlacedParagraph, ...]:
        """The paragraphs of headers and footers."""
        related = self.package.relationships(self.package.main_document)
        parts = [entry.target for kind in (HEADER, FOOTER) for entry in related.of_type(kind)]
        return tuple(
            PlacedParagraph(Place(self.file, part=part, paragraph=shorten(paragraph.text) or None), paragraph)
            for part in dict.fromkeys(parts)
            if self.package.has(part)
            for paragraph in self._read_margin(part)
        )

    @cached_property
    def text_looks(self) -> TextLooks:
        """How its texts look on their grounds."""
        return TextLooks(self.package, self.formats)

    @cached_property
    def external_relationships(self) -> tuple[Relationship, ...]:
        """What its parts relate to outside it, each once."""
        entries = (entry for part in self.package.part_names for entry in self.package.relationships(part))
        return tuple({(entry.type, entry.target): entry for entry in entries if entry.is_external}.values())

    def place_at(self, element: etree._Element) -> Place:
        """The place of an element of the body: that of the paragraph that holds it, or of the first in it."""
        near = (one for one in (element, *element.iterancestors(), *element.iter(_P)) if one in self._by_elements)
        paragraph = next(near, None)
        return self.with_words(self._by_elements[paragraph]) if paragraph is not None else Place(self.file)

    def with_words(self, place: Place) -> Place:
        """The place of a paragraph without words by the words of the one above it, or of the first there is."""
        if place.paragraph or place.table is not None or not place.order:
            return place
        first = next((one.place.paragraph for one in self.paragraphs if one.place.paragraph), None)
        return replace(place, paragraph=self._words_above[place.order - 1] or first)

    def count(self, words: str) -> int:
        """How many paragraphs say just this, spaces aside."""
        return self._counts[_squeeze(words)]

    def find_notes(self, paragraph: StoryParagraph) -> Iterator[str]:
        """The words of the notes that a paragraph marks, in order."""
        for run in paragraph.runs:
            if run.note_id is not None:
                yield self.read_note(run.note_id)

    def read_note(self, note_id: str) -> str:
        """The words of a note; "" where there is no such note."""
        return " ".join(paragraph.text for paragraph in self.notes.get(note_id, ())).strip()

    def place(self, words: str, above: int = 0) -> Place:
        """The place of the first paragraph that says this, spaces aside, or of one with so many of them above it.

        A cell of several paragraphs is known by all its words. Of none known, one with these words.
        """
        places = self._by_words.get(_squeeze(words), [Place(self.file, paragraph=shorten(words))])
        return places[min(above, len(places) - 1)]

    def locate(self, report: Report, path: Path, above: int = 0) -> Place:
        """Where a value of the report that the document says stands in it, by its words; so many are `above` it."""
        place = self.place(_words_at(report, path), above)
        column = _COLUMNS.get(str(path[-1]))
        return replace(place, column=column, paragraph=None) if column and place.table else place

    @cached_property
    def _by_words(self) -> dict[str, list[Place]]:
        places: dict[str, list[Place]] = {}
        for _, group in groupby(self.paragraphs, key=_cell):
            cell = list(group)
            for placed in cell:
                places.setdefault(_squeeze(placed.paragraph.text), []).append(placed.place)
            if len(cell) > 1:
                words = _squeeze(" ".join(placed.paragraph.text for placed in cell))
                places.setdefault(words, []).append(cell[0].place)
        return places

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(_squeeze(placed.paragraph.text) for placed in self.paragraphs)

    @cached_property
    def _words_above(self) -> list[str | None]:
        """The words of the last paragraph that had some, before each paragraph."""
        words: list[str | None] = [None]
        for one in self.paragraphs:
            words.append(one.place.paragraph or words[-1])
        return words

    @cached_property
    def _by_elements(self) -> dict[etree._Element, Place]:
        return {one.paragraph.element: one.place for one in self.paragraphs if one.paragraph.element is not None}

    def _read_chart(self, part: str) -> ChartPart | None:
        try:
            return ChartPart(self.package.xml(part))
        except ValueError:
            return None

    def _read_margin(self, part: str) -> list[StoryParagraph]:
        story = StoryPart(self.package, part, self.formats, self._revisions)
        return list(story.paragraphs(story.root))

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


def _cell(placed: PlacedParagraph) -> object:
    """What the paragraphs of a cell have in common; every paragraph outside tables is by itself."""
    place = placed.place
    return (place.table, place.row, place.column) if place.table is not None else (place.order,)


def _squeeze(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").split())
