"""Pulling: from a document that was edited in Word and a quarter's data to the data with the edits in them.

The data are a folder or a workbook: which files change, and how, is their format's (`registry.py`).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from cabinet_appendix.compare.changes import Place as EntryPlace
from cabinet_appendix.compare.merge import Merged, merge
from cabinet_appendix.compare.replay import TypedOver
from cabinet_appendix.compare.restore import restore
from cabinet_appendix.errors import InputError
from cabinet_appendix.findings import COMMENT, Finding, Place, Severity
from cabinet_appendix.formats.reading import Reading
from cabinet_appendix.formats.registry import Format, find_format
from cabinet_appendix.formats.rewritten import Rewritten
from cabinet_appendix.formats.word.reading.document import open_package
from cabinet_appendix.formats.word.reading.unplaced import Unplaced, find_unplaced
from cabinet_appendix.formats.word.snapshot import read_snapshot
from cabinet_appendix.formats.word.write import write_document
from cabinet_appendix.model.report import Report
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.operations.output_files import home_of, replace_files
from cabinet_appendix.operations.read import read
from cabinet_appendix.operations.template_files import find_template
from cabinet_appendix.output.pull_as_markdown import format_conflicts, format_unplaced

CONFLICTS, UNPLACED = "conflicts.md", "unplaced.md"
"""Files beside the data: what both sides changed, and what was written in Word where a report has no place for it."""


@dataclass(frozen=True, kw_only=True)
class Choices:
    """How to pull: what the document was built from, where it does not say.

    With `accept_figures` figures, ratings, statuses and rows that were changed in Word are taken too.
    """

    base: Path | None = None
    accept_figures: bool = False


@dataclass(frozen=True, slots=True)
class Pulled:
    """What came of it: the report of the data before, the merge, and the files that change, by their paths in `home`.

    `typed_over` are quoted figures that somebody typed over, `unplaced` what belongs nowhere, `comments` what was said
    beside the text, `lost_priorities` the names of those that the document has no more.
    """

    home: Path
    ours: Report
    theirs: Report
    merged: Merged
    files: tuple[Rewritten, ...]
    typed_over: tuple[tuple[EntryPlace, TypedOver], ...]
    unplaced: tuple[Unplaced, ...]
    comments: tuple[Finding, ...]
    lost_priorities: tuple[str, ...]

    @property
    def is_clean(self) -> bool:
        """Whether all that was edited is in the data now, and nothing is left to look at."""
        left = (self.merged.conflicts, self.merged.figures, self.typed_over, self.unplaced, self.lost_priorities)
        return not any(left)


def pull(edited: Path, source: Path, choices: Choices) -> Pulled:
    """What a pull would change; nothing is written. AppendixError with all that keeps it from being told.

    The edits are what differs between the document, its tracked changes accepted, and the data that it was built from,
    which it carries itself. They are merged with what has changed in the source meanwhile.
    """
    document, ours = _read_report(edited), read(source)
    target = _find_target(source)
    package = open_package(edited)
    base = _find_base(edited, package, ours, choices.base)
    restored = restore(base, _report(document), accept_figures=choices.accept_figures)
    merged = merge(base, _report(ours), restored.report, accept_figures=choices.accept_figures)
    template = find_template(source, _report(ours).template)
    unplaced = find_unplaced(package, Package.open(write_document(_report(document), template)))
    kept = _keep(edited.name, merged, unplaced)
    files = (
        *target.rewrite(source, ours, merged.report),
        *_write_beside(home_of(source), {target.beside(source, name): text for name, text in kept.items()}),
    )
    comments = tuple(finding for finding in document.findings if finding.code == COMMENT)
    return Pulled(
        home=home_of(source),
        ours=_report(ours),
        theirs=restored.report,
        merged=merged,
        files=files,
        typed_over=restored.typed_over,
        unplaced=unplaced,
        comments=comments,
        lost_priorities=restored.lost_priorities,
    )


def write_pulled(source: Path, pulled: Pulled) -> None:
    """Write the files that change: all of them, or none. OutputError where they cannot be written."""
    if pulled.files:
        replace_files(source, {file.name: file.after for file in pulled.files})


def _read_report(edited: Path) -> Reading:
    if edited.suffix.lower() != ".docx":
        raise InputError(_fault(edited, "a source of another kind", "a Word document (.docx)"))
    return read(edited)


def _find_target(source: Path) -> Format:
    """The format of the data, which can be rewritten."""
    found = find_format(source)
    if found is None or not found.rewriter:
        raise InputError(_fault(source, "a source of another kind", "a quarter's folder or a workbook (.xlsx)"))
    return found


def _report(reading: Reading) -> Report:
    """The report of a reading that was not refused."""
    if reading.report is None:
        raise InputError(*reading.findings)
    return reading.report


def _find_base(edited: Path, package: Package, ours: Reading, named: Path | None) -> Report:
    """What the document was built from, in the terms of the folder."""
    told: list[str] = []
    base = read_snapshot(package, told.append) if named is None else _report(read(named))
    if base is None:
        found = told[0] if told else "a document that does not carry what it was built from"
        remedy = "name the folder or the document of that time with --base"
        raise InputError(_fault(edited, found, "a draft of appendix build", remedy))
    is_document = named is not None and named.suffix.lower() == ".docx"
    return restore(_report(ours), base, accept_figures=True).report if is_document else base


def _keep(document: str, merged: Merged, unplaced: tuple[Unplaced, ...]) -> dict[str, str]:
    """The texts that keep what somebody has to settle, by the names of files; none where there is nothing."""
    kept: dict[str, str] = {}
    if merged.conflicts:
        kept[CONFLICTS] = format_conflicts(merged, document)
    if unplaced:
        kept[UNPLACED] = format_unplaced(unplaced, document)
    return kept


def _write_beside(home: Path, texts: Mapping[str, str]) -> Iterator[Rewritten]:
    """The files of texts that do not stand there already."""
    for name, text in texts.items():
        before = (home / name).read_bytes() if (home / name).exists() else b""
        if text.encode() != before:
            yield Rewritten(name, before, text.encode())


def _fault(path: Path, found: str, expected: str, remedy: str = "") -> Finding:
    return Finding("I133", Severity.ERROR, Place(str(path)), found, expected, remedy)
