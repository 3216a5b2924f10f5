"""What keeps a document from being built for Cabinet: from a source that was read to the errors that rules find."""

from pathlib import Path

from cabinet_appendix.checks.data_errors import DATA_ERRORS
from cabinet_appendix.findings import Finding, Severity
from cabinet_appendix.formats.reading import Reading
from cabinet_appendix.operations.judging import judge
from cabinet_appendix.operations.subjects import look_around, make_subject


def find_errors(source: Path, reading: Reading, template: Path | None = None) -> tuple[Finding, ...]:
    """The errors in what was read, but for those that it gives a reason to leave; and its reasons that name no rule."""
    around = look_around(source, reading, template=template)
    found = judge(make_subject(source, reading, around), DATA_ERRORS, around.reasons).findings
    return tuple(finding for finding in found if finding.severity is Severity.ERROR)


def without_superseded(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """What reading has said, without that which `find_errors` says as well."""
    superseded = {code for rule in DATA_ERRORS for code in rule.supersedes}
    return tuple(finding for finding in findings if finding.code not in superseded)
