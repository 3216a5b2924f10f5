"""Contrast, against ratios that the standard defines and that others have worked out."""

import pytest

from cabinet_appendix.findings import Place, Severity
from cabinet_appendix.formats.word.contrast import Ink, find_low_contrast, is_large

HERE = Place("a.docx")


@pytest.mark.parametrize(
    ("color", "ratio"),
    [("000000", 21.0), ("FFFFFF", 1.0), ("FF0000", 4.0), ("0070C0", 5.15), ("92D050", 1.85)],
)
def test_the_ratio_on_white_is_the_one_that_is_known_of_the_colour(color: str, ratio: float) -> None:
    assert round(Ink(color, "FFFFFF").ratio, 2) == ratio
    assert Ink("FFFFFF", color).ratio == Ink(color, "FFFFFF").ratio


@pytest.mark.parametrize(("color", "is_told"), [("767676", False), ("777777", True)])
def test_the_lightest_grey_that_may_be_text_on_white_is_well_known(color: str, is_told: bool) -> None:
    assert bool(find_low_contrast("grey", Ink(color, "FFFFFF"), HERE, Severity.ERROR, "")) is is_told
    assert find_low_contrast("grey", Ink(color, "FFFFFF", is_large=True), HERE, Severity.ERROR, "") is None


@pytest.mark.parametrize(
    ("size", "is_bold", "large"), [(28, True, True), (27, True, False), (28, False, False), (36, False, True)]
)
def test_text_is_large_from_18_points_or_from_14_where_it_is_bold(size: int, is_bold: bool, large: bool) -> None:
    assert is_large(size, is_bold=is_bold) is large


def test_what_is_said_has_both_colours_the_ratio_and_the_threshold() -> None:
    finding = find_low_contrast("amber", Ink("FFC000", "FFFFFF", is_large=True), HERE, Severity.WARNING, "darken it")
    assert finding
    assert (finding.code, finding.severity, finding.remedy) == ("T024", Severity.WARNING, "darken it")
    assert finding.found == "amber, FFC000 on FFFFFF, with a contrast of 1.64:1"
    assert finding.expected == "at least 3:1 for large text (WCAG 2.2, 1.4.3)"


def test_a_ratio_just_below_the_threshold_is_not_shown_as_if_it_met_it() -> None:
    finding = find_low_contrast("grey", Ink("777777", "FFFFFF"), HERE, Severity.ERROR, "")
    assert finding
    assert "4.47:1" in finding.found
