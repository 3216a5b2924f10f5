"""What a report is once it is printed: no more than a document says of it, and the ratings that it says."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from builders import indicator, priority, report, reports
from cabinet_appendix.formats.word.as_printed import as_printed
from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.narrative import Bullet, Quote, Text
from cabinet_appendix.model.ratings import Override, Rating, Tolerance
from cabinet_appendix.model.report import FlagshipAction, Indicator, Report

NOTES = {"indicator.rating_note", "priority.flagship_note"}
HELD: dict[str, Any] = {
    "previous": "80%",
    "last_year": "70%",
    "commentary": "Two calls were lost",
    "owner": "A. Officer",
    "framework": "Oflog",
}
ORIGINAL = (Text("Originally "), Quote("flagship-actions", "original"))


def _printed(*rows: Indicator, asked: set[str] = NOTES, **fields: Any) -> Report:
    return as_printed(report(priority("a", indicators=rows), **fields), asked)


def _row(asked: set[str] = NOTES, **fields: Any) -> Indicator:
    return _printed(indicator(**fields), asked=asked).priorities[0].indicators[0]


@pytest.mark.parametrize("name", HELD)
def test_of_what_a_table_need_not_show_an_indicator_has_what_the_template_asks_for(name: str) -> None:
    assert _row(**HELD) == indicator()
    assert _row({f"indicator.{name}"}, **HELD) == indicator(**{name: HELD[name]})
    assert _row({f"action.{name}"}, **HELD) == indicator()


def test_a_code_stays() -> None:
    assert _row(code="calls") == indicator(code="calls")


def test_of_a_flagship_action_likewise_and_when_it_was_completed_is_not_said() -> None:
    held = {"previous_status": "red", "commentary": "It rained", "owner": "A. Officer"}
    actions = {"status": "completed", "title": "Open a hub"}
    given = priority("a", completed_earlier=(FlagshipAction(**actions, **held),))
    for asked, kept in [(NOTES, {}), ({"action.owner"}, {"owner": "A. Officer"})]:
        printed = as_printed(report(given), asked).priorities[0]
        assert printed.flagship_actions == (FlagshipAction(**actions, **kept),)
        assert printed.completed_earlier == ()


def test_a_rating_is_as_printed_and_what_decided_it_is_not() -> None:
    published = Override(rating=Rating.RED, reason="As rated when it was published")
    assert _row(actual="90%", unrounded="85.4%") == indicator(actual="90%", override=published)
    assert _row(actual="91%", unrounded="90.6%") == indicator(actual="91%")
    assert _row(actual="89%", tolerance=Tolerance.parse("0%")) == indicator(actual="89%", override=published)
    assert _row(unrounded="No data: the system was down") == indicator(unrounded="No data")
    assert _row(unrounded="No data: the system was down").rating is None


def test_why_a_rating_was_overridden_is_said_where_a_footnote_says_it() -> None:
    override = Override(rating=Rating.RED, reason="A complaint is open")
    assert _row(override=override).override == override
    assert _row(set(), override=override) == indicator(
        override=Override(rating=Rating.RED, reason="As rated when it was published")
    )
    assert _row(set(), override=Override(rating=Rating.GREEN, reason="As the figures say")) == indicator()


def test_a_prompt_is_a_bullet() -> None:
    given = report(priority("a", achievements=(Bullet(is_prompt=True, text=(Text("Open a hub"),)),)))
    assert as_printed(given, NOTES).priorities[0].achievements == (Bullet(text=(Text("Open a hub"),)),)


def test_a_glossary_has_the_terms_that_are_used() -> None:
    meanings = {"FPN": "Fixed Penalty Notice", "PSPO": "Public Space Protection Order", "ASB": "Anti-social behaviour"}
    row = indicator(name="FPNs issued", commentary="More ASB")
    assert _printed(row, glossary=meanings).glossary == {"FPN": "Fixed Penalty Notice"}
    assert set(_printed(row, glossary=meanings, asked={"indicator.commentary"}).glossary) == {"FPN", "ASB"}
    quoted = indicator(code="calls", actual="No data: PSPO pending")
    introduction = ((Quote("calls", "actual"),),)
    assert set(_printed(quoted, glossary=meanings, introduction=introduction).glossary) == {"PSPO"}


@pytest.mark.parametrize(
    ("original", "note", "asked", "kept"),
    [
        (3, ORIGINAL, NOTES, True),
        (1, ORIGINAL, NOTES, False),
        (3, ORIGINAL, {"indicator.rating_note"}, False),
        (3, (Text("It has changed"),), NOTES, False),
        (3, None, NOTES, False),
        (3, None, {"flagship_actions.original"}, True),
    ],
)
def test_how_many_flagship_actions_there_were_is_said_where_it_is_printed(
    original: int, note: tuple[Text, ...] | None, asked: set[str], kept: bool
) -> None:
    action = FlagshipAction(title="Open a hub", status="green")
    section = priority("a", flagship_actions=(action,), original_flagship_actions=original)
    printed = as_printed(report(section, flagship_note=note), asked)
    assert printed.priorities[0].original_flagship_actions == (original if kept else None)
    is_noted = original == 3 and "priority.flagship_note" in asked
    assert printed.flagship_note == (note if is_noted else None)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(report=reports())
def test_any_report_has_the_same_ratings_as_printed(report: Report) -> None:
    printed = as_printed(report, NOTES)
    for before, after in zip(report.priorities, printed.priorities, strict=True):
        assert [(row.name, row.rating) for row in after.indicators] == [
            (row.name, row.rating) for row in before.indicators
        ]
        assert len(after.flagship_actions) == len(before.all_flagship_actions)
    assert [Figure.parse(row.actual.text) for one in printed.priorities for row in one.indicators] == [
        row.actual for one in report.priorities for row in one.indicators
    ]
