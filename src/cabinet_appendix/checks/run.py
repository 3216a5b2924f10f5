"""Running rules: from a subject and rules to findings, in the order in which a reader meets their places."""

import re
from collections.abc import Iterable

from cabinet_appendix.checks.rule import Rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Finding, Place

_CELL_ROW = re.compile(r"\d+$")


def run(subject: Subject, rules: Iterable[Rule]) -> tuple[Finding, ...]:
    """Everything in a subject that breaks one of the rules, in order."""
    fitting = [rule for rule in rules if subject.document or not rule.is_of_documents]
    return in_order(finding for rule in fitting for finding in rule.check(subject))


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings file by file and sheet by sheet, from the first line or row to the last."""
    found = list(findings)
    sheets = {_sheet(finding.place): number for number, finding in reversed([*enumerate(found)])}
    return tuple(
        sorted(found, key=lambda finding: (sheets[_sheet(finding.place)], position(finding.place), finding.code))
    )


def position(place: Place) -> int:
    """How far on in its file or sheet a place is."""
    return place.order or place.line or place.row or (int(_CELL_ROW.findall(place.cell)[0]) if place.cell else 0)


def _sheet(place: Place) -> tuple[str, str | None]:
    return place.file, place.sheet
