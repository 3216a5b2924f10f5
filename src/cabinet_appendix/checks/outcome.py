"""What comes of a check: what was found in a source, and what of it is left as it is."""

from pathlib import Path
from typing import NamedTuple

from cabinet_appendix.checks.rule import Rule
from cabinet_appendix.findings import Finding, Place


class IgnoredFinding(NamedTuple):
    """What a rule found and is left as it is, with the reason, and where that stands."""

    finding: Finding
    reason: str
    place: Place


class CheckOutcome(NamedTuple):
    """What was found in a source, in order, and what of it is ignored; `rules` are those that it was checked by.

    `is_checked` says whether there was anything to check; `compared_with` is the quarter before with which it was
    compared.
    """

    source: Path
    findings: tuple[Finding, ...]
    ignored: tuple[IgnoredFinding, ...] = ()
    rules: tuple[Rule, ...] = ()
    compared_with: Path | None = None
    is_checked: bool = False
