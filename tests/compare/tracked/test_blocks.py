"""Two sequences of blocks in one, against the marks that paragraphs have by hand."""

import pytest
from lxml import etree

from cabinet_appendix.compare.tracked.blocks import Blocks
from cabinet_appendix.compare.tracked.marks import Marks
from cabinet_appendix.compare.tracked.notes import NoteMarks
from story_files import paragraph, run
from word_files import element, xpath

_TABLE = f"<w:tbl><w:tblPr/><w:tr><w:tc>{paragraph(run('cell'))}</w:tc></w:tr></w:tbl>"


def _blocks(*texts: str) -> list[etree._Element]:
    return [element(_TABLE if text == "|" else paragraph(run(text))) for text in texts]


def _write(old: list[etree._Element], new: list[etree._Element]) -> list[etree._Element]:
    return Blocks(str, Marks(), NoteMarks()).write(old, new)


def _marks(old: list[str], new: list[str]) -> list[tuple[str, str]]:
    """The words of each block with how its mark is tracked."""
    return [
        (
            "".join(xpath(block, ".//w:t/text() | .//w:delText/text()")),
            "".join(xpath(block, "w:pPr/w:rPr/* | w:tr/w:trPr/*")),
        )
        for block in _write(_blocks(*old), _blocks(*new))
    ]


@pytest.mark.parametrize(
    ("old", "new", "marks"),
    [
        (["a", "b", "c"], ["a", "c"], [("a", ""), ("b", "del"), ("c", "")]),
        (["a", "c"], ["a", "b", "c"], [("a", ""), ("b", "ins"), ("c", "")]),
        # The end of a text goes with the end of the line above.
        (["a", "b"], ["a"], [("a", "del"), ("b", "")]),
        (["a"], ["a", "b", "c"], [("a", "ins"), ("b", "ins"), ("c", "")]),
        # Where both sides end otherwise, the last lines are one.
        (["a", "b"], ["a", "c"], [("a", ""), ("bc", "")]),
        (["a", "b", "x"], ["a", "c"], [("a", ""), ("b", "del"), ("xc", "")]),
        # Behind a table there is no line above.
        (["a"], ["a", "|", "b"], [("a", "ins"), ("cell", "ins"), ("ab", "")]),
        (["a", "|", "b"], ["a", "b"], [("a", ""), ("cell", "del"), ("b", "")]),
        ([], ["a", "b"], [("a", "ins"), ("b", "")]),
        (["a"], [], [("a", "")]),
        ([], [], []),
    ],
)
def test_each_paragraph_has_the_mark_that_word_would_give_it(
    old: list[str], new: list[str], marks: list[tuple[str, str]]
) -> None:
    assert _marks(old, new) == marks


def test_the_last_line_looks_on_each_side_as_that_side_ends() -> None:
    left, right = (element(paragraph(run(text), f'<w:jc w:val="{text}"/>')) for text in ("left", "right"))
    for old, new, looks in (([left, right], [left], ["left", "right"]), ([left], [left, right], ["right", "left"])):
        *_, last = _write(old, new)
        now, was = "w:pPr/w:jc/@w:val", "w:pPr/w:pPrChange/w:pPr/w:jc/@w:val"
        assert [*xpath(last, now), *xpath(last, was)] == looks


def test_a_table_is_compared_with_one_and_a_paragraph_with_one() -> None:
    assert [etree.QName(block).localname for block in _write(_blocks("|", "a"), _blocks("|", "a"))] == ["tbl", "p"]
    assert _marks(["words", "|", "a"], ["|", "words", "a"]) == [
        ("cell", "ins"),
        ("words", ""),
        ("cell", "del"),
        ("a", ""),
    ]
