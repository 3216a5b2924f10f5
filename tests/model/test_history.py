"""Ratings over quarters: in the order of their dates, and a priority where it was."""

from builders import indicator, priority, report
from cabinet_appendix.model.history import gather_history
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.model.report import Report

LATEST, MIDDLE, FIRST = (Quarter.parse(label) for label in ("2024-25 Q1", "2023-24 Q4", "2023-24 Q3"))


def of(quarter: Quarter, *actuals: tuple[str, str], name: str = "") -> Report:
    """A report with an indicator of such an actual under each priority."""
    named = {"name": name} if name else {}
    priorities = (priority(key, indicators=(indicator(actual=actual),), **named) for key, actual in actuals)
    return report(*priorities, quarter=quarter)


def test_quarters_are_in_the_order_of_their_dates_whatever_the_order_of_the_reports() -> None:
    reports = [of(quarter, ("a", "93%")) for quarter in (MIDDLE, LATEST, FIRST)]
    assert gather_history(reports).quarters == (FIRST, MIDDLE, LATEST)


def test_each_priority_has_its_counts_in_each_quarter_and_all_together_come_first() -> None:
    history = gather_history([of(LATEST, ("a", "50%"), ("b", "93%")), of(FIRST, ("a", "93%"), ("b", "93%"))])
    told = {
        section.key: [card.indicators.summary if card else "" for card in section.scorecards]
        for section in history.sections
    }
    assert list(told) == ["all", "a", "b"]
    assert told == {
        "all": ["2 green, 0 amber, 0 red", "1 green, 0 amber, 1 red"],
        "a": ["1 green, 0 amber, 0 red", "0 green, 0 amber, 1 red"],
        "b": ["1 green, 0 amber, 0 red"] * 2,
    }


def test_a_priority_that_is_only_in_some_quarters_has_no_counts_in_the_others() -> None:
    history = gather_history(
        [of(FIRST, ("old", "93%")), of(MIDDLE, ("new", "93%"), ("old", "93%")), of(LATEST, ("new", "93%"))]
    )
    assert [(one.key, [card is not None for card in one.scorecards]) for one in history.sections[1:]] == [
        ("new", [False, True, True]),
        ("old", [True, True, False]),
    ]


def test_a_priority_has_the_name_that_the_latest_quarter_gives_it() -> None:
    history = gather_history([of(LATEST, ("a", "93%"), name="New"), of(FIRST, ("a", "93%"), name="Old")])
    assert [section.name for section in history.sections] == ["All priorities", "New"]
