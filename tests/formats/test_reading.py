"""From loose values to a report, or to what is wrong with them in our own words."""

from typing import Any

import pytest

from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.formats.places import Places
from cabinet_appendix.formats.reading import assemble, fault, notice
from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.narrative import Note, Quote, Text
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.output.as_text import format_finding

PRIORITY = {"key": "a", "name": "A", "title": "The A"}
VALUES = {"title": "Report", "quarter": Quarter(year="2023-24", number=2), "priorities": [PRIORITY]}
PLACE = Place("report.yaml", line=4)
PLACES = Places("quarter", {("priorities", 0): PLACE})


def test_values_without_a_fault_make_a_report() -> None:
    reading = assemble(VALUES, [], PLACES)
    assert reading.report
    assert reading.report.priorities[0].name == "A"
    assert reading.findings == ()


def test_a_notice_goes_along_with_the_report_and_a_fault_stops_it() -> None:
    put_right, wrong = notice("I102", PLACE, "x", "done"), fault("I006", PLACE, "y", "z")
    assert [finding.severity for finding in (put_right, wrong)] == [Severity.WARNING, Severity.ERROR]
    assert assemble(VALUES, [put_right], PLACES).report
    assert assemble(VALUES, [put_right, wrong], PLACES).report is None
    assert assemble(VALUES, [put_right, wrong], PLACES).findings == (put_right, wrong)


CASES: dict[str, tuple[dict[str, Any], list[str]]] = {
    "missing": (
        {"priorities": [{"key": "a", "name": "A"}]},
        ["report.yaml line 4: found no title; expected a value"],
    ),
    "unknown": (
        {"priorities": [{**PRIORITY, "colour": "red"}]},
        ['report.yaml line 4: found "colour"; expected a setting that is known'],
    ),
    "no text": ({"title": 5}, ['quarter: found title "5"; expected text']),
    "empty": ({"title": " "}, ['quarter: found title " "; expected a text that is not empty']),
    "long": (
        {"priorities": [{**PRIORITY, "key": "a" * 65}]},
        [f'report.yaml line 4: found key "{"a" * 65}"; expected at most 64 characters'],
    ),
    "no number": (
        {"priorities": [{**PRIORITY, "original_flagship_actions": "eight"}]},
        ['report.yaml line 4: found original_flagship_actions "eight"; expected a whole number'],
    ),
    "negative": (
        {"priorities": [{**PRIORITY, "original_flagship_actions": "-1"}]},
        ['report.yaml line 4: found original_flagship_actions "-1"; expected a number that is not negative'],
    ),
    "no mapping": (
        {"glossary": "FPN"},
        ['quarter: found glossary "FPN"; expected a list of names and values'],
    ),
    "a control character": (
        {"title": "bell \a"},
        [
            "quarter: found the character U+0007, which a Word document cannot hold; expected letters, digits, signs "
            "and spaces; delete it and type what stands there again"
        ],
    ),
    "inconsistent": (
        {"introduction": [(Text("x"), Note("n"))], "priorities": [PRIORITY, PRIORITY]},
        [
            'quarter: found the key "a"; expected a key that no other priority has',
            "quarter: found the footnote mark [^n] without a text; expected a line [^n]: with its text",
        ],
    ),
}


@pytest.mark.parametrize(("values", "messages"), CASES.values(), ids=CASES.keys())
def test_what_is_wrong_with_a_value_is_said_in_our_own_words(values: dict[str, Any], messages: list[str]) -> None:
    reading = assemble({**VALUES, **values}, [], PLACES)
    assert reading.report is None
    assert [format_finding(finding) for finding in reading.findings] == messages


def test_a_fault_that_was_found_before_is_not_told_again() -> None:
    told = fault("I011", PLACE, "no title", "a value")
    reading = assemble({**VALUES, "priorities": [{"key": "a", "name": "A"}]}, [told], PLACES)
    assert reading.findings == (Finding("I011", Severity.ERROR, PLACE, "no title", "a value"),)


@pytest.mark.timeout(20)
def test_as_many_faults_as_a_sheet_may_have_rows_are_told_in_little_time() -> None:
    rows = [{"code": "a", "name": "x", "polarity": "high", "target": "1", "actual": "1"}] * 30_000
    faults = [fault("I006", Place("q2.xlsx", row=number), "x", "y") for number in range(30_000)]
    reading = assemble({**VALUES, "priorities": [{**PRIORITY, "indicators": rows}]}, faults, Places("q2.xlsx"))
    assert len(reading.findings) == 59_999


def test_rows_that_name_the_same_unknown_priority_are_one_fault_for_each_table() -> None:
    def unknown(file: str, row: int, key: str = "b") -> Finding:
        return fault("I007", Place(file, row, "Priority"), f'the unknown priority "{key}"', '"a"')

    found = [
        unknown("x.csv", 2),
        unknown("x.csv", 3, "c"),
        unknown("y.csv", 2),
        unknown("x.csv", 4),
        unknown("x.csv", 9),
    ]
    strangers = [
        fault("I007", Place(f"{name}.md"), "a narrative file that belongs to no priority", "a") for name in "bc"
    ]
    assert [format_finding(finding) for finding in assemble(VALUES, [*found, *strangers], PLACES).findings] == [
        'x.csv row 2, Priority: found the unknown priority "b", and 2 more rows with it; expected "a"',
        'x.csv row 3, Priority: found the unknown priority "c"; expected "a"',
        'y.csv row 2, Priority: found the unknown priority "b"; expected "a"',
        "b.md: found a narrative file that belongs to no priority; expected a",
        "c.md: found a narrative file that belongs to no priority; expected a",
    ]


QUOTES = {**VALUES, "introduction": [(Quote("calls", "actual"), Quote("indicators", "greeen"), Note("n"))]}
UNREAD = fault("I001", Place("indicators.csv"), "no such file", "indicators.csv")


def test_figures_are_not_missed_where_their_table_could_not_be_read() -> None:
    found = [finding.found for finding in assemble(QUOTES, [UNREAD], PLACES).findings]
    assert found == [
        "no such file",
        "the footnote mark [^n] without a text",
        "{indicators.greeen}, which names no figure",
    ]


@pytest.mark.parametrize("code", ["c", None])
def test_figures_are_missed_where_their_table_was_read(code: str | None) -> None:
    row = {"code": code, "name": "n", "polarity": "high", "target": Figure.parse("1"), "actual": Figure.parse("1")}
    values = {**QUOTES, "priorities": [{**PRIORITY, "indicators": [row]}]}
    found = [UNREAD] if code else [fault("I006", PLACE, "x", "y")]
    assert "{calls.actual}, which names no figure" in [f.found for f in assemble(values, found, PLACES).findings]
