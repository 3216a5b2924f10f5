"""Runs, against texts and looks by hand."""

from cabinet_appendix.ooxml.formatting import Look
from cabinet_appendix.ooxml.story_runs import Runs
from cabinet_appendix.ooxml.story_values import StoryRun

_PLAIN = Look(False, False, None, "", 20, False, "")


def test_texts_that_look_the_same_are_one_run_whatever_their_size_and_font() -> None:
    runs = Runs()
    runs.add("a", _PLAIN, None)
    runs.add("b", _PLAIN._replace(size=24, font="Arial"), None)
    runs.add("", _PLAIN._replace(is_bold=True), None)
    runs.add("c", _PLAIN, None)
    assert runs.take() == (StoryRun("abc"),)


def test_texts_that_look_different_are_runs_of_their_own() -> None:
    looks = [
        _PLAIN,
        _PLAIN._replace(is_bold=True),
        _PLAIN._replace(is_italic=True),
        _PLAIN._replace(color="FF0000"),
        _PLAIN._replace(style="Strong"),
    ]
    runs = Runs()
    for look in looks:
        runs.add("a", look, None)
    runs.add("a", _PLAIN, "https://a.uk")
    assert runs.take() == (
        StoryRun("a"),
        StoryRun("a", is_bold=True),
        StoryRun("a", is_italic=True),
        StoryRun("a", color="FF0000"),
        StoryRun("a", style="Strong"),
        StoryRun("a", address="https://a.uk"),
    )


def test_the_mark_of_a_note_parts_the_runs_beside_it() -> None:
    runs = Runs()
    runs.add("a", _PLAIN, None)
    runs.add_note("2")
    runs.add("b", _PLAIN, None)
    assert runs.take() == (StoryRun("a"), StoryRun("", note_id="2"), StoryRun("b"))


def test_the_size_is_that_of_the_largest_words() -> None:
    runs = Runs()
    runs.add(" ", _PLAIN._replace(size=72), None)
    assert (runs.size, runs.has_words) == (0, False)
    runs.add("a", _PLAIN._replace(size=24), None)
    runs.add("b", _PLAIN, None)
    assert (runs.size, runs.has_words) == (24, True)
