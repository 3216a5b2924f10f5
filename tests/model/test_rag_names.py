"""Categories of ratings: by word, letter and colour."""

import pytest

from cabinet_appendix.model.rag_names import Mark, read_colour, read_word


@pytest.mark.parametrize(
    ("colour", "category"),
    [
        # The colours of the published appendix, of Word's standard palette, of its theme, and our own.
        ("00B050", "green"),
        ("92D050", "green"),
        ("70AD47", "green"),
        ("008563", "green"),
        ("FFC000", "amber"),
        ("ED7D31", "amber"),
        ("CC8100", "amber"),
        ("FF0000", "red"),
        ("C00000", "red"),
        ("A30000", "red"),
        ("0070C0", "completed"),
        ("00B0F0", "completed"),
        ("00308F", "completed"),
        ("6B6B6B", "not rated"),
        ("A6A6A6", "not rated"),
    ],
)
def test_a_colour_that_councils_use_is_clear(colour: str, category: str) -> None:
    assert read_colour(colour) == Mark(category)


@pytest.mark.parametrize(("colour", "category"), [("FFFF00", "amber"), ("7030A0", "completed"), ("FF00A0", "red")])
def test_a_colour_between_two_is_the_nearer_and_not_clear(colour: str, category: str) -> None:
    assert read_colour(colour) == Mark(category, is_clear=False)


@pytest.mark.parametrize("colour", ["000000", "FFFFFF", "0A0A0A", "FAFAFA", "auto"])
def test_black_and_white_mark_nothing(colour: str) -> None:
    assert read_colour(colour) is None


@pytest.mark.parametrize(
    ("text", "category"),
    [("● G", "green"), ("AMBER", "amber"), ("Amber: 3", "amber"), ("Completed (6)", "completed"), ("r", "red")],
)
def test_a_word_or_letter_names_its_category(text: str, category: str) -> None:
    assert read_word(text) == category


@pytest.mark.parametrize("text", ["●", "", "Green spaces", "Great", "\u00a0"])
def test_other_words_name_none(text: str) -> None:
    assert read_word(text) is None
