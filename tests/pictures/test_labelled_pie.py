"""Pies with labels: slices in their colours, and nothing of what counts nothing."""

import pytest

from cabinet_appendix.pictures.figures import begin_figure, save_png, save_svg
from cabinet_appendix.pictures.labelled_pie import draw_labelled_pie
from drawn import pixels

SLICES = [(3, "Green\n3", "008563"), (0, "Amber\n0", "CC8100"), (1, "Red\n1", "A30000")]


def test_slices_are_as_large_as_their_counts() -> None:
    with begin_figure((3, 3), layout="constrained") as figure:
        draw_labelled_pie(figure, SLICES)
        found = pixels(save_png(figure))
    assert found["008563"] / found["A30000"] == pytest.approx(3, rel=0.05)
    assert found["CC8100"] == 0


def test_a_title_stands_above_it() -> None:
    with begin_figure((3, 3), layout="constrained") as plain, begin_figure((3, 3), layout="constrained") as titled:
        draw_labelled_pie(plain, SLICES)
        draw_labelled_pie(titled, SLICES, "All $5")
        assert len(save_svg(titled)) > len(save_svg(plain))


def test_nothing_to_show_is_an_empty_picture() -> None:
    with begin_figure((1, 1), layout="constrained") as figure:
        draw_labelled_pie(figure, [])
        assert pixels(save_png(figure)).keys() == {"FFFFFF"}
