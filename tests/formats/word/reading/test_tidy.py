"""What somebody typed to make a page look right becomes what was meant."""

import pytest

from cabinet_appendix.formats.word.reading.tidy import tidy, tidy_paragraph
from cabinet_appendix.ooxml.story_values import StoryCell, StoryParagraph, StoryRun, StoryTable


def _paragraph(*texts: str, **fields: object) -> StoryParagraph:
    return StoryParagraph(tuple(map(StoryRun, texts)), **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("Revs\u00a0&  Bens",), ["Revs & Bens"]),
        (("\u00a0Q2 ", " and\tthen\n", " more"), ["Q2 ", "and then ", "more"]),
        (("whole", "words"), ["whole", "words"]),
        (("", "x"), ["", "x"]),
        (("Perfor\u00admance",), ["Performance"]),
    ],
)
def test_spaces_become_single_ones_wherever_a_run_ends(texts: tuple[str, ...], expected: list[str]) -> None:
    assert [run.text for run in tidy_paragraph(_paragraph(*texts)).runs] == expected


@pytest.mark.parametrize(
    ("texts", "words", "level"),
    [
        (("•\tMore calls",), "More calls", 0),
        (("·  ", "More calls"), "More calls", 0),
        (("o\u00a0Accessibility",), "Accessibility", 1),
        (("– Content",), "Content", 1),
        (("- Content",), "Content", 0),
    ],
)
def test_a_bullet_that_was_typed_is_one_of_a_list(texts: tuple[str, ...], words: str, level: int) -> None:
    paragraph = tidy_paragraph(_paragraph(*texts))
    assert (paragraph.text, paragraph.list_level) == (words, level)


@pytest.mark.parametrize("text", ["-5% on the year", "on time", "•", "-"])
def test_words_that_only_begin_like_a_bullet_are_none(text: str) -> None:
    paragraph = tidy_paragraph(_paragraph(text))
    assert (paragraph.text, paragraph.list_level) == (text, None)


def test_a_list_of_word_s_own_keeps_its_level_and_its_words() -> None:
    paragraph = tidy_paragraph(_paragraph("– 5 of them", list_level=1))
    assert (paragraph.text, paragraph.list_level) == ("– 5 of them", 1)


def test_a_cell_of_several_paragraphs_is_one_text_with_its_footnotes() -> None:
    note = StoryRun("", note_id="3")
    cell = StoryCell((_paragraph("Average wait "), StoryParagraph((StoryRun("(seconds)"), note))), "FFFFFF")
    (table,) = tidy([StoryTable(((cell, StoryCell()),))])
    assert isinstance(table, StoryTable)
    assert [one.text for one in table.rows[0]] == ["Average wait (seconds)", ""]
    assert list(table.rows[0][0].runs)[-1] == note
    assert table.rows[0][0].fill == "FFFFFF"
