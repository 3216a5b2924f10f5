"""Every count of a report."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings

from builders import indicator, priority, report, reports
from cabinet_appendix.model.report import FlagshipAction, Report
from cabinet_appendix.model.scorecard import Count, Tally, count_priority, count_report


def test_counts_come_from_the_rows() -> None:
    section = priority(
        original_flagship_actions=1,
        flagship_actions=(
            FlagshipAction(title="a", status="green"),
            FlagshipAction(title="b", status="completed"),
        ),
        indicators=(indicator("90%", "93%"), indicator("90%", "No data"), indicator("90%", "10%")),
    )
    scorecard = count_priority(section)
    assert scorecard.flagship_actions.summary == "1 completed, 1 green, 0 amber, 0 red"
    assert scorecard.flagship_actions.has_changed
    assert scorecard.indicators.summary == "1 green, 0 amber, 1 red, 1 not rated"
    whole = count_report(report(section, priority("b")))
    assert whole.indicators.total == 3
    assert whole.flagship_actions.original is None, "the second priority does not say how many it had"


def test_a_category_is_counted_where_it_occurs_and_named_as_a_heading() -> None:
    tally = Tally((Count("green", 2), Count("not rated", 1)))
    assert (tally.count_of("green"), tally.count_of("red"), tally.total) == (2, 0, 3)
    assert [count.label for count in tally.counts] == ["Green", "Not rated"]


@pytest.mark.parametrize(("original", "has_changed"), [(None, False), (3, False), (2, True), (4, True)])
def test_a_count_has_changed_when_it_is_known_to_have_been_another(original: int | None, has_changed: bool) -> None:
    assert Tally((Count("green", 3),), original).has_changed is has_changed


def test_originals_add_up_when_each_is_known() -> None:
    sections = priority("a", original_flagship_actions=8), priority("b", original_flagship_actions=0)
    assert count_report(report(*sections)).flagship_actions.original == 8
    assert count_report(report()).flagship_actions.original is None


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(reports())
def test_the_counts_of_the_priorities_add_up_to_those_of_the_report(whole: Report) -> None:
    scorecards = [count_priority(section) for section in whole.priorities]
    counted = count_report(whole)
    for name in ("flagship_actions", "indicators"):
        rows = [row for section in whole.priorities for row in getattr(section, name)]
        if name == "flagship_actions":
            rows += [action for section in whole.priorities for action in section.completed_earlier]
        tally = getattr(counted, name)
        assert tally.total == len(rows) == sum(getattr(scorecard, name).total for scorecard in scorecards)
        expected = Counter(row.status if name == "flagship_actions" else row.rating or "not rated" for row in rows)
        assert {count.category: count.count for count in tally.counts if count.count} == dict(expected)
