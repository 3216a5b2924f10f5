"""The movement between two reports, in counts."""

from builders import bullet, indicator, priority, report
from cabinet_appendix.compare.comparison import (
    Comparison,
    Movement,
    Side,
    count_moved,
    count_movement,
    count_reworded,
    find_way,
)
from cabinet_appendix.compare.diff import diff
from cabinet_appendix.model.direction import DirectionOfTravel
from cabinet_appendix.model.report import FlagshipAction, Indicator, Report


def _table(*rows: Indicator) -> Report:
    return report(priority(indicators=rows))


def test_sides_without_changes_are_equal() -> None:
    assert Comparison(Side("a", report()), Side("b", report()), ()).is_equal


def test_indicators_are_counted_by_what_became_of_them() -> None:
    names = ("Calls", "Waits", "Bins", "Parks")
    before = [
        indicator(name=name, actual=actual) for name, actual in zip(names, ("93%", "20%", "93%", "9%"), strict=True)
    ]
    after = [
        indicator(name="Calls", actual="20%"),
        indicator("10%", name="Waits", actual="20%"),
        indicator(name="Bins", actual="94%"),
        indicator(name="Trees"),
    ]
    movement = count_movement(diff(_table(*before), _table(*after)), Indicator)
    assert movement == Movement(improved=1, worsened=1, new=1, dropped=1, retargeted=1)


def test_flagship_actions_are_counted_by_their_status() -> None:
    sides = [
        report(priority(flagship_actions=(FlagshipAction(title="Open a library", status=status),)))
        for status in ("amber", "completed")
    ]
    changes = diff(sides[0], sides[1])
    assert count_movement(changes, FlagshipAction) == Movement(1, 0, 0, 0, 0)
    assert count_movement(changes, Indicator) == Movement(0, 0, 0, 0, 0)
    assert [find_way(change) for change in changes] == [DirectionOfTravel.IMPROVED]


def test_texts_in_other_words_and_entries_elsewhere_are_counted() -> None:
    before = [bullet(text) for text in ("Parks were opened", "Bins were emptied", "Trees were planted")]
    after = [before[1], bullet("Many trees were planted"), before[0]]
    changes = diff(report(priority(achievements=tuple(before))), report(priority(achievements=tuple(after))))
    assert (count_reworded(changes), count_moved(changes)) == (1, 1)
