"""The beginnings of a quarter, from the one before."""

import pytest
from hypothesis import HealthCheck, given, settings

from builders import bullet, indicator, priority, report, reports
from cabinet_appendix.model.narrative import Bullet, Note, Text
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.model.ratings import Override, Rating
from cabinet_appendix.model.report import Exemption, FlagshipAction, Priority, Report
from cabinet_appendix.model.roll_forward import roll_forward

Q3, Q4 = Quarter(year="2023-24", number=3), Quarter(year="2023-24", number=4)


def _only(given: Report) -> Priority:
    (section,) = given.priorities
    return section


def test_an_indicator_keeps_what_it_is_and_its_actual_becomes_the_previous_one() -> None:
    before = indicator(
        "90%",
        "93%",
        code="calls",
        tolerance="2 points",
        unrounded="92.6%",
        override=Override(rating=Rating.AMBER, reason="provisional"),
        previous="88%",
        last_year="80%",
        commentary="Went well",
        owner="Ann Other",
        framework="Oflog",
    )
    (row,) = _only(roll_forward(report(priority(indicators=(before,))), Q3)).indicators
    kept = indicator(
        "90%", "No data", code="calls", tolerance="2 points", previous="93%", owner="Ann Other", framework="Oflog"
    )
    assert row == kept


def test_an_actual_without_data_is_no_previous_figure() -> None:
    (row,) = _only(roll_forward(report(priority(indicators=(indicator(actual="No data: annual"),))), Q3)).indicators
    assert row.previous is None


def test_over_a_quarter_that_was_left_out_there_is_no_previous_figure() -> None:
    (row,) = _only(roll_forward(report(priority(indicators=(indicator(),))), Q4)).indicators
    assert (row.actual.text, row.previous) == ("No data", None)


def test_last_year_s_figures_are_found_by_code_and_else_by_name() -> None:
    now = (indicator(name="New name", code="calls"), indicator(name="Same name"), indicator(name="Quite new"))
    then = (
        indicator(actual="70%", name="Old name", code="calls"),
        indicator(actual="60%", name="Same name"),
        indicator(actual="No data", name="Quite new"),
    )
    year_ago = report(priority(indicators=then), quarter=Quarter(year="2022-23", number=3))
    rows = _only(roll_forward(report(priority(indicators=now)), Q3, year_ago)).indicators
    assert [str(row.last_year) for row in rows] == ["70%", "60%", "None"]


def test_flagship_actions_keep_their_status_and_completed_ones_go_into_a_list_of_their_own() -> None:
    section = priority(
        flagship_actions=(
            FlagshipAction(title="Open a hub", status="amber", previous_status="green", commentary="Late", owner="Ann"),
            FlagshipAction(title="Mend a clock", status="completed", commentary="Done", owner="Bob"),
        ),
        completed_earlier=(FlagshipAction(title="Plant trees", status="completed"),),
        original_flagship_actions=8,
    )
    rolled = _only(roll_forward(report(section), Q3))
    assert rolled.flagship_actions == (
        FlagshipAction(title="Open a hub", status="amber", previous_status="amber", owner="Ann"),
    )
    assert rolled.completed_earlier == (
        FlagshipAction(title="Plant trees", status="completed"),
        FlagshipAction(title="Mend a clock", status="completed", owner="Bob"),
    )
    assert rolled.original_flagship_actions == 8


def test_key_actions_become_prompts_under_achievements_and_nothing_else_of_the_narrative_stays() -> None:
    section = priority(
        achievements=(bullet("A hub was opened"),), key_actions=(bullet("Open a second hub"), bullet("By May", level=1))
    )
    rolled = _only(roll_forward(report(section), Q3))
    assert rolled.key_actions == ()
    assert rolled.achievements == (
        Bullet(is_prompt=True, text=(Text("Open a second hub"),)),
        Bullet(level=1, is_prompt=True, text=(Text("By May"),)),
    )


def test_footnotes_stay_where_something_still_points_to_them() -> None:
    section = priority(
        achievements=(Bullet(text=(Text("Done"), Note("old"))),),
        key_actions=(Bullet(text=(Text("To do"), Note("kept"))),),
    )
    notes = {"old": (Text("Of an achievement"),), "kept": (Text("Of a key action"),)}
    assert list(roll_forward(report(section, footnotes=notes), Q3).footnotes) == ["kept"]


def test_a_reason_to_leave_a_finding_is_of_its_quarter() -> None:
    assert roll_forward(report(priority(), ignore=(Exemption(rule="F005", reason="rounded"),)), Q3).ignore == ()


@pytest.mark.parametrize("quarter", [Quarter(year="2023-24", number=2), Quarter(year="2022-23", number=4)])
def test_only_a_later_quarter_can_be_started(quarter: Quarter) -> None:
    with pytest.raises(ValueError, match="which is not later than Q2 2023-24"):
        roll_forward(report(), quarter)


@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(reports())
def test_any_report_can_be_rolled_forward_and_loses_no_indicator_and_no_flagship_action(before: Report) -> None:
    after = roll_forward(before, before.quarter.next())
    assert after.quarter == before.quarter.next()
    for old, new in zip(before.priorities, after.priorities, strict=True):
        assert [row.name for row in new.indicators] == [row.name for row in old.indicators]
        assert {row.rating for row in new.indicators} <= {None}
        assert sorted(a.title for a in new.all_flagship_actions) == sorted(a.title for a in old.all_flagship_actions)
        assert [bullet.text for bullet in new.achievements] == [bullet.text for bullet in old.key_actions]
        assert all(bullet.is_prompt for bullet in new.achievements)
