"""Footnotes: what they are, once it is seen where they stand."""

from cabinet_appendix.formats.word.reading.notes import NoteBook
from cabinet_appendix.model.narrative import Link, Text
from cabinet_appendix.ooxml.story_values import StoryParagraph, StoryRun


def _book(**notes: str) -> NoteBook:
    return NoteBook({key: (StoryParagraph((StoryRun(text),)),) for key, text in notes.items()})


def test_a_note_may_explain_the_term_before_it() -> None:
    notes = _book(a="Public Space Protection Order")
    assert notes.read("a", "The PSPO") == "pspo"
    assert (notes.terms, notes.texts) == ({"PSPO": "pspo"}, {"pspo": (Text("Public Space Protection Order"),)})


def test_a_note_in_a_name_explains_the_word_before_it() -> None:
    notes = _book(a="The most serious fault", b="The next")
    assert [notes.read("a", "Time without top", in_name=True), notes.read("b", "x")] == ["top", "note-2"]
    assert notes.terms == {"top": "top"}


def test_another_note_has_a_key_too_and_keeps_its_links() -> None:
    notes = NoteBook({"2": (StoryParagraph((StoryRun("ICON’s page", address="https://iconcope.org/about/"),)),)})
    assert notes.read("2", "Launched ICON") == "note-1"
    assert notes.texts == {"note-1": (Link("ICON’s page", "https://iconcope.org/about/"),)}
    assert notes.terms == {}


def test_notes_that_say_the_same_are_one_footnote() -> None:
    notes = _book(a="Provisional", b="Provisional", c="Final")
    assert [notes.read(id_, "figures") for id_ in "abca"] == ["note-1", "note-1", "note-2", "note-1"]
    assert notes.texts == {"note-1": (Text("Provisional"),), "note-2": (Text("Final"),)}


def test_a_second_meaning_of_a_term_is_another_footnote() -> None:
    notes = _book(a="Public Space Protection Order", b="Private Sewer Pipe Order")
    assert [notes.read("a", "PSPO"), notes.read("b", "PSPO")] == ["pspo", "pspo-2"]
    assert notes.terms == {"PSPO": "pspo"}


def test_a_note_that_nothing_has_asked_for_is_unused() -> None:
    notes = _book(a="Read", b="Not read", c="")
    notes.read("a", "x")
    assert list(notes.find_unused()) == ["Not read"]


def test_a_mark_without_a_note_is_left_out() -> None:
    assert _book().read("9", "x") is None


def test_notes_on_one_term_have_keys_of_their_own() -> None:
    notes = {str(number): [StoryParagraph((StoryRun(f"Adult Social Care {number}"),))] for number in range(1, 4)}
    book = NoteBook(notes)
    assert [book.read(note_id, "by the ASC") for note_id in notes] == ["asc", "asc-2", "asc-3"]
