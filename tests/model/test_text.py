"""Text that a Word document can hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from pydantic import ValidationError

from builders import indicator, priority
from cabinet_appendix.model.text import check_characters


def test_a_character_that_word_cannot_hold_is_refused() -> None:
    with pytest.raises(ValidationError, match=r"U\+0007"):
        indicator(name="bell \a")


@given(st.characters())
def test_exactly_what_an_xml_parser_takes_is_text(character: str) -> None:
    """libxml2 judges, by the same production; a lone surrogate cannot even be put to it."""
    try:
        etree.Element("t").text = character
        fits = True
    except (ValueError, UnicodeEncodeError):
        fits = False
    if fits:
        assert check_characters(character) == character.replace("\r", "\n")
    else:
        with pytest.raises(ValueError, match=rf"U\+{ord(character):04X}"):
            check_characters(character)


def test_line_ends_are_plain_ones() -> None:
    assert check_characters("a\r\nb\rc\nd") == "a\nb\nc\nd"


def test_a_name_has_no_space_around_it_and_is_not_empty() -> None:
    assert indicator(name=" Calls \n").name == "Calls"
    with pytest.raises(ValidationError, match="at least 1 character"):
        indicator(name=" \t")


@pytest.mark.parametrize("key", ["a b", "A", "../a", "-a", "", "a\n", "a" * 65, "é"])
def test_a_key_that_names_no_file_is_refused(key: str) -> None:
    with pytest.raises(ValidationError):
        priority(key)


@pytest.mark.parametrize("code", ["a.b", "{a}", "a b", "_a", "a" * 65, "a\n"])
def test_a_code_that_cannot_be_quoted_is_refused(code: str) -> None:
    with pytest.raises(ValidationError):
        indicator(code=code)
