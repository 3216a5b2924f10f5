"""Two paragraphs in one, against the words that stay, go and come."""

import pytest
from lxml import etree

from cabinet_appendix.compare.tracked.marks import DELETED, INSERTED, Marks
from cabinet_appendix.compare.tracked.notes import NoteMarks
from cabinet_appendix.compare.tracked.paragraphs import Paragraphs, set_looks
from story_files import paragraph, run
from word_files import element, xpath


def _changed(old: str, new: str) -> etree._Element:
    return Paragraphs(str, Marks(), NoteMarks()).changed(element(old), element(new))


def _words(old: str, new: str) -> list[tuple[str, str]]:
    """The words of each stretch, as they stay ("r"), go or come."""
    p = _changed(paragraph(run(old)), paragraph(run(new)))
    return [(etree.QName(child).localname, "".join(xpath(child, ".//w:t/text() | .//w:delText/text()"))) for child in p]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (
            "more than 100 staff took part",
            "more than 120 staff took part",
            [("r", "more than "), ("del", "100"), ("ins", "120"), ("r", " staff took part")],
        ),
        ("an increase of 11%.", "an increase of 11%", [("r", "an increase of 11%"), ("del", ".")]),
        # What is between two changes is not worth keeping if it is a space.
        (
            "the library has opened again today",
            "the library will reopen again today",
            [("r", "the library "), ("del", "has opened"), ("ins", "will reopen"), ("r", " again today")],
        ),
        (
            "Footfall in the town",
            "Parking of new cars",
            [("del", "Footfall in the town"), ("ins", "Parking of new cars")],
        ),
        ("● G", "● R", [("del", "● G"), ("ins", "● R")]),
        ("93%", "84%", [("del", "93%"), ("ins", "84%")]),
        ("", "new", [("ins", "new")]),
        ("same", "same", [("r", "same")]),
    ],
)
def test_words_stay_go_and_come(old: str, new: str, words: list[tuple[str, str]]) -> None:
    assert _words(old, new) == words


def test_the_number_of_a_note_and_a_mark_stay_where_the_words_are_all_others() -> None:
    number, mark = "<w:r><w:footnoteRef/></w:r>", '<w:r><w:footnoteReference w:id="2"/></w:r>'
    p = _changed(paragraph(number + run("old words") + mark), paragraph(number + run("quite another text") + mark))
    assert xpath(p, "*") == ["r", "del", "ins", "r"]


def test_other_looks_of_a_paragraph_are_recorded_and_its_section_stays() -> None:
    section = "<w:sectPr/>"
    p = _changed(
        paragraph(run("a"), f'<w:pStyle w:val="H"/>{section}'), paragraph(run("a"), f'<w:jc w:val="end"/>{section}')
    )
    assert xpath(p, "w:pPr/*") == ["jc", "sectPr", "pPrChange"]
    assert xpath(p, "w:pPr/w:pPrChange/w:pPr/*") == ["pStyle"]
    assert xpath(_changed(paragraph(run("a"), "<w:jc/>"), paragraph(run("b"), "<w:jc/>")), "w:pPr/*") == ["jc"]


def test_bookmarks_stay_with_the_words_that_they_stood_before() -> None:
    new = paragraph(f"{run('one ')}<w:bookmarkStart/>{run('two')}<w:bookmarkEnd/>")
    p = _changed(paragraph(run("one three")), new)
    assert xpath(p, "*") == ["r", "del", "bookmarkStart", "ins", "bookmarkEnd"]


@pytest.mark.parametrize("kind", [INSERTED, DELETED])
def test_a_paragraph_of_one_side_is_marked_whole(kind: str) -> None:
    old = element(paragraph(f"{run('one')}<w:hyperlink w:anchor='a'>{run('two')}</w:hyperlink>", "<w:jc/>"))
    p = Paragraphs(str, Marks(), NoteMarks()).one_sided(old, kind)
    assert xpath(p, "*") == ["pPr", kind, "hyperlink"]
    assert xpath(p, "w:pPr/w:rPr/*") == [kind]
    assert xpath(p, "w:hyperlink/*") == [kind]


def test_what_is_unchanged_is_a_copy_whose_notes_are_numbered() -> None:
    old, new = (element(f'<w:p><w:r><w:footnoteReference w:id="{id_}"/></w:r></w:p>') for id_ in (4, 7))
    copy = Paragraphs(str, Marks(), NoteMarks()).unchanged(old, new)
    assert xpath(copy, "//@w:id") == ["1"]
    assert xpath(new, ".//w:footnoteReference/@w:id") == ["7"]


def test_looks_are_set_and_nothing_is_left_of_none() -> None:
    p = element("<w:p><w:pPr><w:jc/></w:pPr></w:p>")
    set_looks(p, None, None, Marks())
    assert xpath(p, "*") == []
