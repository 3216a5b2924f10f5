"""Words as a report holds them: from paragraphs and cells, without the marks of footnotes that a glossary makes."""

from cabinet_appendix.formats.word.reading.glossary import Glossary
from cabinet_appendix.formats.word.reading.inlines import to_inlines
from cabinet_appendix.formats.word.reading.notes import NoteBook
from cabinet_appendix.model.narrative import Inline, note_keys
from cabinet_appendix.ooxml.story_values import StoryCell, StoryParagraph


class Wording:
    """Reads the words of one document; `footnotes` are those that the narrative read so far marks, by key."""

    def __init__(self, notes: NoteBook, glossary: Glossary) -> None:
        self.notes = notes
        self.footnotes: dict[str, tuple[Inline, ...]] = {}
        self._glossary = glossary
        self._meanings = frozenset(glossary.meanings.values())

    def read_narrative(self, paragraph: StoryParagraph) -> tuple[Inline, ...]:
        """The narrative of a paragraph."""
        words = self._glossary.without_notes(to_inlines(paragraph.runs, self.notes.read))
        self.footnotes.update((key, self.notes.texts[key]) for key in note_keys(words))
        return words

    def find_asides(self, *cells: StoryCell) -> list[str]:
        """The texts of the notes in cells that the glossary does not make."""
        ids = [note_id for cell in cells for note_id in note_ids(cell)]
        texts = {text: None for note_id in ids if (text := self.notes.text(note_id))}
        return [text for text in texts if text not in self._meanings]


def note_ids(cell: StoryCell) -> list[str]:
    """The footnotes that a cell marks."""
    return [run.note_id for run in cell.runs if run.note_id is not None]
