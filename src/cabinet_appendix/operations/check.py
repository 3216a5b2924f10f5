"""Checking: from a source to everything that is wrong with it."""

from pathlib import Path

from cabinet_appendix.errors import InputError
from cabinet_appendix.findings import Finding
from cabinet_appendix.operations.read import read


def check(source: Path, *, original: bool = False) -> tuple[Finding, ...]:
    """All that reading the source found: what makes it no report, and what was put right on the way.

    With `original`, a Word document is read as before its tracked changes.
    """
    try:
        return read(source, original=original).findings
    except InputError as error:
        return error.findings
