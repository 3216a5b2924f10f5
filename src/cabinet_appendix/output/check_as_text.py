"""What checks found as text: from outcomes to lines, grouped by file, with counts and with why it matters."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from textwrap import wrap

from cabinet_appendix.checks.outcome import CheckOutcome
from cabinet_appendix.checks.rule import Rule
from cabinet_appendix.findings import Finding, Severity
from cabinet_appendix.output.as_text import (
    fold,
    format_count,
    format_findings,
    format_spot,
    format_words,
    without_controls,
)

Paint = Callable[[str, str], str]
"""Gives a text the looks of what it is: a "file", a "code", or an "error", "warning" or "note"."""
_WIDTH = 110


def leave_plain(text: str, _role: str) -> str:
    """The text as it is."""
    return text


def format_checks(outcomes: Sequence[CheckOutcome], paint: Paint = leave_plain) -> Iterator[str]:
    """What was found in each source, file by file, its counts, and then why each rule that was broken matters.

    Where nothing was found, that is said. What could not be read, and so not be checked, is a line for each fault.
    """
    for number, outcome in enumerate(outcomes):
        if number and (outcome.findings or outcomes[number - 1].findings):
            yield ""
        if outcome.is_checked:
            yield from _format_findings(outcome.findings, paint)
            yield _format_counts(outcome)
        else:
            yield from format_findings(outcome.findings)
    broken = _broken_rules(outcomes)
    if broken:
        yield ""
    for rule in broken:
        yield from format_reason(rule, paint)
    if broken:
        yield f"More on each: appendix check --explain {','.join(rule.code for rule in broken)}"


def format_reason(rule: Rule, paint: Paint = leave_plain) -> Iterator[str]:
    """A rule's code, its name, and why it matters, on lines that are not too long to read."""
    first, *rest = wrap(f"{rule.code} {rule.name}: {rule.documentation.why}", _WIDTH, subsequent_indent="  ")
    yield f"{paint(rule.code, 'code')}{first.removeprefix(rule.code)}"
    yield from rest


def _format_findings(findings: Iterable[Finding], paint: Paint) -> Iterator[str]:
    for file, group in groupby(findings, lambda finding: finding.place.file):
        yield paint(without_controls(file), "file")
        for finding, more in fold(group):
            spot = without_controls(format_spot(finding.place))
            severity = paint(finding.severity, finding.severity)
            mark = f"{severity} {paint(finding.code, 'code')}: {format_words(finding)}"
            yield f"  {spot}{more}: {mark}" if spot or more else f"  {mark}"


def _format_counts(outcome: CheckOutcome) -> str:
    """For example "data/2023-24-q2: 2 errors, 1 note; 2 ignored, with reasons, by report.yaml"."""
    by_severity = Counter(finding.severity for finding in outcome.findings)
    counts = [format_count(by_severity[severity], severity) for severity in Severity if by_severity[severity]]
    parts = [", ".join(counts) or "nothing found"]
    if outcome.ignored:
        reasons = "a reason" if len(outcome.ignored) == 1 else "reasons"
        place = outcome.ignored[0].place
        file = f"{place.file}, {place.sheet}" if place.sheet else place.file
        parts.append(f"{len(outcome.ignored)} ignored, with {reasons}, by {file}")
    if outcome.compared_with:
        parts.append(f"compared with {outcome.compared_with}")
    return without_controls(f"{outcome.source}: {'; '.join(parts)}")


def _broken_rules(outcomes: Iterable[CheckOutcome]) -> list[Rule]:
    """The rules that were broken, in order of the catalogue, each once."""
    codes = {finding.code for outcome in outcomes for finding in outcome.findings}
    rules = {rule.code: rule for outcome in outcomes for rule in outcome.rules if rule.code in codes}
    return list(rules.values())
