"""Words of a document as narrative."""

from cabinet_appendix.formats.word.reading.inlines import to_inlines
from cabinet_appendix.model.narrative import Note, Text
from cabinet_appendix.ooxml.story_values import StoryRun


def _words_before(*runs: StoryRun) -> list[tuple[str, str]]:
    """What is asked of each note."""
    asked: list[tuple[str, str]] = []
    to_inlines(runs, lambda note_id, before: asked.append((note_id, before)))
    return asked


def test_a_note_is_named_by_the_words_before_its_mark() -> None:
    runs = (StoryRun("CSC"), StoryRun("", note_id="7"), StoryRun(" -\u00a0posts in MASH"), StoryRun("", note_id="8"))
    assert _words_before(*runs) == [("7", "CSC"), ("8", "CSC - posts in MASH")]
    assert to_inlines(runs, lambda note_id, _before: note_id) == (
        Text("CSC"),
        Note("7"),
        Text(" -\u00a0posts in MASH"),
        Note("8"),
    )


def test_of_very_many_words_the_last_whole_ones_do() -> None:
    ((_, before),) = _words_before(StoryRun("residents " * 100 + "of Harrow"), StoryRun("", note_id="1"))
    assert before.endswith("residents residents of Harrow")
    assert set(before.split()) == {"residents", "of", "Harrow"}
    assert len(before) < 200
    assert _words_before(StoryRun("A" * 100_000), StoryRun("", note_id="1")) == [("1", "")]


def test_a_mark_that_is_given_twice_stands_after_other_words_each_time() -> None:
    mark = StoryRun("", note_id="1")
    assert _words_before(StoryRun("ASC"), mark, StoryRun(" and CSC"), mark) == [("1", "ASC"), ("1", "ASC and CSC")]
