"""The errors that a caller can catch: each carries the findings that stopped the work."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cabinet_appendix.findings import Finding


class AppendixError(Exception):
    """The work could not be done; `findings` says why, one entry for each problem."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__("; ".join(finding.found for finding in findings))
        self.findings = findings


class InputError(AppendixError):
    """The report's own files cannot be read as a report."""


class TemplateError(AppendixError):
    """The template cannot be filled."""


class DocumentError(AppendixError):
    """A Word document cannot be read, or would not hold what it should."""


class OutputError(AppendixError):
    """The result cannot be written, or must not be."""
