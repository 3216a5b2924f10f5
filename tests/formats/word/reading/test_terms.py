"""Which term a footnote explains."""

import pytest

from cabinet_appendix.formats.word.reading.terms import find_last_word, find_term, is_acronym


@pytest.mark.parametrize(
    ("before", "meaning", "term"),
    [
        ("The PSPO", "Public Space Protection Order", "PSPO"),
        ("More EHCPs", "Education, Health & Care Plans", "EHCP"),
        ("with DLUHC", "Dept of Levelling Up, Housing & Communities – administers the programme", "DLUHC"),
        ("A&E", "Accident and emergency department", "A&E"),
        ("answered (<10% abandoned) (Revs & Bens", "Revenues and Benefits", "Revs & Bens"),
        ("% operating time without active P1", "Priority 1, the most serious level of IT fault", "P1"),
        ("sent for recycling (Oflog", "Office for Local Government", "Oflog"),
        ("Launched ICON", "ICON’s page", None),
        ("The figures", "Figures are provisional", None),
        ("cases in", "Interim number", None),
        ("", "Adult Social Care", None),
        ("(", "Adult Social Care", None),
    ],
)
def test_a_term_is_short_for_its_meaning(before: str, meaning: str, term: str | None) -> None:
    assert find_term(before, meaning) == term


@pytest.mark.parametrize(("before", "word"), [("without top", "top"), ("code a-1", "a-1"), ("(", None), ("", None)])
def test_the_last_word_is_the_one_before_the_mark(before: str, word: str | None) -> None:
    assert find_last_word(before) == word


@pytest.mark.parametrize(("term", "expected"), [("EHCP", True), ("A&E", True), ("Oflog", False), ("P1", False)])
def test_an_acronym_is_all_capitals(term: str, expected: bool) -> None:
    assert is_acronym(term) is expected
