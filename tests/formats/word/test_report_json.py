"""A report as JSON: whatever it holds comes back, and what is no report is told."""

import json

import pytest
from hypothesis import HealthCheck, given, settings

from builders import indicator, priority, report, reports
from cabinet_appendix.formats.word.report_json import format_report, parse_report
from cabinet_appendix.model.narrative import Link, Note, Quote, Text
from cabinet_appendix.model.report import Report

DEEP = "[" * 100_000
SMALL = '"title":"T","quarter":{"year":"2023-24","number":2}'
PRIORITY = '{"key":"a","name":"A","title":"A"'


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(report=reports())
def test_any_report_comes_back(report: Report) -> None:
    assert parse_report(format_report(report)) == report


def test_it_is_plain_json_without_what_is_worked_out_or_is_as_usual() -> None:
    words = (Text("A"), Note("n"), Link("page", "https://a.example", strong=True), Quote("calls", "actual"))
    section = priority("a", indicators=(indicator(code="calls"),))
    held = report(section, introduction=(words,), footnotes={"n": (Text("Note"),)}, glossary={"key": "what opens"})
    assert json.loads(format_report(held)) == {
        "title": "Performance report",
        "quarter": {"year": "2023-24", "number": 2},
        "introduction": [
            [
                {"text": "A", "strong": False, "emphasis": False},
                {"key": "n"},
                {"text": "page", "address": "https://a.example", "strong": True, "emphasis": False},
                {"subject": "calls", "field": "actual", "strong": False, "emphasis": False},
            ]
        ],
        "priorities": [
            {
                "key": "a",
                "name": "A",
                "title": "The priority a",
                "indicators": [
                    {"code": "calls", "name": "Calls answered", "polarity": "high", "target": "90%", "actual": "93%"}
                ],
            }
        ],
        "footnotes": {"n": [{"text": "Note", "strong": False, "emphasis": False}]},
        "glossary": {"key": "what opens"},
    }


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        "[]",
        '"a"',
        "9" * 10_000,
        DEEP,
        '{"a":' * 100_000,
        '{"title":"T"}',
        f'{{{SMALL},"owner":"A. Officer"}}',
        f'{{{SMALL},"introduction":"words"}}',
        f'{{{SMALL},"introduction":[[{{"text":5,"strong":false,"emphasis":false}}]]}}',
        f'{{{SMALL},"introduction":[[{{"text":"a","strong":1,"emphasis":false}}]]}}',
        f'{{{SMALL},"introduction":[[{{"text":"a"}}]]}}',
        f'{{{SMALL},"introduction":[[{{"key":["n"]}}]]}}',
        f'{{{SMALL},"introduction":[[{{"key":"n"}}]]}}',
        f'{{{SMALL},"introduction":[[]]}}',
        f'{{{SMALL},"introduction":[[[]]]}}',
        f'{{{SMALL},"introduction":[[{{"text":"\\ud800","strong":false,"emphasis":false}}]]}}',
        f'{{{SMALL},"footnotes":[]}}',
        f'{{{SMALL},"flagship_note":null}}',
        f'{{{SMALL},"priorities":5}}',
        f'{{{SMALL},"priorities":["a"]}}',
        f'{{{SMALL},"priorities":[{PRIORITY},"achievements":[{{}}]}}]}}',
        f'{{{SMALL},"priorities":[{PRIORITY},"indicators":[[]]}}]}}',
        f'{{{SMALL},"tolerance":{{"amount":"1E+999999"}}}}',
        f'{{{SMALL},"tolerance":{{"amount":1e400}}}}',
        f'{{{SMALL},"priorities":[{PRIORITY}}},{PRIORITY}}}]}}',
    ],
    ids=lambda text: text[-60:],
)
def test_what_holds_no_report_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_report(text)
