"""What sentences say of the count of Flagship Actions."""

import pytest

from cabinet_appendix.model.count_notes import CountNote, find_count


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
