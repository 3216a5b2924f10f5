"""Reading a report from any format."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from cabinet_appendix.errors import InputError
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.formats.reading import Reading
from cabinet_appendix.formats.registry import FORMATS, find_format
from cabinet_appendix.operations.open_elsewhere import find_lock
from cabinet_appendix.operations.output_files import finish_replacing


def read(source: Path, *, original: bool = False) -> Reading:
    """The report in a source, with what was put right on the way; InputError with everything wrong with it.

    A source whose files were being replaced when that was killed has them all first: OutputError where it cannot.
    Tracked changes of a Word document are accepted, or with `original` rejected.
    """
    reading = attempt(source, original=original)
    if reading.report is None:
        raise InputError(*reading.findings)
    return reading


def attempt(source: Path, *, original: bool = False) -> Reading:
    """The same, but a source that holds no report gives a reading without one; InputError for what is no source."""
    try:
        reader = find_format(source)
        found = "a file of another kind" if source.exists() else "no such file or folder"
    except OSError as error:
        reader, found = None, f"a path that cannot be read ({error.strerror})"
    if reader is None:
        *others, last = (known.name for known in FORMATS)
        raise InputError(Finding("I001", Severity.ERROR, Place(str(source)), found, f"{', '.join(others)} or {last}"))
    if original and not reader.original_reader:
        raise InputError(
            Finding(
                "I018", Severity.ERROR, Place(str(source)), "no tracked changes to reject", "a Word document (.docx)"
            )
        )
    finish_replacing(source)
    reading = reader.read(source, original=original)
    return replace(reading, findings=(*_find_unsaved(source), *reading.findings))


def _find_unsaved(source: Path) -> Iterator[Finding]:
    """That a source is open in another program, which may have more of it than is saved."""
    lock = find_lock(source)
    if lock:
        program, _ = lock
        found, remedy = f"a file that is open in {program}", "what is not saved there is not read"
        yield Finding("I141", Severity.WARNING, Place(source.name), found, remedy=remedy)
