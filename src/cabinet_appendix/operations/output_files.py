"""Files and folders that operations write: from what they hold to a path, whole or not at all."""

import os
import shutil
import tempfile
from pathlib import Path

from cabinet_appendix.errors import InputError, OutputError
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.formats.registry import find_target_format
from cabinet_appendix.model.report import Report

DOCUMENT = ".docx"


def replace_file(path: Path, content: bytes) -> None:
    """Write beside the file and move into place, so that at no moment half of it stands there; OutputError."""
    temporary: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-", suffix=".part")
        temporary = Path(name)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)
        temporary.replace(path)
    except OSError as error:
        raise unwritable(path, error) from error
    finally:
        if temporary:
            temporary.unlink(missing_ok=True)


def refuse_other_kind(path: Path) -> None:
    """InputError for a document to be written whose name is not a Word document's."""
    if path.suffix.lower() != DOCUMENT:
        expected = f"a name that ends in {DOCUMENT}"
        raise InputError(Finding("I014", Severity.ERROR, Place(str(path)), "a name of another kind", expected))


def refuse_existing(path: Path, option: str = "-o") -> None:
    """OutputError for a path where there is something already; `option` is what names another."""
    if path.exists():
        remedy = f"give another name with {option}"
        found = "a folder that is there already" if path.is_dir() else "a file that is there already"
        raise OutputError(Finding("O004", Severity.ERROR, Place(str(path)), found, "a new name", remedy))


def write_new(report: Report, path: Path, *, is_to_fill_in: bool = False) -> None:
    """Write a report to a path where there is nothing yet, in the format that the path names.

    InputError for a path that names no format, OutputError for one that is there already or cannot be written.
    """
    target = find_target_format(path)
    if target is None:
        expected = "a folder, or a workbook that ends in .xlsx"
        raise InputError(Finding("I014", Severity.ERROR, Place(str(path)), "a name of another kind", expected))
    if not _is_empty_folder(path):
        refuse_existing(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}-") as folder:
            written = Path(folder) / path.name
            target.write(report, written, is_to_fill_in=is_to_fill_in)
            if path.is_dir():
                path.rmdir()
            shutil.move(written, path)
    except OSError as error:
        raise unwritable(path, error) from error


def unwritable(path: Path, error: OSError) -> OutputError:
    """The error of a path that cannot be written."""
    return OutputError(
        Finding(
            "O002",
            Severity.ERROR,
            Place(str(path)),
            f"a file that cannot be written ({error.strerror})",
            "a place to write to",
            "close it in Word or Excel if it is open there, or give another name with -o",
        )
    )


def _is_empty_folder(path: Path) -> bool:
    return path.is_dir() and next(path.iterdir(), None) is None
