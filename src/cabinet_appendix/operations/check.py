"""Checking: from a source to everything that is wrong with it."""

from pathlib import Path

from cabinet_appendix.findings import Finding
from cabinet_appendix.operations.read import read


def check(source: Path) -> tuple[Finding, ...]:
    """What reading the source found worth saying; InputError where it makes no report."""
    return read(source).findings
