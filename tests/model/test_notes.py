"""Which of several explanations is printed."""

from cabinet_appendix.model.notes import Explanation, choose_printed


def test_a_text_is_printed_once_in_a_section_and_again_in_the_next() -> None:
    explanations = [Explanation("a", "x"), Explanation("a", "x"), Explanation("a", "y"), Explanation("b", "x")]
    assert list(choose_printed(explanations)) == [True, False, True, True]


def test_what_the_words_explain_is_not_explained_again() -> None:
    explanations = [Explanation("a", "x", is_in_text=True), Explanation("a", "x")]
    assert list(choose_printed(explanations)) == [False, False]


def test_an_explanation_in_words_comes_too_late_for_a_note_before_it() -> None:
    explanations = [Explanation("a", "x"), Explanation("a", "x", is_in_text=True), Explanation("a", "x")]
    assert list(choose_printed(explanations)) == [True, False, False]


def test_what_one_section_explains_is_unknown_in_the_next() -> None:
    explanations = [Explanation("a", "x", is_in_text=True), Explanation("b", "x"), Explanation("", "x")]
    assert list(choose_printed(explanations)) == [False, True, True]
