"""Panels: how much room they need, and what a key has to name for them."""

from cabinet_appendix.pictures.panels import find_height, find_width, list_unnamed
from cabinet_appendix.pictures.values import Bars, Pie, Slice, Stack

SLICES = (Slice("Green", "G", 3, "008563", "FFFFFF"), Slice("Red", "R", 1, "A30000", "FFFFFF"))


def bars(count: int) -> Bars:
    return Bars("Title", tuple(Stack((f"Q{number}",), SLICES) for number in range(count)), "not there")


def test_more_quarters_need_more_room_from_side_to_side() -> None:
    assert (
        find_width(bars(12)) > find_width(bars(8)) > find_width(bars(2)) == find_width(Pie("Title", "things", SLICES))
    )


def test_bars_are_higher_than_a_ring_for_they_have_a_table() -> None:
    assert find_height(bars(2)) > find_height(Pie("Title", "things", SLICES))


def test_a_key_names_the_marks_where_the_table_has_no_room_for_names() -> None:
    assert list_unnamed(bars(2), find_width(bars(2))) == ()
    assert list_unnamed(bars(5), find_width(bars(5))) == SLICES
    assert list_unnamed(Pie("Title", "things", SLICES), 3) == ()


def test_what_is_not_there_is_named_by_the_others() -> None:
    absent = Bars("Title", (Stack(("Q1",), None), *bars(5).stacks), "not there")
    assert list_unnamed(absent, 3) == SLICES
