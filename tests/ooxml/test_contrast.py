"""Contrast of colours, against ratios that are by definition or well known."""

import pytest

from cabinet_appendix.ooxml.contrast import contrast_ratio, least_contrast


def test_black_on_white_has_the_most_contrast_there_is_and_a_colour_on_itself_none() -> None:
    assert contrast_ratio("000000", "FFFFFF") == contrast_ratio("FFFFFF", "000000") == 21
    assert contrast_ratio("46255E", "46255E") == 1


@pytest.mark.parametrize(
    ("colour", "ratio"),
    [
        # The greys on either side of 4.5:1 on white, which every guide names.
        ("767676", 4.54),
        ("777777", 4.48),
        # As the table of the council's colours has them, to one decimal.
        ("FFC000", 1.6),
        ("00B050", 2.9),
        ("ED7D31", 2.8),
        ("FF0000", 4.0),
    ],
)
def test_the_contrast_on_white_is_as_others_have_worked_it_out(colour: str, ratio: float) -> None:
    decimals = len(str(ratio).partition(".")[2])
    assert round(contrast_ratio(colour, "FFFFFF"), decimals) == ratio


@pytest.mark.parametrize(
    ("text", "size", "is_bold", "least"),
    [
        ("Text", 24, False, 4.5),
        ("Text", 35, False, 4.5),
        ("Text", 36, False, 3.0),
        ("Text", 28, False, 4.5),
        ("Text", 28, True, 3.0),
        ("Text", 27, True, 4.5),
        ("●", 20, False, 3.0),
    ],
)
def test_large_text_and_signs_need_less_contrast(text: str, size: int, is_bold: bool, least: float) -> None:
    assert least_contrast(text, size, is_bold) == least
