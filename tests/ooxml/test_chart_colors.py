"""Colours of slices and of the ground behind them."""

import pytest

from cabinet_appendix.ooxml.chart_colors import read_ground, read_slice_colors
from cabinet_appendix.ooxml.theme import Theme
from story_files import THEME, Document
from word_files import element


def _chart(points: str, vary: str = "1", around: str = "") -> str:
    values = "".join(f'<c:pt idx="{number}"><c:v>1</c:v></c:pt>' for number in range(2))
    return (
        f'<c:chartSpace><c:chart><c:plotArea><c:pieChart><c:varyColors val="{vary}"/><c:ser>{points}'
        f"<c:val><c:numRef><c:numCache>{values}</c:numCache></c:numRef></c:val></c:ser></c:pieChart></c:plotArea>"
        f"</c:chart>{around}</c:chartSpace>"
    )


def _point(number: int, fill: str) -> str:
    return f'<c:dPt><c:idx val="{number}"/><c:spPr>{fill}</c:spPr></c:dPt>'


def _solid(color: str) -> str:
    return f"<a:solidFill>{color}</a:solidFill>"


RED, ACCENT = _solid('<a:srgbClr val="ff0000"/>'), _solid('<a:schemeClr val="accent1"/>')
TINTED = _solid('<a:schemeClr val="accent1"><a:lumMod val="50000"/></a:schemeClr>')


@pytest.mark.parametrize(
    ("points", "vary", "colors"),
    [
        (_point(0, RED) + _point(1, ACCENT), "1", {0: "FF0000", 1: "4F81BD"}),
        (_point(0, RED), "0", {0: "FF0000"}),
        ("", "1", {0: "4F81BD"}),
        (_point(0, TINTED) + _point(1, "<a:gradFill/>"), "1", {}),
        (_point(0, _solid('<a:srgbClr val="red"/>')), "0", {}),
    ],
)
def test_a_slice_has_its_own_colour_or_an_accent_of_the_theme(points: str, vary: str, colors: dict[int, str]) -> None:
    # The theme has its first accent only.
    assert read_slice_colors(element(_chart(points, vary)), Theme(Document(theme=THEME).package)) == colors


@pytest.mark.parametrize(
    ("around", "ground"),
    [
        ("", "FFFFFF"),
        ("<c:spPr><a:noFill/></c:spPr>", "FFFFFF"),
        (f"<c:spPr>{RED}</c:spPr>", "FF0000"),
        ("<c:spPr><a:gradFill/></c:spPr>", None),
    ],
)
def test_the_ground_is_white_unless_the_chart_has_one(around: str, ground: str | None) -> None:
    assert read_ground(element(_chart("", around=around)), Theme(Document(theme=THEME).package)) == ground


def test_a_chart_without_a_series_has_no_colours() -> None:
    assert read_slice_colors(element("<c:chartSpace/>"), Theme(Document().package)) == {}
