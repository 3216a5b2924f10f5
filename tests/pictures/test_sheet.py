"""Sheets: each count is as large as it is, in its colour and with its mark, and what is long still fits."""

import io
from itertools import pairwise

import pytest
from lxml import etree
from PIL import Image

from cabinet_appendix.pictures.sheet import draw_sheet
from cabinet_appendix.pictures.values import Band, Bars, Inks, Panel, Pie, Sheet, Slice, Stack
from drawn import pixels, rectangles

GREEN, AMBER, RED = "008563", "CC8100", "A30000"
_MARK = 25
"""The points of a mark on a sheet of one panel are fewer, those of a bar more."""
INKS = Inks("FFFFFF", "46255E", "46255E", "231C2B")


def slices(green: int, amber: int, red: int) -> tuple[Slice, ...]:
    return (
        Slice("Green", "G", green, GREEN, "FFFFFF"),
        Slice("Amber", "A", amber, AMBER, "000000"),
        Slice("Red", "R", red, RED, "FFFFFF"),
    )


def pie(*counts: int, title: str = "Clean & Safe") -> Pie:
    return Pie(title, "indicators", slices(*counts))


def bars(*stacks: tuple[int, int, int] | None, title: str = "Clean & Safe") -> Bars:
    named = (
        Stack((f"Q{number}", "2023-24"), slices(*counts) if counts else None) for number, counts in enumerate(stacks)
    )
    return Bars(title, tuple(named), "not there")


def sheet(*panels: Panel, heading: str = "Indicators", bands: int = 1, inks: Inks = INKS) -> Sheet:
    return Sheet("Ratings", "Q2 2023-24", (Band(heading, panels),) * bands, "All the words.", inks)


def columns(svg: bytes) -> list[dict[str, float]]:
    """The heights of the pieces of each bar by colour, from the first bar on; the marks in the table are left out."""
    found: dict[float, dict[str, float]] = {}
    for colour, left, _, width, height in rectangles(svg):
        if colour in {GREEN, AMBER, RED} and width > _MARK:
            found.setdefault(round(left), {})[colour] = height
    return list(found.values())


def test_the_slices_of_a_ring_are_as_large_as_their_counts() -> None:
    # Marks and edges take a little of each; the list beside has a square of each colour as well.
    without = pixels(draw_sheet(sheet(pie(0, 0, 0)), "png"))
    found = pixels(draw_sheet(sheet(pie(30, 20, 50)), "png"))
    areas = [found[colour] - without[colour] for colour in (GREEN, AMBER, RED)]
    assert [area / sum(areas) for area in areas] == pytest.approx([0.3, 0.2, 0.5], abs=0.02)


def test_the_pieces_of_a_bar_are_as_high_as_their_counts_on_one_scale() -> None:
    first, second = columns(draw_sheet(sheet(bars((6, 2, 2), (12, 0, 8))), "svg"))
    assert first[GREEN] / first[RED] == pytest.approx(3, rel=0.001)
    assert second[GREEN] / first[GREEN] == pytest.approx(2, rel=0.001)
    assert AMBER not in {colour for colour, height in second.items() if height}


def test_a_quarter_without_the_priority_has_a_dashed_outline_and_no_bar() -> None:
    svg = draw_sheet(sheet(bars((6, 2, 2), None, (6, 2, 2))), "svg")
    assert len(columns(svg)) == 2
    assert b"stroke-dasharray" in svg
    assert b"stroke-dasharray" not in draw_sheet(sheet(bars((6, 2, 2))), "svg")


def test_nothing_to_count_is_drawn_as_well() -> None:
    assert draw_sheet(sheet(pie(0, 0, 0), bars((0, 0, 0)), bars(None)), "png").startswith(b"\x89PNG")


