"""A report from rows, settings and narrative, and what they say against one another."""

from typing import Any

import pytest

from cabinet_appendix.findings import Finding, Place
from cabinet_appendix.formats.assembly import Assembly
from cabinet_appendix.formats.columns import INDICATOR_COLUMNS
from cabinet_appendix.formats.places import Places
from cabinet_appendix.formats.tables import Grid, read_rows
from cabinet_appendix.model.narrative import Text
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.output.as_text import format_finding

PLACE = Place("narrative.md", line=3)
HEADINGS = ("Code", "Priority", "Indicator", "Polarity", "Target", "Actual")
CALLS = ("calls", "a", "Calls answered", "high", "90%", "93%")
WORDS = (Text("Open a hub"),)


def _assembly(**values: Any) -> Assembly:
    priority = {"key": "a", "name": "A", "title": "The A"}
    given = {"title": "Report", "quarter": Quarter(year="2023-24", number=2), "priorities": [priority]}
    return Assembly({**given, **values}, Places("t.csv"), [])


def _finish(assembly: Assembly) -> list[str]:
    return [format_finding(finding) for finding in assembly.finish().findings]


def _add(assembly: Assembly, *rows: tuple[str, ...], headings: tuple[str, ...] = HEADINGS) -> None:
    def place(row: int, column: int | None) -> Place:
        return Place("t.csv", row=row + 1, column=None if column is None else headings[column])

    findings: list[Finding] = assembly.findings
    assembly.add_indicators(read_rows(Grid([headings, *rows], place), INDICATOR_COLUMNS, findings))


def test_an_indicator_that_names_no_tolerance_has_the_report_s() -> None:
    assembly = _assembly(tolerance="10%")
    _add(assembly, CALLS)
    report = assembly.finish().report
    assert report
    assert str(report.priorities[0].indicators[0].tolerance) == "10%"


def test_a_priority_that_is_not_known_is_named_with_the_one_that_is_near_and_the_rest_is_still_read() -> None:
    assembly = _assembly()
    _add(assembly, ("calls", "b", *CALLS[2:]), ("calls", "a", *CALLS[2:]))
    assert _finish(assembly) == [
        't.csv row 2, Priority: found the unknown priority "b"; expected a',
        't.csv row 3, Code: found the code "calls" a second time; expected a code that no other indicator has',
    ]


@pytest.mark.parametrize(
    ("heading", "cell", "other"), [("Rating override", "amber", "Reason"), ("Reason", "provisional", "Rating override")]
)
def test_an_override_needs_its_reason_and_a_reason_its_override(heading: str, cell: str, other: str) -> None:
    assembly = _assembly()
    _add(assembly, (*CALLS, cell), headings=(*HEADINGS, heading))
    assert _finish(assembly) == [
        f't.csv row 2, {other}: found nothing, beside a "{heading}"; expected "{other}" as well'
    ]


@pytest.mark.parametrize("word", ["a", "A", "the a", "The A"])
def test_a_row_may_name_its_priority_as_the_report_does(word: str) -> None:
    assembly = _assembly(
        priorities=[{"key": "b", "name": "B", "title": "B"}, {"key": "a", "name": "A", "title": "The A"}]
    )
    _add(assembly, ("one", word, "x", "high", "90%", "93%", "", ""), headings=(*HEADINGS, "Rating override", "Reason"))
    reading = assembly.finish()
    assert reading.findings == ()
    assert reading.report
    assert [len(priority.indicators) for priority in reading.report.priorities] == [0, 1]


def test_a_prompt_that_is_left_is_named() -> None:
    assembly = _assembly()
    assembly.add_bullet(0, "achievements", {"text": WORDS, "is_prompt": True}, PLACE)
    reading = assembly.finish()
    assert reading.report
    assert [(finding.code, finding.found) for finding in reading.findings] == [("I109", 'the prompt "Open a hub"')]


def test_figures_that_are_not_measured_alike_are_named_also_where_a_rating_is_given() -> None:
    assembly = _assembly()
    _add(
        assembly,
        ("one", "a", "x", "high", "90%", "0.93", "", ""),
        ("two", "a", "y", "high", "90%", "0.93", "green", "The figure is a share"),
        ("three", "a", "z", "high", "Data only", "0.93", "", ""),
        headings=(*HEADINGS, "Rating override", "Reason"),
    )
    beside = 'found "0.93" beside the target "90%"'
    assert _finish(assembly) == [
        f"warning: t.csv row 2, Actual: {beside}; not rated, for they are not measured alike",
        f"warning: t.csv row 3, Actual: {beside}; not measured alike",
    ]


def test_a_footnote_or_an_acronym_is_told_once() -> None:
    assembly = _assembly()
    for _ in range(2):
        assembly.add_acronym("FOI", "freedom of information", PLACE)
        assembly.add_footnote("a", WORDS, PLACE)
    assert [line.partition(";")[0] for line in _finish(assembly)][:2] == [
        'narrative.md line 3: found the acronym "FOI" a second time',
        "narrative.md line 3: found the footnote [^a] a second time",
    ]


def test_without_priorities_what_belongs_to_one_is_left_out() -> None:
    assembly = Assembly({"title": "Report", "quarter": Quarter(year="2023-24", number=2)}, Places("t.csv"), [])
    _add(assembly, CALLS)
    report = assembly.finish().report
    assert report
    assert report.priorities == ()
