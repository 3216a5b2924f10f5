"""Footnotes: what they are, once it is seen where they stand."""

import pytest

from cabinet_appendix.formats.word.reading.notes import CountNote, NoteBook, find_count
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


@pytest.mark.parametrize(
    ("text", "total", "original"),
    [
        ("the total count of FAs is now 32 FA vs. the original 24 Flagship Actions", 32, 24),
        ("Residents First now counts 10, originally 8.", 10, 8),
        ("The plan originally had 24 Flagship Actions; there are now 32.", 32, 24),
    ],
)
def test_a_count_is_read_with_the_original_one(text: str, total: int, original: int) -> None:
    assert find_count(text) == CountNote(total, original, text)


@pytest.mark.parametrize("text", ["Now 10 Flagship Actions", "The original plan", "From 3 to 5"])
def test_a_sentence_without_both_counts_has_none(text: str) -> None:
    assert find_count(text) is None


def test_a_text_that_is_no_sentence_has_no_count() -> None:
    sentence = "Now 10 vs. the original 8 Flagship Actions. "
    assert find_count(sentence) is not None
    assert find_count(sentence * 100) is None


def test_notes_on_one_term_have_keys_of_their_own() -> None:
    notes = {str(number): [StoryParagraph((StoryRun(f"Adult Social Care {number}"),))] for number in range(1, 4)}
    book = NoteBook(notes)
    assert [book.read(note_id, "by the ASC") for note_id in notes] == ["asc", "asc-2", "asc-3"]
