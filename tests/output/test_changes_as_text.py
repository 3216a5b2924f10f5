"""Changes as text for a terminal; what a whole comparison reads like is on commands/compare.md."""

import pytest

from builders import bullet, indicator, priority, report
from cabinet_appendix.compare.comparison import Comparison, Side
from cabinet_appendix.compare.diff import diff
from cabinet_appendix.model.report import Report
from cabinet_appendix.model.scorecard import Count, Tally
from cabinet_appendix.output.changes_as_text import Ink, format_comparison, format_tallies


def _compare(before: Report, after: Report) -> Comparison:
    return Comparison(Side("a", before), Side("b", after), diff(before, after))


def _lines(before: Report, after: Report) -> list[str]:
    return list(format_comparison(_compare(before, after)))


def test_equal_sides_are_one_line() -> None:
    assert _lines(report(), report()) == ["a and b: no difference"]


def test_counts_that_differ_have_an_arrow() -> None:
    before, after = Tally((Count("green", 4), Count("red", 1))), Tally((Count("green", 3), Count("red", 1)))
    assert format_tallies(before, after) == "5 → 4: green 4 → 3, red 1"


def test_words_are_painted_where_there_is_colour_and_marked_where_there_is_none() -> None:
    before, after = (report(priority(achievements=(bullet(text),))) for text in ("Two old parks", "Two new parks"))
    assert "    reworded   Two [-old-]{+new+} parks" in _lines(before, after)
    painted = format_comparison(_compare(before, after), lambda text, ink: f"<{ink}>{text}</>")
    assert "    reworded   Two <removed>old</><added>new</> parks" in painted


@pytest.mark.parametrize(("ink", "actual"), [(Ink.BETTER, "99%"), (Ink.WORSE, "50%")])
def test_better_and_worse_have_colours_of_their_own(ink: Ink, actual: str) -> None:
    before, after = (report(priority(indicators=(indicator(actual=text),))) for text in ("88%", actual))
    painted = "\n".join(format_comparison(_compare(before, after), lambda text, ink: f"<{ink}>{text}</>"))
    assert f"actual: 88% → {actual} (<{ink}>" in painted


def test_nothing_in_a_text_steers_the_terminal() -> None:
    before, after = report(title="Plain"), report(title="Red\x9b31m\nalert")
    assert not [line for line in _lines(before, after) if "\x9b" in line or "\n" in line]


def test_an_item_that_moved_to_another_priority_says_from_where() -> None:
    row = indicator(code="calls")
    before = report(priority("north", indicators=(row,)), priority("south"))
    after = report(priority("north"), priority("south", indicators=(row,)))
    assert "    moved      Calls answered (from North)" in _lines(before, after)
