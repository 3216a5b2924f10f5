"""Quoted figures and counts."""

from builders import indicator, priority, report
from cabinet_appendix.model.consistency import SECTION_FIELDS
from cabinet_appendix.model.narrative import Quote
from cabinet_appendix.model.references import make_resolver
from cabinet_appendix.model.report import FlagshipAction


def test_a_quoted_figure_is_the_one_in_the_table() -> None:
    section = priority(indicators=(indicator("600", "1520", code="enrolments"),))
    resolve = make_resolver(report(section), section)
    assert resolve(Quote("enrolments", "target")) == "600"
    assert resolve(Quote("indicators", "green")) == "1"
    assert resolve(Quote("priority", "name")) == section.name
    assert resolve(Quote("enrolments", "colour")) is None


def test_counts_are_those_of_the_section_or_else_of_the_whole_report() -> None:
    a = priority("a", indicators=(indicator(), indicator("90%", "No data")))
    b = priority("b", indicators=(indicator(),), flagship_actions=(FlagshipAction(title="x", status="red"),))
    whole = report(a, b)
    quotes = [Quote("indicators", "total"), Quote("indicators", "not-rated"), Quote("flagship-actions", "red")]
    assert [make_resolver(whole, a)(quote) for quote in quotes] == ["2", "1", "0"]
    assert [make_resolver(whole)(quote) for quote in quotes] == ["3", "1", "1"]


def test_a_priority_names_itself_and_nothing_else_does() -> None:
    section = priority("a", name="Residents First", title="A council that puts residents first")
    whole = report(section)
    assert make_resolver(whole, section)(Quote("priority", "title")) == "A council that puts residents first"
    assert make_resolver(whole)(Quote("priority", "title")) is None


def test_a_figure_of_another_section_can_be_quoted() -> None:
    a, b = priority("a", indicators=(indicator("5", "<5", code="low"),)), priority("b")
    assert make_resolver(report(a, b), b)(Quote("low", "actual")) == "<5"


def test_every_quote_that_a_report_may_hold_has_its_text() -> None:
    section = priority(original_flagship_actions=8, indicators=(indicator("90%", "No data"),))
    resolve = make_resolver(report(section), section)
    unresolved = {
        (subject, name)
        for subject, names in SECTION_FIELDS.items()
        for name in names
        if resolve(Quote(subject, name)) is None
    }
    assert unresolved == set()


def test_a_count_that_is_none_is_printed_as_nought() -> None:
    section = priority(indicators=(indicator(),))
    assert make_resolver(report(section), section)(Quote("indicators", "not-rated")) == "0"
