"""Acronyms in a text."""

import re

from hypothesis import given
from hypothesis import strategies as st

from cabinet_appendix.model.glossary import make_finder

GLOSSARY = {"SEN": "Special educational needs", "SEND": "… and disabilities", "FPN": "Fixed Penalty Notice", "A&E": "x"}


def _found(text: str) -> list[str]:
    return [text[: acronym.end] for acronym in make_finder(GLOSSARY)(text)]


def test_an_acronym_is_found_as_a_whole_word_and_the_longest_first() -> None:
    assert _found("SEND and SEN, not SENARS or send") == ["SEND", "SEND and SEN"]


def test_a_plural_is_its_acronym() -> None:
    assert _found("1635 FPNs issued") == ["1635 FPNs"]


def test_an_acronym_may_hold_other_signs() -> None:
    assert _found("at A&E.") == ["at A&E"]


def test_no_glossary_finds_nothing() -> None:
    assert list(make_finder({})("SEND")) == []


def test_an_acronym_knows_where_it_is_explained_in_words() -> None:
    (acronym,) = make_finder(GLOSSARY)("FPN")
    assert acronym.is_expanded_in("a fixed penalty notice (FPN)")
    assert not acronym.is_expanded_in("an FPN")


LETTERS = st.text("As&. -", min_size=1, max_size=5)


@given(glossary=st.sets(LETTERS, min_size=1), text=st.text("AAss&. -b", max_size=30))
def test_it_finds_what_one_pattern_of_all_acronyms_finds(glossary: set[str], text: str) -> None:
    any_of_them = "|".join(map(re.escape, sorted(glossary, key=len, reverse=True)))
    expected = re.finditer(rf"(?<!\w)(?P<acronym>{any_of_them})(?:s(?!\w)|(?!\w))", text)
    found = [(acronym.end, acronym.meaning) for acronym in make_finder({one: one for one in glossary})(text)]
    assert found == [(match.end(), match["acronym"]) for match in expected]
