"""Comparing: from two sources in any format to what changed from the first to the second."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from pkgutil import resolve_name
from typing import TYPE_CHECKING

from cabinet_appendix.compare.changes import Aspect, without
from cabinet_appendix.compare.common_ground import Source, find_common_ground
from cabinet_appendix.compare.comparison import Comparison, Side
from cabinet_appendix.compare.diff import diff
from cabinet_appendix.errors import InputError
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.formats.reading import Reading
from cabinet_appendix.formats.registry import find_format
from cabinet_appendix.operations.output_files import refuse_other_kind, replace_file
from cabinet_appendix.operations.read import read

if TYPE_CHECKING:  # what reads looks is loaded for two documents only
    from cabinet_appendix.compare.appearance.traits import AppearanceChange


def compare(
    before: Path, after: Path, *, ignored: frozenset[Aspect] = frozenset(), original: bool = False
) -> tuple[Comparison, tuple[Finding, ...]]:
    """What changed from one source to another, and what was put right on reading the two.

    InputError with everything that is wrong with either. With `original`, Word documents are read as before their
    tracked changes.
    """
    sides, findings = _read_both(before, after, original=original)
    old, new = find_common_ground(*sides)
    changes = without(diff(old, new), ignored)
    looks = _compare_looks(before, after) if Aspect.APPEARANCE not in ignored else ()
    return Comparison(Side(str(before), old), Side(str(after), new), changes, looks), findings


def write_redline(before: Path, after: Path, output: Path) -> None:
    """Write a Word document that says by tracked changes what differs between two; AppendixError where it cannot be."""
    for path in (before, after):
        if not _is_document(path):
            place, expected = Place(str(path)), "a Word document (.docx), for a redline is made of two"
            raise InputError(Finding("I132", Severity.ERROR, place, "a source of another kind", expected))
    refuse_other_kind(output)
    make = resolve_name("cabinet_appendix.compare.redline:redline")
    replace_file(output, make(*(path.read_bytes() for path in (before, after))))


def _compare_looks(before: Path, after: Path) -> tuple[AppearanceChange, ...]:
    """How two Word documents look; nothing else has looks."""
    if not (_is_document(before) and _is_document(after)):
        return ()
    find = resolve_name("cabinet_appendix.compare.appearance.find:find_appearance_changes")
    open_package = resolve_name("cabinet_appendix.formats.word.reading.document:open_package")
    looks: tuple[AppearanceChange, ...] = find(*(open_package(path) for path in (before, after)))
    return looks


def _read_both(before: Path, after: Path, *, original: bool) -> tuple[tuple[Source, Source], tuple[Finding, ...]]:
    readings: list[Reading] = []
    findings: list[Finding] = []
    has_revisions = [_is_document(path) for path in (before, after)]
    for path, has in zip((before, after), has_revisions, strict=True):
        # Where neither can have tracked changes, reading says so.
        try:
            reading = read(path, original=original and (has or not any(has_revisions)))
        except InputError as error:
            findings += (_placed(finding, path) for finding in error.findings)
        else:
            readings.append(reading)
            findings += (_placed(finding, path) for finding in reading.findings)
    sources = [
        Source(reading.report, has) for reading, has in zip(readings, has_revisions, strict=False) if reading.report
    ]
    if len(sources) < 2:
        raise InputError(*findings)
    return (sources[0], sources[1]), tuple(findings)


def _is_document(path: Path) -> bool:
    try:
        known = find_format(path)
    except OSError:  # a path that is none, of which reading tells
        return False
    return known is not None and bool(known.original_reader)


def _placed(finding: Finding, path: Path) -> Finding:
    """The finding with the whole path of its file: both sides may have files of one name."""
    file = finding.place.file
    if file == str(path):
        return finding
    return replace(finding, place=replace(finding.place, file=str(path / file if path.is_dir() else path)))
