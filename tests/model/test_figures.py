"""Figures as printed and as counted."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import figures, no_data
from cabinet_appendix.model.figures import Figure


@pytest.mark.parametrize(
    ("text", "value", "unit", "bound"),
    [
        ("93%", "93", "%", ""),
        ("23.01", "23.01", "", ""),
        ("£1.2m", "1200000", "£", ""),
        ("£3bn", "3000000000", "£", ""),
        ("12k", "12000", "", ""),
        ("<5", "5", "", "<"),
        ("1,319", "1319", "", ""),
        ("-0.5%", "-0.5", "%", ""),
        ("−3", "-3", "", ""),
        ("9.82 days", "9.82", "days", ""),
        (" 0.00% ", "0", "%", ""),
        ("97 %", "97", "%", ""),
    ],
)
def test_a_printed_figure_is_counted(text: str, value: str, unit: str, bound: str) -> None:
    figure = Figure.parse(text)
    assert (figure.value, figure.unit, figure.bound) == (Decimal(value), unit, bound)


@pytest.mark.parametrize(
    ("text", "reason"),
    [("No data", ""), ("n/a", ""), ("No data: annual figure", "annual figure"), ("NO DATA – time lag", "time lag")],
)
def test_no_data_is_a_figure_with_a_reason_and_without_a_number(text: str, reason: str) -> None:
    figure = Figure.parse(text)
    assert figure.value is None
    assert figure.reason == reason


@pytest.mark.parametrize(
    ("text", "reason"), [("Paused", ""), ("Paused: under review", "under review"), ("paused – strike", "strike")]
)
def test_what_is_paused_has_no_number_but_a_reason(text: str, reason: str) -> None:
    figure = Figure.parse(text)
    assert (figure.value, figure.reason, str(figure)) == (None, reason, text)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("23.01 (provisional)", "23.01", ""),
        ("23.01 provisional", "23.01", ""),
        ("93% (Provisional)", "93", "%"),
        ("£1.2m (provisional)", "1200000", "£"),
        ("12 days provisional", "12", "days"),
        ("<5(provisional)", "5", ""),
    ],
)
def test_a_provisional_figure_is_counted_and_printed_as_it_was_typed(text: str, value: str, unit: str) -> None:
    figure = Figure.parse(text)
    assert (figure.value, figure.unit, figure.is_provisional, str(figure)) == (Decimal(value), unit, True, text)
    assert not Figure.parse("23.01").is_provisional


def test_a_target_may_be_data_only() -> None:
    assert Figure.parse("Data only").is_data_only


@pytest.mark.parametrize(
    "text", ["", "888361 71", "23,o1", "1,23", "12,34,567", "90%%", "abc", "5-6", "1.2.3", "£", "provisional"]
)
def test_a_text_that_is_no_figure_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^\""):
        Figure.parse(text)


def test_a_figure_is_printed_as_it_was_typed() -> None:
    assert str(Figure.parse("1,319.50")) == "1,319.50"


@pytest.mark.parametrize(
    ("one", "other", "comparable"),
    [
        ("90%", "93%", True),
        ("25", "23 days", True),
        ("0.9", "88%", False),
        ("£5", "5%", False),
        ("5 days", "1 day", True),
        ("5 days", "5 weeks", False),
        ("90%", "No data", False),
    ],
)
def test_figures_of_different_kinds_are_not_compared(one: str, other: str, comparable: bool) -> None:
    assert Figure.parse(one).is_comparable_with(Figure.parse(other)) is comparable


@given(st.one_of(figures, no_data))
def test_a_figure_that_is_printed_and_read_again_is_the_same(figure: Figure) -> None:
    assert Figure.parse(str(figure)) == figure


@given(st.integers(-(10**9), 10**9), st.sampled_from([("", 0), ("k", 3), ("m", 6), ("bn", 9)]))
def test_a_number_as_python_prints_it_is_counted_as_that_number(number: int, scale: tuple[str, int]) -> None:
    letters, zeros = scale
    assert Figure.parse(f"{number:,}{letters}").value == number * 10**zeros
    assert Figure.parse(f"£{abs(number):,}{letters}").value == abs(number) * 10**zeros


@given(st.text(alphabet="0123456789.,%£<>≤-−kmbnd ays:/NoDt", max_size=12))
def test_any_text_is_a_figure_for_good_or_none(text: str) -> None:
    try:
        figure = Figure.parse(text)
    except ValueError:
        return
    assert figure.text == text.strip()
    assert Figure.parse(figure.text) == figure
    assert figure.value is None or figure.value.is_finite()


def test_a_figure_has_as_many_digits_as_are_counted_exactly() -> None:
    assert Figure.parse("9" * 28).value == Decimal("9" * 28)
    with pytest.raises(ValueError, match=r"9{29}"):
        Figure.parse("9" * 29)
