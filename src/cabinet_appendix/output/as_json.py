"""Reports, their schema and findings as JSON for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from cabinet_appendix.findings import Finding, Severity
from cabinet_appendix.formats.markdown import format_inlines
from cabinet_appendix.model.report import Report

if TYPE_CHECKING:  # the checks are loaded where something is checked
    from cabinet_appendix.checks.outcome import CheckOutcome

_NO_NAMES: Mapping[str, str] = {}


def format_report(report: Report) -> str:
    """The report as JSON, narrative as Markdown, as `format_schema` describes it."""
    values = report.model_dump(mode="json", exclude={"introduction", "priorities", "footnotes", "flagship_note"})
    values["introduction"] = [format_inlines(paragraph) for paragraph in report.introduction]
    values["priorities"] = []
    for priority in report.priorities:
        section = priority.model_dump(mode="json", exclude={"achievements", "key_actions"})
        for name in ("achievements", "key_actions"):
            bullets = getattr(priority, name)
            section[name] = [{**bullet.model_dump(), "text": format_inlines(bullet.text)} for bullet in bullets]
        values["priorities"].append(section)
    values["footnotes"] = {key: format_inlines(text) for key, text in report.footnotes.items()}
    values["flagship_note"] = format_inlines(report.flagship_note) if report.flagship_note else None
    return dump(values)


def format_schema() -> str:
    """The JSON schema of what `format_report` gives."""
    return dump(
        {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            **Report.model_json_schema(mode="serialization"),
        }
    )


def format_checks(outcomes: Sequence[CheckOutcome]) -> str:
    """The counts of all that was found, and for each source its findings, with the ignored ones and their reasons."""
    severities = Counter(finding.severity for outcome in outcomes for finding in outcome.findings)
    return dump(
        {
            **{f"{severity}s": severities[severity] for severity in Severity},
            "ignored": sum(len(outcome.ignored) for outcome in outcomes),
            "sources": [_outcome(outcome) for outcome in outcomes],
        }
    )


def format_findings(findings: Iterable[Finding]) -> str:
    """The findings, each with its place, without the fields that say nothing."""
    return dump(list_findings(findings))


def list_findings(findings: Iterable[Finding], names: Mapping[str, str] = _NO_NAMES) -> list[dict[str, Any]]:
    """The findings as values of JSON: each with its place, and the name of its rule where `names` has it by code."""
    return [_finding(finding, names) for finding in findings]


def _outcome(outcome: CheckOutcome) -> dict[str, Any]:
    names = {rule.code: rule.name for rule in outcome.rules}
    values: dict[str, Any] = {"source": outcome.source.as_posix()}
    if outcome.compared_with:
        values["compared_with"] = outcome.compared_with.as_posix()
    values["findings"] = list_findings(outcome.findings, names)
    values["ignored"] = [
        {**_finding(ignored.finding, names), "reason": ignored.reason, "ignored_by": _place(asdict(ignored.place))}
        for ignored in outcome.ignored
    ]
    return values


def _finding(finding: Finding, names: Mapping[str, str]) -> dict[str, Any]:
    """A finding with its place and its rule's name, without the fields that say nothing."""
    code, *rest = asdict(finding).items()
    rule = {"rule": names[finding.code]} if finding.code in names else {}
    values = {**dict([code]), **rule, **dict(rest)}
    values["place"] = _place(values["place"])
    return {name: value for name, value in values.items() if value != ""}


def _place(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None and name != "order"}


def dump(values: object) -> str:
    """Values as JSON with the line end of a file."""
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"
