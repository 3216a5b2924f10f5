"""What a proof says: each value that is not in the document, or not in its place, as a finding on the template."""

from typing import NamedTuple

from cabinet_appendix.findings import Finding, Place, Severity

_SHOWN = 60


class Fault(NamedTuple):
    """A finding without its place, which is always the template."""

    code: str
    found: str
    expected: str
    remedy: str
    severity: Severity = Severity.ERROR

    def at(self, file: str) -> Finding:
        """The finding, of the template in this file."""
        return Finding(self.code, self.severity, Place(file), self.found, self.expected, self.remedy)


def no_trace(what: str, remedy: str) -> Fault:
    """A value that is nowhere in the document, or in another's place."""
    return Fault("T010", f"no trace of {what} in the document", "every value of the report in its place", remedy)


def shorten(text: str) -> str:
    """A text as a message shows it."""
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
