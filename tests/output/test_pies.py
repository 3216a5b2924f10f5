"""Pies of ratings for pages."""

import re

import pytest
from lxml import etree

from cabinet_appendix.model.scorecard import Count, Tally
from cabinet_appendix.output.pies import COLOURS, draw_pie

TALLY = Tally((Count("green", 3), Count("amber", 0), Count("red", 1)))


def test_a_pie_has_a_slice_in_its_colour_for_each_category_that_occurs() -> None:
    svg = draw_pie(TALLY)
    etree.fromstring(svg.encode())
    shown = {name for name, colour in COLOURS.items() if colour.lower() in svg.lower()}
    assert shown == {"green", "red"}


def test_the_same_tally_is_the_same_picture() -> None:
    assert draw_pie(TALLY) == draw_pie(TALLY)
    assert not re.search(r"<dc:date>|matplotlib v", draw_pie(TALLY).lower())


def test_nothing_to_show_is_an_empty_picture() -> None:
    etree.fromstring(draw_pie(Tally(())).encode())


@pytest.mark.parametrize("colour", COLOURS.values())
def test_a_slice_stands_out_from_white(colour: str) -> None:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    assert 1.05 / (luminance + 0.05) >= 3, "WCAG 2.2, 1.4.11"
