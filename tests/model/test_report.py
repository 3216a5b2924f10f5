"""What must agree within a report, and what is counted in it."""

import pytest
from pydantic import ValidationError

from builders import bullet, indicator, priority, report
from cabinet_appendix.model.consistency import find_inconsistencies
from cabinet_appendix.model.narrative import Bullet, Link, Note, Quote, Text
from cabinet_appendix.model.references import make_resolver
from cabinet_appendix.model.report import FlagshipAction, Priority, Report
from cabinet_appendix.model.scorecard import count_priority, count_report


def _found(*priorities: Priority, **fields: object) -> list[str]:
    unchecked = Report.model_construct(
        **{**{name: field.default for name, field in Report.model_fields.items()}, "priorities": priorities, **fields}
    )
    return [item.found for item in find_inconsistencies(unchecked)]


def test_a_code_may_occur_once_in_a_report() -> None:
    a, b = priority("a", indicators=(indicator(code="x"),)), priority("b", indicators=(indicator(code="x"),))
    assert _found(a, b) == ['the code "x" a second time']


def test_a_code_may_not_be_a_name_that_counts_are_quoted_by() -> None:
    assert _found(priority(indicators=(indicator(code="indicators"),))) == [
        'the code "indicators", which is kept for counts'
    ]


@pytest.mark.parametrize("key", ["a", "all", "introduction"])
def test_a_key_belongs_to_one_priority_and_is_not_reserved(key: str) -> None:
    assert _found(priority("a"), priority(key)) == [f'the key "{key}"']


def test_a_footnote_mark_needs_a_text_and_a_text_a_mark() -> None:
    marked = priority(achievements=(Bullet(text=(Text("x"), Note("asc"))),))
    assert _found(marked, footnotes={"csc": (Text("Children"),)}) == [
        "the footnote mark [^asc] without a text",
        "the footnote [^csc] that no text refers to",
    ]


def test_a_footnote_has_no_footnotes() -> None:
    marked = priority(achievements=(Bullet(text=(Text("x"), Note("asc"))),))
    assert _found(marked, footnotes={"asc": (Text("y"), Note("asc"))}) == ["the footnote mark [^asc] inside a footnote"]


@pytest.mark.parametrize(
    ("subject", "field", "is_known"),
    [
        ("calls", "actual", True),
        ("calls", "rating", False),
        ("call", "actual", False),
        ("indicators", "green", True),
        ("flagship-actions", "original", False),
        ("priority", "name", True),
    ],
)
def test_a_quote_names_a_figure_that_is_there(subject: str, field: str, is_known: bool) -> None:
    quoting = priority(indicators=(indicator(code="calls"),), key_actions=(Bullet(text=(Quote(subject, field),)),))
    assert (_found(quoting) == []) is is_known


def test_a_priority_is_named_only_inside_its_section() -> None:
    assert _found(introduction=((Quote("priority", "name"),),)) == ["{priority.name}, which names no figure"]


def test_the_first_bullet_of_a_list_is_not_nested() -> None:
    assert _found(priority(achievements=(bullet("x", level=1),))) == ["a nested bullet with no bullet above it"]


def test_a_report_that_contradicts_itself_cannot_be_made() -> None:
    with pytest.raises(ValidationError, match="the key"):
        report(priority("a"), priority("a"))


def test_a_link_leads_to_a_web_or_mail_address() -> None:
    with pytest.raises(ValidationError, match="javascript"):
        Bullet(text=(Link("x", "javascript:alert(1)"),))


def test_a_character_that_word_cannot_hold_is_refused() -> None:
    with pytest.raises(ValidationError, match=r"U\+0007"):
        indicator(name="bell \a")


def test_a_report_cannot_be_changed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        report().title = "other"  # type: ignore[misc]


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


def test_a_quoted_figure_is_the_one_in_the_table() -> None:
    section = priority(indicators=(indicator("600", "1520", code="enrolments"),))
    resolve = make_resolver(report(section), section)
    assert resolve(Quote("enrolments", "target")) == "600"
    assert resolve(Quote("indicators", "green")) == "1"
    assert resolve(Quote("priority", "name")) == section.name
    assert resolve(Quote("enrolments", "colour")) is None
