"""Passages in the order of a page, with the footnotes that they mark."""

from cabinet_appendix.formats.word.reading.notes import NoteBook
from cabinet_appendix.formats.word.reading.outline import Section
from cabinet_appendix.formats.word.reading.passages import Passage, read_passages
from cabinet_appendix.formats.word.reading.tables import ActionRow, ActionTable
from cabinet_appendix.model.narrative import Note, Text
from cabinet_appendix.ooxml.story_values import StoryCell, StoryParagraph, StoryRun


def _p(text: str, note: str | None = None, after: str = "") -> StoryParagraph:
    return StoryParagraph((StoryRun(text), StoryRun("", note_id=note), StoryRun(after)))


def test_passages_are_read_in_the_order_of_a_page() -> None:
    notes = NoteBook({"7": (_p("Adult Social Care"),), "8": (_p("A fault"),)})
    table = ActionTable("", (ActionRow(StoryCell((_p("Mend", "8"),)), "green", None),))
    section = Section(achievements=[_p("Compliments for ASC", "7", " rose")], key_actions=[_p("Sweep")])
    section.actions.append(table)
    assert list(read_passages([_p("Introduction")], [section], notes)) == [
        Passage(0, (Text("Introduction"),)),
        Passage(1, (Text("Compliments for ASC"), Note("asc"), Text(" rose"))),
        Passage(1, (Text("Mend"), Note("mend")), is_name=True),
        Passage(1, (Text("Sweep"),)),
    ]
