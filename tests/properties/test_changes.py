"""What is true of the changes between any two reports."""

from collections import Counter

from hypothesis import HealthCheck, given, settings

from builders import reports
from cabinet_appendix.compare.apply import apply_changes
from cabinet_appendix.compare.changes import invert
from cabinet_appendix.compare.diff import diff
from cabinet_appendix.model.report import Report

MANY = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@MANY
@given(before=reports(), after=reports())
def test_the_changes_make_the_second_report_of_the_first(before: Report, after: Report) -> None:
    assert apply_changes(before, diff(before, after)) == after


@MANY
@given(before=reports(), after=reports())
def test_there_are_none_exactly_where_the_two_are_equal(before: Report, after: Report) -> None:
    assert diff(before, before.model_copy()) == ()
    assert (diff(before, after) == ()) == (before == after)


@MANY
@given(before=reports(), after=reports())
def test_from_the_second_to_the_first_they_are_the_same_turned_round(before: Report, after: Report) -> None:
    there, back = diff(before, after), diff(after, before)
    assert Counter(map(invert, there)) == Counter(back)
    assert tuple(map(invert, map(invert, there))) == there
