"""Words as a report holds them."""

from cabinet_appendix.formats.word.reading.glossary import Glossary
from cabinet_appendix.formats.word.reading.notes import NoteBook
from cabinet_appendix.formats.word.reading.wording import Wording, note_ids
from cabinet_appendix.model.narrative import Note, Text
from cabinet_appendix.ooxml.story_values import StoryCell, StoryParagraph, StoryRun

PARAGRAPH = StoryParagraph(
    (
        StoryRun("ASC"),
        StoryRun("", note_id="1"),
        StoryRun(" and more"),
        StoryRun("", note_id="2"),
        StoryRun("", note_id="9"),
    )
)


def _wording() -> Wording:
    texts = {"1": "Adult Social Care", "2": "Provisional"}
    notes = NoteBook({key: (StoryParagraph((StoryRun(text),)),) for key, text in texts.items()})
    return Wording(notes, Glossary({"ASC": "Adult Social Care"}, {"ASC": "asc"}))


def test_narrative_marks_what_the_glossary_does_not() -> None:
    wording = _wording()
    assert wording.read_narrative(PARAGRAPH) == (Text("ASC and more"), Note("note-2"))
    assert wording.footnotes == {"note-2": (Text("Provisional"),)}


def test_the_notes_of_a_cell_beyond_the_glossary_are_asides() -> None:
    cell = StoryCell((PARAGRAPH, PARAGRAPH))
    assert note_ids(cell) == ["1", "2", "9"] * 2
    assert _wording().find_asides(cell) == ["Provisional"]
