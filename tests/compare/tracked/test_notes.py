"""Marks of notes, against marks by hand: each has a note of its own."""

from cabinet_appendix.compare.tracked.notes import NoteMarks, NotePair
from word_files import element, xpath


def test_marks_are_numbered_as_they_are_written_and_remember_their_notes() -> None:
    notes = NoteMarks()
    old, new, other = (element(f'<w:footnoteReference w:id="{number}"/>') for number in (2, 5, 9))
    notes.keep(old, new)
    notes.delete(old)
    notes.insert(other)
    assert [xpath(mark, "@w:id") for mark in (new, old, other)] == [["1"], ["2"], ["3"]]
    assert notes.pairs == {str(new.tag): [NotePair("2", "5"), NotePair("2", None), NotePair(None, "9")]}


def test_endnotes_are_numbered_apart() -> None:
    notes = NoteMarks()
    foot, end = element('<w:footnoteReference w:id="2"/>'), element('<w:endnoteReference w:id="2"/>')
    notes.insert(foot)
    notes.insert(end)
    assert xpath(foot, "@w:id") == xpath(end, "@w:id") == ["1"]
    assert notes.pairs[str(end.tag)] == [NotePair(None, "endnote-2")]
