"""Running rules: from a subject and rules to findings, in the order in which a reader meets their places."""

from collections.abc import Iterable

from cabinet_appendix.checks.rule import Rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Finding


def run(subject: Subject, rules: Iterable[Rule]) -> tuple[Finding, ...]:
    """Everything in a subject that breaks one of the rules: file by file, from the first line or row to the last."""
    found = [finding for rule in rules for finding in rule.check(subject)]
    files = {file: number for number, file in enumerate(dict.fromkeys(finding.place.file for finding in found))}
    return tuple(sorted(found, key=lambda finding: (files[finding.place.file], _position(finding), finding.code)))


def _position(finding: Finding) -> int:
    place = finding.place
    return place.order or place.line or place.row or 0
