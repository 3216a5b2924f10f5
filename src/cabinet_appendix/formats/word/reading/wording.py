"""Words as a report holds them: from paragraphs and cells, without the marks of footnotes that a glossary makes."""

from cabinet_appendix.formats.word.reading.glossary import FoundGlossary
from cabinet_appendix.formats.word.reading.inlines import to_inlines
from cabinet_appendix.formats.word.reading.notes import NoteBook
from cabinet_appendix.model.narrative import Inline
from cabinet_appendix.ooxml.story_values import StoryCell, StoryParagraph


class Wording:
    """Reads the words of one document; `footnotes` are those that the narrative read so far marks, by key."""

    def __init__(self, notes: NoteBook, glossary: FoundGlossary) -> None:
        self.notes = notes
        self.footnotes: dict[str, tuple[Inline, ...]] = {}
        self._glossary = glossary
        self._meanings = frozenset(glossary.meanings.values())

    def read_narrative(self, paragraph: StoryParagraph) -> tuple[Inline, ...]:
        """The narrative of a paragraph."""

        def name_note(note_id: str, before: str) -> str | None:
            key = self.notes.read(note_id, before)
            if key is None or key in self._glossary.keys:
                return None
            self.footnotes[key] = self.notes.texts[key]
            return key

        return to_inlines(paragraph.runs, name_note)

    def find_asides(self, *cells: StoryCell) -> list[str]:
        """The texts of the notes in cells that the glossary does not make."""
        ids = [note_id for cell in cells for note_id in note_ids(cell)]
        texts = {text: None for note_id in ids if (text := self.notes.text(note_id))}
        return [text for text in texts if text not in self._meanings]


def note_ids(cell: StoryCell) -> list[str]:
    """The footnotes that a cell marks."""
    return [run.note_id for run in cell.runs if run.note_id is not None]
