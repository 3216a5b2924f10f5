"""Ids of notes and of their marks."""

import pytest

from cabinet_appendix.ooxml.note_ids import read_note_id
from word_files import element


@pytest.mark.parametrize(
    ("xml", "note_id"),
    [
        ('<w:footnote w:id="2"/>', "2"),
        ('<w:footnoteReference w:id="02"/>', "2"),
        ('<w:endnote w:id="2"/>', "endnote-2"),
        ('<w:endnoteReference w:id="2"/>', "endnote-2"),
        ('<w:footnote w:id="-1"/>', "-1"),
        ('<w:footnoteReference w:id="x"/>', None),
        ("<w:endnoteReference/>", None),
    ],
)
def test_a_mark_has_the_id_of_its_note_and_no_footnote_that_of_an_endnote(xml: str, note_id: str | None) -> None:
    assert read_note_id(element(xml)) == note_id
