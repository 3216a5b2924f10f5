"""What checks found as the lines by which GitHub Actions marks files in a pull request."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from cabinet_appendix.checks.outcome import CheckOutcome
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.output.as_text import format_place, format_words, without_controls

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def format_checks(
    outcomes: Sequence[CheckOutcome], locate: Callable[[Path, Place], tuple[Path, int | None]]
) -> Iterator[str]:
    """A line for each finding; `locate` gives the file on disk and the line of a place in a source.

    Source: the workflow commands of GitHub Actions.
    """
    for outcome in outcomes:
        names = {rule.code: f"{rule.code} {rule.name}" for rule in outcome.rules}
        for finding in outcome.findings:
            path, line = locate(outcome.source, finding.place)
            yield _format(finding, path, line, names.get(finding.code, finding.code))


def _format(finding: Finding, path: Path, line: int | None, title: str) -> str:
    properties = {"file": path.as_posix(), **({"line": str(line)} if line else {}), "title": title}
    given = ",".join(f"{name}={_escape_property(value)}" for name, value in properties.items())
    words = f"{without_controls(format_place(finding.place))}: {format_words(finding)}"
    return f"::{_COMMANDS[finding.severity]} {given}::{_escape(words)}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
