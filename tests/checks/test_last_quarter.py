"""What was said last quarter of an indicator or a Flagship Action of this one."""

from builders import indicator, priority, report
from cabinet_appendix.checks.last_quarter import LastQuarter
from cabinet_appendix.model.report import FlagshipAction

LONG = "Create safe and secure cycle parking at the {} station by May 2024, encouraging healthier lives"


def _completed(*titles: str) -> LastQuarter:
    actions = tuple(FlagshipAction(title=title, status="completed") for title in titles)
    return LastQuarter(report(priority(flagship_actions=actions)))


def _find(last_quarter: LastQuarter, title: str) -> str | None:
    found = last_quarter.find_completed(FlagshipAction(title=title, status="amber"))
    return found.title if found else None


def test_an_indicator_is_found_by_its_code_first() -> None:
    renamed, namesake = indicator(code="calls", name="Calls taken"), indicator(code="other", name="Calls answered")
    last_quarter = LastQuarter(report(priority(indicators=(namesake, renamed))))
    assert last_quarter.find_indicator(indicator(code="calls", name="Calls answered")) is renamed
    assert last_quarter.find_indicator(indicator(name="CALLS  answered.")) is namesake


def test_a_name_that_two_indicators_had_tells_nothing() -> None:
    last_quarter = LastQuarter(report(priority(indicators=(indicator(), indicator()))))
    assert last_quarter.find_indicator(indicator()) is None


def test_an_action_is_found_by_its_title_whatever_its_capitals_and_full_stop() -> None:
    assert _find(_completed("Open a library."), "Open a  Library") == "Open a library."
    assert _find(_completed("Open a library."), "Close a library") is None


def test_an_action_with_a_word_changed_is_the_same_and_with_a_number_changed_another() -> None:
    old = LONG.format("new")
    last_quarter = _completed(old, *(f"Open library {number} in its own house" for number in range(60)))
    assert _find(last_quarter, old.replace("Create", "Make")) == old
    assert _find(last_quarter, old.replace("2024", "2025")) is None


def test_an_action_that_was_not_completed_is_not_found_by_another_one_s_words() -> None:
    north, south = (
        FlagshipAction(title=LONG.format(side), status=status)
        for side, status in (("north", "completed"), ("south", "green"))
    )
    last_quarter = LastQuarter(report(priority(flagship_actions=(north, south))))
    assert _find(last_quarter, LONG.format("south")) is None
    assert _find(last_quarter, LONG.format("north")) == north.title
