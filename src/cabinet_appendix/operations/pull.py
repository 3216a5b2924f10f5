"""Pulling: from a document that was edited in Word and a quarter's folder to the folder with the edits in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cabinet_appendix.compare.changes import Place as EntryPlace
from cabinet_appendix.compare.merge import Merged, merge
from cabinet_appendix.compare.replay import TypedOver
from cabinet_appendix.compare.restore import Restored, restore
from cabinet_appendix.errors import InputError
from cabinet_appendix.findings import COMMENT, Finding, Place, Severity
from cabinet_appendix.formats.folder.rewrite import Rewritten, rewrite_folder
from cabinet_appendix.formats.reading import Reading
from cabinet_appendix.formats.word.reading.document import open_package
from cabinet_appendix.formats.word.reading.unplaced import Unplaced, find_unplaced
from cabinet_appendix.formats.word.snapshot import read_snapshot
from cabinet_appendix.formats.word.write import write_document
from cabinet_appendix.model.report import Report
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.operations.output_files import replace_files
from cabinet_appendix.operations.read import read
from cabinet_appendix.operations.template_files import find_template
from cabinet_appendix.output.pull_as_markdown import format_conflicts, format_unplaced

CONFLICTS, UNPLACED = "conflicts.md", "unplaced.md"
"""Files of the folder: what both sides changed, and what was written in Word where a report has no place for it."""


@dataclass(frozen=True, kw_only=True)
class Choices:
    """How to pull: what the document was built from, where it does not say.

    With `accept_figures` figures, ratings, statuses and rows that were changed in Word are taken too.
    """

    base: Path | None = None
    accept_figures: bool = False


@dataclass(frozen=True, slots=True)
class Pulled:
    """What came of it: the folder's report before, the merge, and the files that change.

    `typed_over` are quoted figures that somebody typed over, `unplaced` what belongs nowhere, `comments` what was said
    beside the text, `lost_priorities` the names of those that the document has no more.
    """

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
        """Whether all that was edited is in the folder now, and nothing is left to look at."""
        left = (self.merged.conflicts, self.merged.figures, self.typed_over, self.unplaced, self.lost_priorities)
        return not any(left)


def pull(edited: Path, folder: Path, choices: Choices) -> Pulled:
    """What a pull would change; nothing is written. AppendixError with all that keeps it from being told.

    The edits are what differs between the document, its tracked changes accepted, and the data that it was built from,
    which it carries itself. They are merged with what has changed in the folder meanwhile.
    """
    document, ours = _read_report(edited), _read_folder(folder)
    package = open_package(edited)
    base = _find_base(edited, package, ours, choices.base)
    restored = restore(base, _report(document), accept_figures=choices.accept_figures)
    merged = merge(base, _report(ours), restored.report, accept_figures=choices.accept_figures)
    template = find_template(folder, _report(ours).template)
    unplaced = find_unplaced(package, Package.open(write_document(_report(document), template)))
    files = (*rewrite_folder(folder, ours, merged.report), *_keep(folder, merged, unplaced, edited.name))
    comments = tuple(finding for finding in document.findings if finding.code == COMMENT)
    return _gather(_report(ours), merged, restored, files, (unplaced, comments))


def write_pulled(folder: Path, pulled: Pulled) -> None:
    """Write the files that change: all of them, or none. OutputError where they cannot be written."""
    if pulled.files:
        replace_files(folder, {file.name: file.after for file in pulled.files})


def _gather(
    ours: Report,
    merged: Merged,
    restored: Restored,
    files: tuple[Rewritten, ...],
    beside: tuple[tuple[Unplaced, ...], tuple[Finding, ...]],
) -> Pulled:
    unplaced, comments = beside
    return Pulled(
        ours, restored.report, merged, files, restored.typed_over, unplaced, comments, restored.lost_priorities
    )


def _read_report(edited: Path) -> Reading:
    if edited.suffix.lower() != ".docx":
        raise InputError(_fault(edited, "a source of another kind", "a Word document (.docx)"))
    return read(edited)


def _read_folder(folder: Path) -> Reading:
    if not folder.is_dir():
        found = "no such folder" if not folder.exists() else "a file"
        raise InputError(_fault(folder, found, "a quarter's folder"))
    return read(folder)


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


def _keep(folder: Path, merged: Merged, unplaced: tuple[Unplaced, ...], name: str) -> Iterator[Rewritten]:
    """The files that keep what somebody has to settle; none where there is nothing."""
    texts = {
        CONFLICTS: format_conflicts(merged, name) if merged.conflicts else None,
        UNPLACED: format_unplaced(unplaced, name) if unplaced else None,
    }
    for file, text in texts.items():
        path = folder / file
        before = path.read_bytes() if path.exists() else b""
        if text is not None and text.encode() != before:
            yield Rewritten(file, before, text.encode())


def _fault(path: Path, found: str, expected: str, remedy: str = "") -> Finding:
    return Finding("I133", Severity.ERROR, Place(str(path)), found, expected, remedy)
