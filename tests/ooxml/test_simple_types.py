"""Simple types, against what ECMA-376 lets stand in their attributes."""

import pytest

from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.simple_types import (
    child_value,
    read_half_points,
    read_hexadecimal,
    read_number,
    read_rgb,
    read_switch,
)
from word_files import element


def test_a_value_is_told_apart_from_an_empty_one_and_from_none() -> None:
    rPr = element('<w:rPr><w:b/><w:sz w:val="22"/></w:rPr>')
    assert child_value(rPr, qn("w:sz")) == "22"
    assert child_value(rPr, qn("w:b")) == ""
    assert child_value(rPr, qn("w:i")) is None
    assert child_value(None, qn("w:i")) is None


@pytest.mark.parametrize(("text", "number"), [("12", 12), ("-1", -1), ("+3", 3), ("2147483647", 2_147_483_647)])
def test_whole_numbers_are_read(text: str, number: int) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize("text", [None, "", "one", "1.5", "1e3", "9" * 5000])
def test_what_is_no_whole_number_is_none(text: str | None) -> None:
    assert read_number(text) is None


def test_a_code_is_four_hexadecimal_digits_at_most() -> None:
    assert read_hexadecimal("F0E9") == 0xF0E9
    assert read_hexadecimal("6c") == 0x6C
    assert [read_hexadecimal(text) for text in (None, "", "F0E9F0E9", "-1", "zzzz")] == [None] * 5


@pytest.mark.parametrize(("text", "is_on"), [("", True), ("1", True), ("true", True), ("on", True)])
def test_a_switch_is_on_where_it_does_not_say_off(text: str, is_on: bool) -> None:
    assert read_switch(text) is is_on


@pytest.mark.parametrize("text", ["0", "false", "off", "False"])
def test_a_switch_can_be_off(text: str) -> None:
    assert read_switch(text) is False
    assert read_switch(None) is None


@pytest.mark.parametrize(("text", "half_points"), [("22", 22), ("11pt", 22), ("10.5pt", 21), ("21.0", 21)])
def test_sizes_are_half_points_or_points(text: str, half_points: int) -> None:
    assert read_half_points(text) == half_points


@pytest.mark.parametrize("text", [None, "", "large", "-4", "9" * 5000])
def test_what_is_no_size_is_none(text: str | None) -> None:
    assert read_half_points(text) is None


@pytest.mark.parametrize(
    ("text", "color"), [("ff00aA", "FF00AA"), ("auto", None), ("F00", None), ("", None), (None, None)]
)
def test_a_colour_is_six_hexadecimal_digits(text: str | None, color: str | None) -> None:
    assert read_rgb(text) == color
