"""report.yaml: settings as they were typed, each with its line, and what is wrong with them."""

import io
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from builders import priority, report
from cabinet_appendix.findings import Finding, Place
from cabinet_appendix.formats.folder.report_yaml import format_settings, read_settings
from cabinet_appendix.formats.places import Places
from cabinet_appendix.model.narrative import Quote, Text
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.model.report import Exemption
from cabinet_appendix.output.as_text import format_finding

PRIORITIES = "priorities:\n  - key: a\n    name: A\n    title: The A\n"
SETTINGS = f"title: Report\nquarter: 2023-24 Q2\n{PRIORITIES}"


def _read(folder: Path, text: str) -> tuple[dict[str, Any], list[str], Places]:
    (folder / "report.yaml").write_text(text, encoding="utf-8")
    findings: list[Finding] = []
    places = Places("quarter")
    values = read_settings(folder / "report.yaml", places, findings)
    return values, [format_finding(finding) for finding in findings], places


def test_settings_are_read_with_the_line_of_each(tmp_path: Path) -> None:
    values, found, places = _read(tmp_path, f"# A comment\n\n{SETTINGS}    original_flagship_actions: 8\n")
    assert found == []
    assert values == {
        "title": "Report",
        "quarter": Quarter(year="2023-24", number=2),
        "priorities": [{"key": "a", "name": "A", "title": "The A", "original_flagship_actions": "8"}],
    }
    assert places["quarter",] == Place("report.yaml", line=4)
    assert places["priorities", 0, "title"] == Place("report.yaml", line=8)


def test_what_is_ignored_is_read_with_the_line_of_each_entry(tmp_path: Path) -> None:
    text = (
        f"{SETTINGS}ignore:\n  - rule: F005\n    about: Health Check\n    reason: rounded\n  - {{rule: N, reason: x}}\n"
    )
    values, found, places = _read(tmp_path, text)
    assert found == []
    assert values["ignore"] == [
        {"rule": "F005", "about": "Health Check", "reason": "rounded"},
        {"rule": "N", "reason": "x"},
    ]
    assert [places["ignore", number, "rule"].line for number in (0, 1)] == [8, 11]


@pytest.mark.parametrize("typed", ["yes", "007", "1.10", "2023-09-30", "on", "0x10"])
def test_a_value_is_the_text_that_was_typed_whatever_yaml_makes_of_it(tmp_path: Path, typed: str) -> None:
    assert _read(tmp_path, f"{SETTINGS}author: {typed}\n")[0]["author"] == typed


CASES = {
    "title: Report\nquarter: 2023-24 Q2\n": ["report.yaml: found no priorities; expected a value"],
    "title: Report\nquarter: 2023-24 Q2\npriorities:\n": ["report.yaml line 3: found no priorities; expected a value"],
    "title: Report\nquarter: 2023-24 Q2\npriorities: a\n": [
        "report.yaml line 3: found no list of priorities; expected - key: …, name: … and title: … for each"
    ],
    SETTINGS.replace("Report", ""): ["report.yaml line 1: found no title; expected a value"],
    SETTINGS.replace("Report", "~"): ["report.yaml line 1: found no title; expected a value"],
    SETTINGS.replace("name: A\n", "name:\n"): ["report.yaml line 5: found no name; expected a value"],
    SETTINGS.replace("Report", "[a, b]"): ["report.yaml line 1: found a list under title; expected text"],
    SETTINGS + "title: Other\n": ['report.yaml line 7: found "title" a second time; expected each name once'],
    SETTINGS + "glossary: FPN\n": [
        "report.yaml line 7: found no list of acronyms; expected ACRONYM: meaning, a line each"
    ],
    SETTINGS + "glossary:\n  FPN: [a, b]\n  ? [c]\n  : d\n": [
        "report.yaml line 8: found a list under FPN; expected text",
        "report.yaml line 9: found a value without a name; expected name: value",
    ],
    SETTINGS.replace("2023-24", "2023-25"): [
        'report.yaml line 2: found quarter "2023-25 Q2"; expected a financial year and quarter such as 2023-24 Q2'
    ],
    SETTINGS.replace("2023-24", "9999-00"): [
        'report.yaml line 2: found quarter "9999-00 Q2"; expected a financial year and quarter such as 2023-24 Q2'
    ],
    SETTINGS + "flagship_note: '[a *b*](https://c.example)'\n": [
        "report.yaml line 7: found flagship_note a footnote, figure or emphasis inside the words of a link; "
        "expected text, emphasis or a link"
    ],
    SETTINGS + "ignore: R002\n": [
        "report.yaml line 7: found no list of what is ignored; expected - rule: … and reason: … for each"
    ],
    SETTINGS + "ignore:\n  - rule: R002\n    about: [a]\n  - reason: x\n    why: y\n": [
        "report.yaml line 9: found a list under about; expected text",
        'report.yaml line 11: found the unknown setting "why"; expected rule, about, reason',
        "report.yaml line 8: found no reason; expected a value",
        "report.yaml line 10: found no rule; expected a value",
    ],
    "": ["report.yaml: found an empty file; expected name: value, a line each"],
    "# Nothing yet\n": ["report.yaml: found an empty file; expected name: value, a line each"],
    "- a\n": ["report.yaml: found no settings; expected name: value, a line each"],
    f"subject: {'[' * 5000}\n": ["report.yaml: found broken YAML (lists in lists without end); expected name: value"],
}


@pytest.mark.parametrize(("text", "messages"), CASES.items(), ids=[str(number) for number in range(len(CASES))])
def test_a_fault_is_told_and_reading_goes_on(tmp_path: Path, text: str, messages: list[str]) -> None:
    values, found, _ = _read(tmp_path, text)
    assert found == messages
    assert {"title", "quarter"} <= values.keys()


@pytest.mark.parametrize("name", ["glossary", "subject", "tolerance", "flagship_note", "ignore"])
def test_a_setting_that_may_be_missing_may_be_blank(tmp_path: Path, name: str) -> None:
    values, found, _ = _read(tmp_path, f"{SETTINGS}{name}:\n  # to be filled\n")
    assert found == []
    assert name not in values


def test_what_is_written_is_yaml_to_any_reader() -> None:
    written = report(
        priority("a", original_flagship_actions=8),
        title="Yes: “no”",
        subject="# 1",
        glossary={"NO": "Norway", "A&E": "Accident: emergency"},
        flagship_note=(Text("Now "), Quote("flagship-actions", "total")),
        tolerance="2 points",
        ignore=(Exemption(rule="F005", about="10%: rounded", reason="# 1"), Exemption(rule="N", reason="x")),
    )
    assert YAML(typ="safe").load(io.StringIO(format_settings(written))) == {
        "title": "Yes: “no”",
        "quarter": "2023-24 Q2",
        "subject": "# 1",
        "tolerance": "2 points",
        "flagship_note": "Now {flagship-actions.total}",
        "glossary": {"NO": "Norway", "A&E": "Accident: emergency"},
        "priorities": [{"key": "a", "name": "A", "title": "The priority a", "original_flagship_actions": 8}],
        "ignore": [
            {"rule": "F005", "about": "10%: rounded", "reason": "# 1"},
            {"rule": "N", "reason": "x"},
        ],
    }


def test_settings_that_say_nothing_are_left_out() -> None:
    assert format_settings(report(priority("a"))) == (
        "title: Performance report\nquarter: 2023-24 Q2\npriorities:\n  - key: a\n    name: A\n"
        "    title: The priority a\n"
    )
