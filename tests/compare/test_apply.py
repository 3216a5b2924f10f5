"""Changes made in a report; that all of them make the second of the first is in properties/test_changes.py."""

from builders import bullet, indicator, priority, report
from cabinet_appendix.compare.apply import apply_changes
from cabinet_appendix.compare.changes import Added, Place, Removed
from cabinet_appendix.compare.diff import diff
from cabinet_appendix.compare.entries import Part


def test_no_changes_leave_a_report_as_it_is() -> None:
    whole = report(priority(achievements=(bullet("Opened"),)))
    assert apply_changes(whole, ()) == whole


def test_some_of_the_changes_are_made_alone() -> None:
    old = report(priority(achievements=(bullet("Opened"),), indicators=(indicator(actual="60%"),)))
    new = report(priority(achievements=(bullet("Opened at last"),), indicators=(indicator(actual="95%"),)))
    figures = [change for change in diff(old, new) if change.after.part is Part.INDICATORS]  # type: ignore[union-attr]
    made = apply_changes(old, figures)
    assert made.priorities[0].indicators == new.priorities[0].indicators
    assert made.priorities[0].achievements == old.priorities[0].achievements


def test_what_is_added_beyond_the_end_comes_to_the_end() -> None:
    whole = report(priority(achievements=(bullet("Opened"),)))
    place = Place(Part.ACHIEVEMENTS, "residents-first", 9)
    made = apply_changes(whole, [Added(place, bullet("Closed"))])
    assert made.priorities[0].achievements == (bullet("Opened"), bullet("Closed"))


def test_what_is_no_longer_there_is_not_removed_again() -> None:
    whole = report(priority())
    assert apply_changes(whole, [Removed(Place(Part.ACHIEVEMENTS, "residents-first"), bullet("Opened"))]) == whole
