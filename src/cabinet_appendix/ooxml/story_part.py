"""A part of a story: from an element that holds paragraphs and tables to these, in reading order."""

from collections.abc import Collection, Iterator

from lxml import etree

from cabinet_appendix.ooxml.document_formats import DocumentFormats
from cabinet_appendix.ooxml.fields import Fields, find_never_ended
from cabinet_appendix.ooxml.formatting import Around
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.story_paragraph import ParagraphReader
from cabinet_appendix.ooxml.story_table import TableReader
from cabinet_appendix.ooxml.story_targets import Targets
from cabinet_appendix.ooxml.story_values import Block, Revisions, StoryParagraph
from cabinet_appendix.ooxml.story_walk import TBL, TR, P, Walk

_BODY = Around("")


class StoryPart:
    """Reads what is in one part of a package; `note_ids` are those of the notes that its references may mark."""

    def __init__(
        self,
        package: Package,
        part: str,
        formats: DocumentFormats,
        revisions: Revisions,
        note_ids: Collection[str] = (),
    ) -> None:
        self.root = package.xml(part)
        self._walk = Walk(revisions)
        self._paragraphs = ParagraphReader(self._walk, formats, Targets(package, part), note_ids)
        self._tables = TableReader(self._walk, formats.theme, self._read_cell)
        self._never_ended = find_never_ended(self.root)
        self._fields = Fields(self._never_ended)

    def blocks(self, holder: etree._Element) -> Iterator[Block]:
        """The paragraphs and tables in an element, those of a text box behind the paragraph that holds it."""
        for block in self._read(holder, _BODY):
            if isinstance(block, StoryParagraph):
                yield block
            else:
                table = self._tables.read(block)
                # A table goes with the last of its rows.
                if table.rows or next(block.iterchildren(TR), None) is None:
                    yield table

    def paragraphs(self, holder: etree._Element, around: Around = _BODY) -> Iterator[StoryParagraph]:
        """The paragraphs in an element, those in tables too."""
        for block in self._read(holder, around, with_tables=True):
            if isinstance(block, StoryParagraph):
                yield block

    def paragraph_text(self, paragraph: etree._Element) -> str:
        """The words of a w:p by itself."""
        return self._paragraphs.read([paragraph], _BODY, Fields(self._never_ended))[0].text

    def _read_cell(self, cell: etree._Element, around: Around) -> tuple[StoryParagraph, ...]:
        return tuple(self.paragraphs(cell, around))

    def _read(
        self, holder: etree._Element, around: Around, *, with_tables: bool = False
    ) -> Iterator[StoryParagraph | etree._Element]:
        """The paragraphs, read, and the w:tbl, which are not; `with_tables` takes tables as if they were not there."""
        open_holders = [(self._group(holder, with_tables), self._fields)]
        while open_holders:
            groups, fields = open_holders[-1]
            group = next(groups, None)
            if group is None:
                open_holders.pop()
            elif not isinstance(group, list):
                yield group
            else:
                paragraph, boxes = self._paragraphs.read(group, around, fields)
                # Nothing is left of a paragraph that is deleted whole, with no other to go on in.
                if paragraph.runs or paragraph.drawings or not self._walk.goes_on(group[-1]):
                    yield paragraph
                # The fields of a text box are its own, wherever the box stands.
                new = [(self._group(box, with_tables), Fields(self._never_ended)) for box in boxes]
                open_holders += reversed(new)

    def _group(self, holder: etree._Element, with_tables: bool) -> Iterator[list[etree._Element] | etree._Element]:
        """The w:p that are one paragraph together, and the w:tbl between them."""
        group: list[etree._Element] = []
        for child in self._walk.inside(holder, with_tables=with_tables):
            if child.tag == P:
                group.append(child)
                if self._walk.goes_on(child):
                    continue
            elif child.tag != TBL:
                continue
            if group:
                yield group
                group = []
            if child.tag == TBL:
                yield child
        if group:
            yield group