def test_every_piece_is_told_from_its_neighbour_by_a_white_line() -> None:
    # The pixels of a column through the bar, which has a mark in the middle of each piece.
    image = Image.open(io.BytesIO(draw_sheet(sheet(bars((6, 2, 2), (6, 2, 2))), "png"))).convert("RGB")
    svg = draw_sheet(sheet(bars((6, 2, 2), (6, 2, 2))), "svg")
    left = next(left for colour, left, _, width, _ in rectangles(svg) if colour == RED and width > _MARK)
    x = int(left / 72 * 150) + 5
    line = [image.getpixel((x, y)) for y in range(image.height)]
    for upper, lower in pairwise((GREEN, AMBER, RED)):
        above = max(y for y, colour in enumerate(line) if colour == tuple(bytes.fromhex(upper)))
        below = min(y for y, colour in enumerate(line) if colour == tuple(bytes.fromhex(lower)))
        assert (255, 255, 255) in line[above:below]


def test_a_sheet_is_as_wide_as_a_slide_and_one_panel_less() -> None:
    size = Image.open(io.BytesIO(draw_sheet(sheet(*[pie(1, 1, 1)] * 4, bands=2), "png"))).size
    assert size[0] / 150 == pytest.approx(13.33, abs=0.01)
    assert size[0] / size[1] == pytest.approx(16 / 9, rel=0.05)
    assert Image.open(io.BytesIO(draw_sheet(sheet(pie(1, 1, 1), heading=""), "png"))).size[0] / 150 < 8


@pytest.mark.parametrize(("panels", "quarters"), [(1, 1), (9, 0), (2, 3), (2, 24)])
def test_nothing_is_cut_off_at_the_edges_however_many_panels_and_quarters(panels: int, quarters: int) -> None:
    title = "A very long name of a priority that goes on and on " * 2
    panel = bars(*[(100, 20, 3)] * quarters, title=title) if quarters else pie(100, 20, 3, title=title)
    image = Image.open(io.BytesIO(draw_sheet(sheet(*[panel] * panels), "png"))).convert("RGB")
    below_header = 250
    for edge in (
        (0, below_header, 8, image.height),
        (image.width - 8, below_header, image.width, image.height),
        (0, image.height - 8, image.width, image.height),
    ):
        assert [colour for _, colour in image.crop(edge).getcolors() or []] == [(255, 255, 255)]


def test_panels_that_do_not_fit_beside_one_another_go_on_below() -> None:
    heights = [
        Image.open(io.BytesIO(draw_sheet(sheet(*[pie(1, 1, 1)] * count), "png"))).height for count in (4, 5, 8, 9)
    ]
    assert heights[0] < heights[1] == heights[2] < heights[3]


def test_the_title_stands_on_its_ground_and_without_one_above_a_rule() -> None:
    (band,) = [one for one in rectangles(draw_sheet(sheet(pie(1, 1, 1), pie(1, 1, 1)), "svg")) if one[0] == "46255E"]
    assert band[1:4] == pytest.approx((0, 0, 13.333 * 72), abs=0.1)
    white = draw_sheet(sheet(pie(1, 1, 1), pie(1, 1, 1), inks=Inks("0B4A53", "FFFFFF", "0B4A53", "000000")), "svg")
    assert b"stroke: #0b4a53; stroke-width: 3" in white


def test_the_picture_says_its_title_and_its_words() -> None:
    title, description, *_ = etree.fromstring(draw_sheet(sheet(pie(1, 1, 1)), "svg"))
    assert (title.text, description.text) == ("Ratings, Q2 2023-24", "All the words.")


def test_the_same_sheet_is_the_same_picture_and_other_counts_another() -> None:
    for kind in ("png", "svg"):
        assert draw_sheet(sheet(bars((6, 2, 2))), kind) == draw_sheet(sheet(bars((6, 2, 2))), kind)
        assert draw_sheet(sheet(bars((6, 2, 2))), kind) != draw_sheet(sheet(bars((6, 2, 3))), kind)


def test_money_in_a_name_is_no_formula() -> None:
    assert draw_sheet(sheet(pie(1, 1, 1, title=r"$\frac{ to $5")), "svg").startswith(b"<?xml")


def test_a_name_in_letters_that_no_picture_can_show_is_refused() -> None:
    with pytest.raises(UnicodeError):
        draw_sheet(sheet(pie(1, 1, 1, title="漢字")), "png")
