"""Errors on the command line: each finding a line on standard error, and the exit status that goes with them."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import click

from cabinet_appendix.errors import AppendixError
from cabinet_appendix.findings import EDITED, Finding, Severity
from cabinet_appendix.output.as_text import format_findings

LOOK = 1
"""Exit status: there is something to look at."""
WRONG = 2
"""Exit status: the input or the command line is wrong."""


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether one of them stops the work."""
    return any(finding.severity is Severity.ERROR for finding in findings)


def print_findings(findings: Iterable[Finding]) -> None:
    """Each finding as a line on standard error."""
    for line in format_findings(findings):
        click.echo(line, err=True)


@contextmanager
def reported() -> Iterator[None]:
    """Print the findings of an AppendixError and leave with its exit status."""
    try:
        yield
    except AppendixError as error:
        print_findings(error.findings)
        errors = [finding for finding in error.findings if finding.severity is Severity.ERROR]
        if len(errors) > 1:
            click.echo(f"{len(errors)} problems; nothing was written.", err=True)
        if _are_of_rules(errors):
            click.echo("With --force a draft is built, which says how many errors it has.", err=True)
        can_be_looked_at = any(finding.code == EDITED for finding in errors) or _are_of_rules(errors)
        raise SystemExit(LOOK if can_be_looked_at else WRONG) from error


def _are_of_rules(errors: list[Finding]) -> bool:
    """Whether all was read, and rules found what is wrong with it."""
    return bool(errors) and all(finding.is_of_rule for finding in errors)
