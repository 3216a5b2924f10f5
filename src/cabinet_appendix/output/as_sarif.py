"""What checks found as SARIF 2.1.0, the format in which code hosts and editors take the findings of such programs."""

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from cabinet_appendix import __version__
from cabinet_appendix.checks.outcome import CheckOutcome
from cabinet_appendix.checks.rule import Rule
from cabinet_appendix.findings import Finding, Place
from cabinet_appendix.output.as_text import format_place, format_spot, format_words

Locate = Callable[[Path, Place], tuple[Path, int | None]]
"""From a source and a place in it to the file on disk and the line, None where it has none."""
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def format_checks(outcomes: Sequence[CheckOutcome], locate: Locate) -> str:
    """The findings of one run, with the rules; what is ignored is there too, as suppressed.

    Source: Static Analysis Results Interchange Format (SARIF) Version 2.1.0, OASIS.
    """
    rules = {rule.code: rule for outcome in outcomes for rule in outcome.rules}
    numbers = {code: number for number, code in enumerate(rules)}
    results = [
        _result(finding, locate(outcome.source, finding.place), numbers) | suppressions
        for outcome in outcomes
        for finding, suppressions in _find_results(outcome)
    ]
    driver = {
        "name": "cabinet-appendix",
        "version": __version__,
        "rules": [_descriptor(rule) for rule in rules.values()],
    }
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _descriptor(rule: Rule) -> dict[str, Any]:
    documentation = rule.documentation
    help_text = f"{documentation.why}\n\nExample: {documentation.example}\n\nRemedy: {documentation.remedy}"
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": documentation.what},
        "fullDescription": {"text": documentation.why},
        "help": {"text": help_text},
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _find_results(outcome: CheckOutcome) -> Iterator[tuple[Finding, dict[str, Any]]]:
    """Every finding, and what is to be said of one that is ignored."""
    yield from ((finding, {}) for finding in outcome.findings)
    for ignored in outcome.ignored:
        yield ignored.finding, {"suppressions": [{"kind": "external", "justification": ignored.reason}]}


def _result(finding: Finding, location: tuple[Path, int | None], numbers: dict[str, int]) -> dict[str, Any]:
    path, line = location
    physical: dict[str, Any] = {"artifactLocation": _artifact(path)}
    if line:
        physical["region"] = {"startLine": line}
    where: dict[str, Any] = {"physicalLocation": physical}
    if spot := format_spot(finding.place):
        where["logicalLocations"] = [{"name": spot, "fullyQualifiedName": format_place(finding.place)}]
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": finding.severity.value,
        "message": {"text": f"{format_place(finding.place)}: {format_words(finding)}"},
        "locations": [where],
    }
    if finding.code in numbers:
        result["ruleIndex"] = numbers[finding.code]
    return result


def _artifact(path: Path) -> dict[str, str]:
    """A path from the working folder on, or a whole address."""
    if path.is_absolute():
        return {"uri": path.as_uri()}
    return {"uri": quote(path.as_posix()), "uriBaseId": "%SRCROOT%"}
