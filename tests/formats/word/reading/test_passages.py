"""Passages, with the footnotes that they mark."""

from cabinet_appendix.formats.word.reading.notes import NoteBook
from cabinet_appendix.formats.word.reading.passages import Passage, Passages
from cabinet_appendix.model.narrative import Note, Text
from cabinet_appendix.ooxml.story_values import StoryCell, StoryParagraph, StoryRun


def test_passages_are_kept_in_the_order_in_which_they_are_read() -> None:
    notes = NoteBook({"7": (StoryParagraph((StoryRun("Adult Social Care"),)),)})
    passages = Passages(notes)
    runs = (StoryRun("Compliments for ASC"), StoryRun("", note_id="7"), StoryRun(" rose", is_bold=True))
    words = (Text("Compliments for ASC"), Note("asc"), Text(" rose", strong=True))
    assert passages.read(runs, 2) == words
    assert passages.read_name(StoryCell((StoryParagraph((StoryRun(" Calls "),)),)), 3) == "Calls"
    assert passages.read_so_far == [Passage(2, words), Passage(3, (Text("Calls"),), is_name=True)]
