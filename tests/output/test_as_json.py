"""Reports, findings and the schema as a program reads them."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator, ValidationError, validate

from builders import bullet, indicator, priority, report, reports
from cabinet_appendix.checks.catalogue import BY_CODE
from cabinet_appendix.checks.outcome import CheckOutcome, IgnoredFinding
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.model.narrative import Bullet, Note, Quote, Text
from cabinet_appendix.model.ratings import Override
from cabinet_appendix.model.report import FlagshipAction, Report
from cabinet_appendix.operations.read import read
from cabinet_appendix.output.as_json import format_checks, format_report, format_schema

SCHEMA = json.loads(format_schema())


def _full() -> Report:
    section = priority(
        "a",
        achievements=(bullet("x"), bullet("y", level=1)),
        key_actions=(Bullet(text=(Text("R&D “café” "), Quote("calls", "actual"), Note("n"))),),
        flagship_actions=(FlagshipAction(title="x", status="completed"),),
        indicators=(
            indicator(code="calls", unrounded="92.6%", override=Override(rating="red", reason="why")),
            indicator("Data only", "No data: annual", polarity="low", tolerance="2 points"),
        ),
    )
    return report(
        section,
        introduction=((Text("Hello", emphasis=True),),),
        footnotes={"n": (Text("Note"),)},
        flagship_note=(Text("Now "), Quote("flagship-actions", "total")),
        glossary={"FPN": "Fixed Penalty Notice"},
    )


def test_the_names_are_those_that_programs_depend_on() -> None:
    shown = json.loads(format_report(_full()))
    (section,) = shown["priorities"]
    assert {
        "title": shown["title"],
        "quarter": shown["quarter"],
        "introduction": shown["introduction"],
        "footnotes": shown["footnotes"],
        "achievements": section["achievements"],
        "key_actions": section["key_actions"],
        "flagship_actions": section["flagship_actions"],
    } == {
        "title": "Performance report",
        "quarter": {"year": "2023-24", "number": 2},
        "introduction": ["*Hello*"],
        "footnotes": {"n": "Note"},
        "achievements": [
            {"level": 0, "is_prompt": False, "text": "x"},
            {"level": 1, "is_prompt": False, "text": "y"},
        ],
        "key_actions": [{"level": 0, "is_prompt": False, "text": "R&D “café” {calls.actual}[^n]"}],
        "flagship_actions": [
            {"title": "x", "status": "completed", "previous_status": None, "commentary": None, "owner": None}
        ],
    }
    names = ("name", "polarity", "target", "actual", "rating")
    assert [[row[name] for name in names] for row in section["indicators"]] == [
        ["Calls answered", "high", "90%", "93%", "red"],
        ["Calls answered", "low", "Data only", "No data: annual", None],
    ]
    assert {"key": "a", "name": "A", "title": "The priority a"}.items() <= section.items()


@pytest.mark.parametrize("whole", [_full(), report()], ids=["full", "empty"])
def test_a_report_is_as_its_schema_says(whole: Report) -> None:
    validate(json.loads(format_report(whole)), SCHEMA)


def test_the_shipped_quarter_is_as_its_schema_says(quarter_folder: Any) -> None:
    shipped = read(quarter_folder).report
    assert shipped
    validate(json.loads(format_report(shipped)), SCHEMA)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(reports())
def test_any_report_is_as_its_schema_says(whole: Report) -> None:
    validate(json.loads(format_report(whole)), SCHEMA)


def test_the_schema_is_one_and_names_all_that_is_shown() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    shown = json.loads(format_report(_full()))
    assert SCHEMA["properties"].keys() == shown.keys()
    assert SCHEMA["$defs"]["Priority"]["properties"].keys() == shown["priorities"][0].keys()
    assert SCHEMA["$defs"]["Indicator"]["properties"].keys() == shown["priorities"][0]["indicators"][0].keys()


@pytest.mark.parametrize(
    "change",
    [
        {"title": 5},
        {"quarter": {"year": "2023", "number": 2}},
        {"quarter": {"year": "2023-24", "number": 5}},
        {"introduction": [{"text": "x"}]},
        {"priorities": [{"key": "a"}]},
        {"colour": "red"},
        {"tolerance": "five"},
    ],
)
def test_the_schema_refuses_what_is_no_report(change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        validate({**json.loads(format_report(_full())), **change}, SCHEMA)


def test_a_finding_has_its_rule_and_its_place_and_no_field_that_says_nothing() -> None:
    prompt = Finding("N001", Severity.ERROR, Place("a.md", line=3, order=9), '"é"', remedy="delete it")
    blank = Finding("I102", Severity.WARNING, Place("b.csv", row=2, column="Actual"), "x", "a figure")
    ignored = IgnoredFinding(prompt, "Cabinet asked for it", Place("report.yaml", line=8))
    outcomes = [
        CheckOutcome(Path("data/2023-24-q2"), (blank, prompt), (ignored,), (BY_CODE["N001"],), Path("data/2023-24-q1")),
        CheckOutcome(Path("letter.docx"), ()),
    ]
    shown = {
        "code": "N001",
        "rule": "prompt-left-in",
        "severity": "error",
        "place": {"file": "a.md", "line": 3},
        "found": '"é"',
        "remedy": "delete it",
    }
    assert json.loads(format_checks(outcomes)) == {
        "errors": 1,
        "warnings": 1,
        "notes": 0,
        "ignored": 1,
        "sources": [
            {
                "source": "data/2023-24-q2",
                "compared_with": "data/2023-24-q1",
                "findings": [
                    {
                        "code": "I102",
                        "severity": "warning",
                        "place": {"file": "b.csv", "row": 2, "column": "Actual"},
                        "found": "x",
                        "expected": "a figure",
                    },
                    shown,
                ],
                "ignored": [
                    {**shown, "reason": "Cabinet asked for it", "ignored_by": {"file": "report.yaml", "line": 8}}
                ],
            },
            {"source": "letter.docx", "findings": [], "ignored": []},
        ],
    }
