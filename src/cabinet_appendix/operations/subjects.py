"""What rules look at: from a source that was read, and what stands around it, to a subject."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.errors import InputError
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.formats.reading import Reading
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.model.report import Report
from cabinet_appendix.operations.judging import Reasons
from cabinet_appendix.operations.read import read
from cabinet_appendix.operations.surroundings import find_beside, find_data, read_words, show_path
from cabinet_appendix.operations.template_files import find_template

if TYPE_CHECKING:  # what reads Word is loaded for documents only
    from cabinet_appendix.checks.document import Document


class Surroundings(NamedTuple):
    """What there is to know around a source: the words of its council, the quarter before, and reasons to leave things.

    `compared_with` is where the quarter before was read; `findings` tell what is there and could not be used.
    """

    words: frozenset[str]
    previous: Report | None
    compared_with: Path | None
    reasons: Reasons
    findings: tuple[Finding, ...]


def look_around(
    source: Path, reading: Reading, *, previous: Path | None = None, template: Path | None = None
) -> Surroundings:
    """What there is around a source; InputError where the `previous` quarter that is named cannot be compared with.

    Without one, the quarter before is found beside the source, or for a document where the data are. The reasons for a
    document are those of its quarter's data, if they have its title.
    """
    quarter, said = reading.report.quarter if reading.report else None, list[Finding]()
    if previous:
        before: Report | None = _read_named(previous, quarter)
    else:
        find = find_data if is_document(source) else find_beside
        previous = find(source, quarter.previous()) if quarter else None
        found = _read_found(previous, quarter.previous(), said) if previous and quarter else None
        before = found.report if found else None
    compared_with = Path(show_path(previous)) if previous and before else None
    data, kept = _find_data(source, reading, said)
    words = _find_words(source, template, kept.template if kept else None)
    return Surroundings(words, before, compared_with, _take_reasons(data, kept), tuple(said))


def make_subject(source: Path, reading: Reading, around: Surroundings, document: Document | None = None) -> Subject:
    """What the rules look at."""
    places = reading.places.__getitem__
    return Subject(source.name, reading.report, places, document, around.previous, around.words)


def is_document(source: Path) -> bool:
    """Whether a source is a Word document, by its name."""
    return source.suffix.lower() == ".docx"


def _read_named(source: Path, quarter: Quarter | None) -> Report | None:
    report = read(source).report
    if report and quarter and report.quarter.start >= quarter.start:
        expected = f"a quarter before {quarter.label}"
        raise InputError(Finding("I020", Severity.ERROR, Place(str(source)), report.quarter.label, expected))
    return report


def _read_found(source: Path, quarter: Quarter, said: list[Finding]) -> Reading | None:
    """What stands there under a quarter's name, unless it is broken or of another quarter: nobody has asked for it."""
    try:
        reading = read(source)
    except InputError:
        found, remedy = "a quarter that cannot be read", "not used; appendix check tells what is wrong with it"
    else:
        if reading.report and reading.report.quarter == quarter:
            return reading
        found, remedy = "another quarter than its name says", "not used"
    said.append(Finding("I129", Severity.WARNING, Place(show_path(source)), found, quarter.label, remedy))
    return None


def _find_data(source: Path, reading: Reading, said: list[Finding]) -> tuple[Path | None, Reading | None]:
    """Where the data are, None for the source itself, and their reading: for a Word document those of its quarter."""
    if reading.report is None or not is_document(source):
        return None, reading
    data = find_data(source, reading.report.quarter)
    kept = _read_found(data, reading.report.quarter, said) if data else None
    # Of another title it is another document of that quarter, such as what was published before these data were kept.
    is_of_data = kept is not None and kept.report is not None and kept.report.title == reading.report.title
    return (data, kept) if is_of_data else (None, None)


def _take_reasons(data: Path | None, kept: Reading | None) -> Reasons:
    """The reasons that the data give; where they are those of a document, their files are named."""
    if kept is None or kept.report is None:
        return Reasons((), lambda _path: Place(""))
    if data is None:
        return Reasons(kept.report.ignore, kept.places.__getitem__)

    def place(path: tuple[str | int, ...]) -> Place:
        there = kept.places[path]
        return replace(there, file=show_path(data / there.file if data.is_dir() else data))

    return Reasons(kept.report.ignore, place)


def _find_words(source: Path, template: Path | None, name: str | None) -> frozenset[str]:
    try:
        return read_words(template or find_template(source, name))
    except InputError:  # without just one council there are no words of one
        return frozenset()
