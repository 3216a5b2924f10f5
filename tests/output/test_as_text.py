"""Findings and reports as a person reads them."""

import pytest

from builders import bullet, indicator, priority, report
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.model.narrative import Bullet, Link, Note, Quote, Text
from cabinet_appendix.model.report import FlagshipAction
from cabinet_appendix.model.scorecard import count_report
from cabinet_appendix.output.as_text import (
    format_finding,
    format_findings,
    format_place,
    format_report,
    format_scorecard,
)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (Place("indicators.csv"), "indicators.csv"),
        (Place("indicators.csv", row=14), "indicators.csv row 14"),
        (Place("indicators.csv", row=14, column="Actual"), "indicators.csv row 14, Actual"),
        (Place("report.yaml", line=3), "report.yaml line 3"),
        (
            Place("a.docx", part="/word/document.xml", paragraph="{{ x }}"),
            'a.docx, paragraph "{{ x }}"',
        ),
        (
            Place("a.docx", part="/word/header1.xml", paragraph="Page"),
            'a.docx, header1.xml, paragraph "Page"',
        ),
        (Place("a.docx", part="/word/styles.xml"), "a.docx, styles.xml"),
    ],
)
def test_a_place_says_what_is_known_of_it(place: Place, text: str) -> None:
    assert format_place(place) == text


@pytest.mark.parametrize(
    ("finding", "line"),
    [
        (Finding("I006", Severity.ERROR, Place("a"), "x"), "a: found x"),
        (
            Finding("I006", Severity.ERROR, Place("a"), "x", "y", "do z"),
            "a: found x; expected y; do z",
        ),
        (
            Finding("I102", Severity.WARNING, Place("a"), "x", remedy="read as y"),
            "warning: a: found x; read as y",
        ),
        (Finding("I103", Severity.NOTE, Place("a"), "x"), "note: a: found x"),
    ],
)
def test_a_finding_is_one_line_in_one_shape(finding: Finding, line: str) -> None:
    assert format_finding(finding) == line


def test_what_was_found_cannot_steer_the_terminal_or_break_the_line() -> None:
    found = '"\x1b[2Jgone\r\nnext\x07\x9b1m"'
    line = format_finding(Finding("I006", Severity.ERROR, Place("a\x1bb.csv"), found))
    assert line == 'a b.csv: found " [2Jgone  next  1m"'


@pytest.mark.parametrize(
    ("places", "line"),
    [
        ([Place("a.csv", row=row) for row in range(2, 7)], "a.csv row 2 and 4 more places, the last row 6"),
        ([Place("a.md", line=line) for line in range(1, 5)], "a.md line 1 and 3 more places, the last line 4"),
        (
            [Place("a.xlsx", sheet="S", cell=f"B{n}") for n in range(1, 5)],
            "a.xlsx, S!B1 and 3 more places, the last B4",
        ),
        ([Place("a.docx")] * 4, "a.docx and 3 more places"),
    ],
)
def test_many_warnings_that_say_the_same_are_one_line(places: list[Place], line: str) -> None:
    same = [Finding("I114", Severity.WARNING, place, "x") for place in places]
    assert list(format_findings(same)) == [f"warning: {line}: found x"]
    assert len(list(format_findings(same[:3]))) == 3


def test_counts_are_two_lines() -> None:
    section = priority(
        flagship_actions=(FlagshipAction(title="x", status="red"),),
        indicators=(indicator(), indicator("5", "No data")),
    )
    assert format_scorecard(count_report(report(section))) == [
        "1 Flagship Action: 0 completed, 0 green, 0 amber, 1 red",
        "2 indicators: 1 green, 0 amber, 0 red, 1 not rated",
    ]


def test_a_report_without_anything_is_its_title_and_noughts() -> None:
    assert format_report(report()) == (
        "Performance report, Q2 2023-24\n"
        "0 Flagship Actions: 0 completed, 0 green, 0 amber, 0 red\n"
        "0 indicators: 0 green, 0 amber, 0 red\n"
    )


def test_quotes_are_those_of_the_section_and_notes_and_emphasis_are_left_out() -> None:
    section = priority(
        "a",
        name="Residents First",
        achievements=(
            Bullet(text=(Quote("priority", "name"), Text(" has\n"), Quote("indicators", "total"), Note("n"))),
            bullet("nested", level=1),
        ),
        indicators=(indicator(code="calls"),),
    )
    introduction = ((Text("See ", strong=True), Link("here", "https://a.example"), Text(".")),)
    text = format_report(
        report(section, priority("b"), introduction=introduction, footnotes={"n": (Quote("calls", "actual"),)})
    )
    assert "\nSee here.\n" in text
    assert "    - Residents First has 1\n      - nested\n" in text
    assert text.endswith("Footnotes\n  [n] 93%\n")
