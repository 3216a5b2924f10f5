"""Comparing: from two sources in any format to what changed from the first to the second."""

from dataclasses import replace
from pathlib import Path

from cabinet_appendix.compare.changes import Aspect, without
from cabinet_appendix.compare.common_ground import Source, find_common_ground
from cabinet_appendix.compare.comparison import Comparison, Side
from cabinet_appendix.compare.diff import diff
from cabinet_appendix.errors import InputError
from cabinet_appendix.findings import Finding
from cabinet_appendix.formats.reading import Reading
from cabinet_appendix.formats.registry import find_format
from cabinet_appendix.operations.read import read


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
    return Comparison(Side(str(before), old), Side(str(after), new), changes), findings


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
