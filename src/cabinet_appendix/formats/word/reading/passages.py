"""The narrative of an appendix as it is read: each passage in turn, with the footnotes that it marks."""

from collections.abc import Sequence
from dataclasses import dataclass

from cabinet_appendix.formats.word.reading.inlines import to_inlines
from cabinet_appendix.formats.word.reading.notes import NoteBook, words_before
from cabinet_appendix.model.narrative import Inline
from cabinet_appendix.ooxml.story_values import StoryCell, StoryRun


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a section, by its number from 1, 0 for what stands before all; `is_name` for one in a table."""

    section: int
    words: tuple[Inline, ...]
    is_name: bool = False


class Passages:
    """Reads passages with the footnotes of one document, and keeps them in reading order."""

    def __init__(self, notes: NoteBook) -> None:
        self.notes = notes
        self.read_so_far: list[Passage] = []

    def read(self, runs: Sequence[StoryRun], section: int) -> tuple[Inline, ...]:
        """The narrative of a paragraph."""
        words = to_inlines(runs, lambda note_id: self.notes.read(note_id, words_before(runs, note_id)))
        self.read_so_far.append(Passage(section, words))
        return words

    def read_name(self, cell: StoryCell, section: int) -> str:
        """The words of a cell that names something, without the marks of its footnotes."""
        runs = list(cell.runs)
        words = to_inlines(runs, lambda note_id: self.notes.read(note_id, words_before(runs, note_id)))
        self.read_so_far.append(Passage(section, words, is_name=True))
        return cell.text.strip()
