"""Changes as values: what they are about, and what they mean."""

import pytest

from builders import bullet, indicator, priority, report
from cabinet_appendix.compare.changes import (
    Added,
    Aspect,
    Change,
    Changed,
    Field,
    Place,
    find_movement,
    invert,
    without,
)
from cabinet_appendix.compare.diff import diff
from cabinet_appendix.compare.entries import Part
from cabinet_appendix.model.direction import DirectionOfTravel
from cabinet_appendix.model.ratings import Polarity
from cabinet_appendix.model.report import FlagshipAction, Indicator


def _compare_rows(before: Indicator, after: Indicator) -> Changed:
    (changed,) = diff(report(priority(indicators=(before,))), report(priority(indicators=(after,))))
    assert isinstance(changed, Changed)
    return changed


@pytest.mark.parametrize(
    ("polarity", "field", "before", "after", "movement"),
    [
        (Polarity.HIGH, "actual", "80%", "85%", "improved"),
        (Polarity.LOW, "actual", "80%", "85%", "worsened"),
        (Polarity.HIGH, "target", "80%", "85%", "improved"),
        (Polarity.HIGH, "actual", "No data", "85%", None),
        (Polarity.HIGH, "actual", "80", "85%", None),
    ],
)
def test_a_figure_moves_the_way_that_its_polarity_calls_good(
    polarity: Polarity, field: str, before: str, after: str, movement: str | None
) -> None:
    changed = _compare_rows(*(indicator(**{field: text, "polarity": polarity}) for text in (before, after)))
    (found,) = [find_movement(changed, one) for one in changed.fields if one.name == field]
    assert found == movement


def test_a_rating_and_a_status_get_better_or_worse() -> None:
    rating, _ = (changed := _compare_rows(indicator(actual="60%"), indicator(actual="95%"))).fields
    assert find_movement(changed, rating) is DirectionOfTravel.IMPROVED
    rows = [FlagshipAction(title="Open", status=status) for status in ("completed", "amber")]
    (moved,) = diff(*(report(priority(flagship_actions=(row,))) for row in rows))
    assert isinstance(moved, Changed)
    assert find_movement(moved, moved.fields[0]) is DirectionOfTravel.WORSENED


def test_from_and_to_not_rated_is_neither() -> None:
    changed = _compare_rows(indicator(actual="No data"), indicator(actual="95%"))
    assert find_movement(changed, changed.fields[0]) is None


def _about(*changes: Change, ignored: Aspect) -> int:
    return len(without(changes, frozenset({ignored})))


def test_what_is_ignored_is_left_out_and_the_rest_of_a_change_is_kept() -> None:
    changed = _compare_rows(indicator(), indicator(actual="60%", name="Calls that were answered"))
    (kept,) = without((changed,), frozenset({Aspect.FIGURES}))
    assert isinstance(kept, Changed)
    assert [field.name for field in kept.fields] == ["name"]
    assert without((kept,), frozenset({Aspect.WORDING})) == ()


def test_a_bullet_that_is_new_is_wording_and_an_indicator_that_is_new_is_always_told() -> None:
    new_bullet = Added(Place(Part.ACHIEVEMENTS, "a"), bullet("Opened"))
    new_row = Added(Place(Part.INDICATORS, "a"), indicator())
    assert [_about(new_bullet, ignored=aspect) for aspect in Aspect] == [0, 1, 1]
    assert [_about(new_row, ignored=aspect) for aspect in Aspect] == [1, 1, 1]


def test_a_move_is_order() -> None:
    rows = [indicator(name=name) for name in ("Calls", "Waits", "Bins")]
    moved = diff(report(priority(indicators=tuple(rows))), report(priority(indicators=(*rows[1:], rows[0]))))
    assert len(moved) == 1
    assert [_about(*moved, ignored=aspect) for aspect in Aspect] == [1, 1, 0]


def test_a_change_turned_round_twice_is_itself() -> None:
    changed = _compare_rows(indicator(), indicator(actual="60%"))
    assert invert(invert(changed)) == changed
    turned = invert(changed)
    assert isinstance(turned, Changed)
    assert turned.fields[-1] == Field("actual", changed.fields[-1].after, changed.fields[-1].before)
