"""Sentences and words of a text."""

import pytest

from cabinet_appendix.checks.narrative.sentences import count_words, shorten_words, split_sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It rose by 3.5%. It fell again!", ["It rose by 3.5%.", "It fell again!"]),
        ("Dr. Smith, e.g. of St. John’s (approx. 20). Gone?", ["Dr. Smith, e.g. of St. John’s (approx. 20).", "Gone?"]),
        ("‘Good.’ 5 more came… And one.", ["‘Good.’", "5 more came…", "And one."]),
        ("J. R. Smith came", ["J. R. Smith came"]),
        ("One\nTwo.", ["One", "Two."]),
        (" ", []),
    ],
)
def test_abbreviations_and_decimals_end_no_sentence(text: str, sentences: list[str]) -> None:
    assert list(split_sentences(text)) == sentences


def test_a_word_may_have_hyphens_and_a_dash_is_none() -> None:
    assert count_words("Fit-for-purpose – that’s 5 of 6") == 5


def test_of_a_long_text_the_first_words_are_shown() -> None:
    assert shorten_words("a b c", 2) == "a b …"
    assert shorten_words("a  b", 2) == "a b"
