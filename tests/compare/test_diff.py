"""What changed between two reports."""

from typing import Any

import pytest

from builders import bullet, indicator, priority, report
from cabinet_appendix.compare.apply import apply_changes
from cabinet_appendix.compare.changes import Added, Changed, Field, Moved, Place, Removed
from cabinet_appendix.compare.diff import diff
from cabinet_appendix.compare.entries import Part, Term
from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.ratings import Override, Rating, Status, Tolerance
from cabinet_appendix.model.report import FlagshipAction, Report

FIRST = "residents-first"


def _fields(before: Report, after: Report) -> list[Field]:
    return [field for change in diff(before, after) if isinstance(change, Changed) for field in change.fields]


def test_equal_reports_have_no_changes() -> None:
    assert diff(report(priority()), report(priority())) == ()


def test_a_reworded_bullet_is_one_change() -> None:
    old, new = bullet("Two libraries opened in May"), bullet("Two new libraries opened in May")
    changes = diff(report(priority(achievements=(old,))), report(priority(achievements=(new,))))
    place = Place(Part.ACHIEVEMENTS, FIRST, 0)
    assert changes == (Changed(place, place, old, new, (Field("text", old.text, new.text),)),)


def test_a_restated_figure_comes_with_the_rating_that_follows_from_it() -> None:
    before, after = indicator(actual="93%", code="calls"), indicator(actual="60%", code="calls")
    assert _fields(report(priority(indicators=(before,))), report(priority(indicators=(after,)))) == [
        Field("rating", Rating.GREEN, Rating.RED),
        Field("actual", Figure.parse("93%"), Figure.parse("60%")),
    ]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("code", "calls"),
        ("name", "Calls answered in time"),
        ("target", Figure.parse("91%")),
        ("unrounded", Figure.parse("93.2%")),
        ("tolerance", Tolerance.parse("2 points")),
        ("override", Override(rating=Rating.GREEN, reason="Agreed")),
        ("previous", Figure.parse("80%")),
        ("last_year", Figure.parse("70%")),
        ("commentary", "Staff were trained"),
        ("owner", "Customer services"),
        ("framework", "Oflog"),
    ],
)
def test_every_field_of_an_indicator_is_compared(name: str, value: Any) -> None:
    before, after = indicator(), indicator(**{name: value})
    fields = _fields(report(priority(indicators=(before,))), report(priority(indicators=(after,))))
    assert fields == [Field(name, getattr(before, name), value)]


@pytest.mark.parametrize(
    ("name", "value"),
    [("title", "Other"), ("subject", "Figures"), ("author", "Team"), ("tolerance", Tolerance.parse("10%"))],
)
def test_every_field_of_a_report_is_compared(name: str, value: object) -> None:
    assert _fields(report(), report(**{name: value})) == [Field(name, getattr(report(), name), value)]


def test_an_indicator_that_went_to_another_priority_has_moved() -> None:
    row = indicator(code="calls")
    before = report(priority(indicators=(row,)), priority("clean"))
    after = report(priority(), priority("clean", indicators=(row,)))
    assert diff(before, after) == (
        Moved(Place(Part.INDICATORS, FIRST, 0), Place(Part.INDICATORS, "clean", 0), row, row),
    )


def test_a_flagship_action_that_was_completed_earlier_has_moved_to_its_list() -> None:
    action = FlagshipAction(title="Open a library", status=Status.COMPLETED)
    changes = diff(report(priority(flagship_actions=(action,))), report(priority(completed_earlier=(action,))))
    assert changes == (
        Moved(Place(Part.FLAGSHIP_ACTIONS, FIRST, 0), Place(Part.COMPLETED_EARLIER, FIRST, 0), action, action),
    )


def test_a_priority_that_is_new_comes_with_its_entries() -> None:
    changes = diff(report(), report(priority(achievements=(bullet("Opened"),))))
    assert [(type(change), change.place.part) for change in changes if isinstance(change, Added)] == [
        (Added, Part.PRIORITIES),
        (Added, Part.ACHIEVEMENTS),
    ]


def test_a_priority_of_another_key_keeps_its_entries() -> None:
    before = report(priority("old", title="A council", name="Council", achievements=(bullet("Opened"),)))
    after = report(priority("new", title="A council", name="Council", achievements=(bullet("Opened"),)))
    assert _fields(before, after) == [Field("key", "old", "new")]
    assert apply_changes(before, diff(before, after)) == after


def test_footnotes_and_terms_are_known_by_their_keys() -> None:
    before, after = report(glossary={"ASB": "Behaviour", "EHCP": "Plan"}), report(glossary={"ASB": "Bad behaviour"})
    changed, removed = sorted(diff(before, after), key=lambda change: type(change).__name__)
    assert isinstance(changed, Changed)
    assert changed.fields == (Field("meaning", "Behaviour", "Bad behaviour"),)
    assert removed == Removed(Place(Part.GLOSSARY, "", 1), Term("EHCP", "Plan"))


def test_the_order_of_footnotes_says_nothing() -> None:
    first, second = {"A": "ay", "B": "bee"}, {"B": "bee", "A": "ay"}
    assert diff(report(glossary=first), report(glossary=second)) == ()
