"""Checking: from a source to everything that is wrong with it, on reading and by the rules."""

from collections.abc import Collection
from pathlib import Path

from cabinet_appendix.checks.catalogue import RULES
from cabinet_appendix.checks.document import Document
from cabinet_appendix.checks.rule import Rule
from cabinet_appendix.checks.run import run
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.errors import InputError
from cabinet_appendix.findings import Finding
from cabinet_appendix.formats.places import Places
from cabinet_appendix.formats.reading import Reading
from cabinet_appendix.formats.word.reading.document import open_package
from cabinet_appendix.ooxml.xml import XmlError
from cabinet_appendix.ooxml.zip_file import PackageError
from cabinet_appendix.operations.read import read

_DOCUMENT = ".docx"


def check(source: Path, *, original: bool = False, rules: Collection[Rule] = RULES) -> tuple[Finding, ...]:
    """All that is wrong with a source: what reading it found, and then what breaks the rules.

    With `original`, a Word document is read as before its tracked changes. A Word document that is no appendix is
    checked as well, by the rules for every document.
    """
    try:
        reading = read(source, original=original)
    except InputError as error:
        reading = Reading(None, error.findings, Places(source.name))
    document = _open_document(source, original=original)
    if reading.report is None and document is None:
        return reading.findings
    superseded = {code for rule in RULES for code in rule.supersedes}
    said = [finding for finding in reading.findings if finding.code not in superseded]
    subject = Subject(source.name, reading.report, lambda path: reading.places[path], document)
    return (*said, *run(subject, rules))


def _open_document(source: Path, *, original: bool) -> Document | None:
    if source.suffix.lower() != _DOCUMENT:
        return None
    try:
        return Document(source.name, open_package(source), original=original)
    except (PackageError, XmlError, OSError):  # of which reading has told
        return None
