"""Findings as GitHub Actions takes them: its own way to read a workflow command back is the judge."""

import re
from pathlib import Path
from typing import NamedTuple

from cabinet_appendix.checks.catalogue import BY_CODE
from cabinet_appendix.checks.outcome import CheckOutcome, IgnoredFinding
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.output.as_github import format_checks


class Command(NamedTuple):
    name: str
    properties: dict[str, str]
    message: str


def _lines(*findings: Finding, line: int | None = None, source: str = "data/q2") -> list[str]:
    ignored = (IgnoredFinding(findings[0], "so it is", Place("report.yaml")),)
    outcome = CheckOutcome(Path(source), findings, ignored, (BY_CODE["N001"],))
    return list(format_checks([outcome], lambda source, place: (source / place.file, line)))


def _read(line: str) -> Command:
    """As the runner does: the properties end at the first "::", each at a comma, and escapes are undone last."""
    match = re.fullmatch(r"::(\w+) (.*?)::(.*)", line)
    assert match, line
    properties = dict(given.split("=", 1) for given in match[2].split(","))
    return Command(match[1], {name: _unescape(value) for name, value in properties.items()}, _unescape(match[3]))


def _unescape(text: str) -> str:
    for code, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, sign)
    return text


def test_a_finding_marks_a_line_of_a_file_with_its_rule_as_title() -> None:
    prompt = Finding("N001", Severity.ERROR, Place("a.md", line=3), "the prompt", remedy="delete it")
    assert _lines(prompt, line=3) == [
        "::error file=data/q2/a.md,line=3,title=N001 prompt-left-in::a.md line 3: found the prompt; delete it"
    ]


def test_notes_are_notices_and_what_has_no_line_is_of_its_file() -> None:
    findings = [Finding("I102", severity, Place("a.csv", row=2, column="Actual"), "x") for severity in Severity]
    assert [_read(line) for line in _lines(*findings)] == [
        Command(name, {"file": "data/q2/a.csv", "title": "I102"}, "a.csv row 2, Actual: found x")
        for name in ("error", "warning", "notice")
    ]


def test_no_text_can_end_a_property_or_begin_another_command() -> None:
    found = '"90%, 95%"\r\n::error file=x::%0Aforged'
    (line,) = _lines(Finding("N001", Severity.ERROR, Place("a,title=b:c%.md"), found), source="a,b::c")
    assert "\n" not in line
    command = _read(line)
    assert command.properties == {"file": "a,b::c/a,title=b:c%.md", "title": "N001 prompt-left-in"}
    assert command.message == 'a,title=b:c%.md: found "90%, 95%"  ::error file=x::%0Aforged'
