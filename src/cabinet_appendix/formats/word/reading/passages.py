"""The words of an appendix, passage by passage in reading order, with the footnotes that they mark."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cabinet_appendix.formats.word.reading.inlines import to_inlines
from cabinet_appendix.formats.word.reading.notes import NoteBook
from cabinet_appendix.formats.word.reading.outline import Section
from cabinet_appendix.model.narrative import Inline
from cabinet_appendix.ooxml.story_values import StoryCell, StoryParagraph


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a section, by its number from 1, 0 for what stands before all; `is_name` for one in a table."""

    section: int
    words: tuple[Inline, ...]
    is_name: bool = False


def read_passages(
    introduction: Iterable[StoryParagraph], sections: Iterable[Section], notes: NoteBook
) -> Iterator[Passage]:
    """Every passage that may mark a footnote."""
    for paragraph in introduction:
        yield _narrative(paragraph, 0, notes)
    for number, section in enumerate(sections, start=1):
        for paragraph in section.achievements:
            yield _narrative(paragraph, number, notes)
        for cell in _names(section):
            yield _name(cell, number, notes)
        for paragraph in section.key_actions:
            yield _narrative(paragraph, number, notes)


def _names(section: Section) -> Iterator[StoryCell]:
    for actions in section.actions:
        yield from (row.title for row in actions.rows)
    for indicators in section.indicators:
        yield from (row.name for row in indicators.rows)


def _narrative(paragraph: StoryParagraph, section: int, notes: NoteBook) -> Passage:
    return Passage(section, to_inlines(paragraph.runs, notes.read))


def _name(cell: StoryCell, section: int, notes: NoteBook) -> Passage:
    words = to_inlines(cell.runs, lambda note_id, before: notes.read(note_id, before, in_name=True))
    return Passage(section, words, is_name=True)
