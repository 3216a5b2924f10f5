"""The page that is drawn on: places from the top left corner, and words that fit."""

import io

import pytest
from PIL import Image

from cabinet_appendix.pictures.canvas import Box, Canvas, Type
from cabinet_appendix.pictures.figures import begin_figure, save_png, save_svg
from drawn import pixels, rectangles


def test_places_are_counted_from_the_top_left_corner_in_units_of_the_scale() -> None:
    with begin_figure((4, 2)) as figure:
        Canvas(figure, (2, 1), 2).fill(Box(0.5, 0.25, 1, 0.25), "008563")
        (found,) = [one for one in rectangles(save_svg(figure)) if one[0] == "008563"]
    assert found[1:] == pytest.approx((72, 36, 144, 36))


def test_a_ring_goes_clockwise_from_the_top_and_says_where_its_shares_are() -> None:
    with begin_figure((2, 2)) as figure:
        right, left = Canvas(figure, (2, 2)).ring(1, 1, 1, [(0.5, "008563"), (0.5, "A30000")])
        found = pixels(save_png(figure))
    assert right[0] > 1 > left[0]
    assert right[1] == left[1] == pytest.approx(1)
    assert found["008563"] == pytest.approx(found["A30000"], rel=0.02)


@pytest.mark.parametrize("text", ["short", "a name that is far too long for the room that there is"])
def test_words_within_a_width_are_made_smaller_and_cut_and_never_wider(text: str) -> None:
    with begin_figure((4, 1), dots=100) as figure:
        Canvas(figure, (4, 1)).write_within(0, 0.5, text, 1, Type(12, "A30000"))
        shown = save_png(figure)
    right_of_it = Image.open(io.BytesIO(shown)).convert("RGB").crop((102, 0, 400, 100))
    assert right_of_it.getcolors() == [(298 * 100, (255, 255, 255))]


def test_a_dashed_outline_and_a_rule_are_drawn_in_their_colours() -> None:
    with begin_figure((2, 2)) as figure:
        canvas = Canvas(figure, (2, 2))
        canvas.outline(Box(0.5, 0.5, 1, 1), "008563")
        canvas.rule(0, 0.2, 2, "A30000", 2)
        svg = save_svg(figure).decode()
    assert "stroke-dasharray" in svg
    assert {"stroke: #008563", "stroke: #a30000"} <= {style.strip() for style in svg.replace('"', ";").split(";")}
