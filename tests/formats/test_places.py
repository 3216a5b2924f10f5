"""Where each value stood."""

from cabinet_appendix.findings import Place
from cabinet_appendix.formats.places import Places

ROW, TABLE, WHOLE = Place("a.csv", row=3), Place("a.csv"), Place("report.yaml")


def test_a_value_stands_where_the_nearest_that_holds_it_stands() -> None:
    places = Places("quarter", {("priorities", 0): TABLE, ("priorities", 0, "indicators", 1): ROW})
    assert places["priorities", 0, "indicators", 1, "code"] == ROW
    assert places["priorities", 0, "indicators", 0, "code"] == TABLE
    assert places["priorities", 1] == Place("quarter")


def test_what_has_no_place_stands_in_the_whole() -> None:
    places = Places("quarter")
    assert places["title",] == Place("quarter")
    places[()] = WHOLE
    assert places["title",] == places[()] == WHOLE


def test_what_is_moved_takes_along_all_below_it() -> None:
    places = Places("quarter", {("a", 0): TABLE, ("a", 0, "b"): ROW, ("a", 1): WHOLE})
    places.move(("a", 0), ("c", 5))
    assert places["c", 5] == TABLE
    assert places["c", 5, "b"] == ROW
    assert places["a", 0] == Place("quarter")
    assert places["a", 1] == WHOLE
