"""Reports, their schema and findings as JSON for programs."""

import json
from dataclasses import asdict
from typing import Any

from cabinet_appendix.findings import Finding
from cabinet_appendix.formats.markdown import format_inlines
from cabinet_appendix.model.report import Report


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


def format_findings(findings: tuple[Finding, ...]) -> str:
    """The findings, each with its place, without the fields that say nothing."""
    return dump([_without_blanks(asdict(finding)) for finding in findings])


def _without_blanks(values: dict[str, Any]) -> dict[str, Any]:
    values["place"] = {name: value for name, value in values["place"].items() if value is not None}
    return {name: value for name, value in values.items() if value != ""}


def dump(values: object) -> str:
    """Values as JSON with the line end of a file."""
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"
