"""Replacing a document, Word's or a PDF: from a build to its place, where nothing that a person has edited is lost."""

import time
from pathlib import Path

from cabinet_appendix.errors import OutputError
from cabinet_appendix.findings import EDITED, Finding, Place, Severity
from cabinet_appendix.formats.word.snapshot import has_snapshot, is_as_built
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.xml import XmlError
from cabinet_appendix.ooxml.zip_file import PackageError
from cabinet_appendix.operations.open_elsewhere import refuse_open
from cabinet_appendix.operations.output_files import PDF, keep_copy, replace_file, unwritable
from cabinet_appendix.operations.pdf_stamp import is_as_made

_EDITED = "a document that was edited since it was built"
_OTHER = "a document that was not built here, or is final"
_OTHER_PDF = "a PDF that was not made here, or was changed since"


def replace_document(path: Path, document: bytes, *, force: bool) -> tuple[Finding, ...]:
    """Write a document where nothing stands or what is exactly as it was built; OutputError for anything else.

    With `force` any document of its kind is replaced, and no other file: one that was edited, or was not built here, is
    kept beside it under the date when it was last saved, of which a note is returned.
    """
    found = refuse_edited(path, document, force=force)
    kept: tuple[Finding, ...] = ()
    if found:
        copy = keep_copy(path, f"edited {_format_saved(path)}")
        kept = (Finding("O101", Severity.NOTE, Place(str(path)), found, remedy=f"kept as {copy.name}"),)
    replace_file(path, document)
    return kept


def refuse_edited(path: Path, document: bytes, *, force: bool) -> str:
    """What stands where a document is to be written and a person may miss, "" where nothing does.

    OutputError for that without `force`, for what is never replaced, and for what somebody has open.
    """
    refuse_open(path)
    found = _find_edited(path, document)
    if found and not force:
        raise OutputError(Finding(EDITED, Severity.ERROR, Place(str(path)), found, *_expect(path, found)))
    return found


def _find_edited(path: Path, document: bytes) -> str:
    """What stands at a path that a person may miss; "" where nothing does."""
    try:
        if not path.exists():
            return ""
        there = path.read_bytes()
    except OSError as error:
        raise unwritable(path, error) from error
    if there == document:
        return ""
    return _judge_pdf(path, there) if path.suffix.lower() == PDF else _judge_document(path, there)


def _judge_pdf(path: Path, there: bytes) -> str:
    if not there.startswith(b"%PDF-"):
        raise _other_kind(path, "a file of another kind", "a PDF")
    return "" if is_as_made(there) else _OTHER_PDF


def _judge_document(path: Path, there: bytes) -> str:
    try:
        package = Package.open(there)
        if is_as_built(package):
            return ""
        return _EDITED if has_snapshot(package) else _OTHER
    except (PackageError, XmlError) as error:
        raise _other_kind(path, f"a file of another kind ({error})", "a Word document") from error


def _other_kind(path: Path, found: str, expected: str) -> OutputError:
    remedy = "give another name with -o, or move it away"
    return OutputError(Finding("O006", Severity.ERROR, Place(str(path)), found, expected, remedy))


def _expect(path: Path, found: str) -> tuple[str, str]:
    """What was expected, and what to do."""
    remedy = "give another name with -o, or replace it with --force, which keeps a copy"
    if found == _EDITED:
        remedy = f"take the edits into the data with `appendix pull {path} FOLDER`, {remedy}"
    return "the PDF as it was made" if found == _OTHER_PDF else "the document as it was built", remedy


def _format_saved(path: Path) -> str:
    """When a file was last saved, as a name may have it: no name has a colon on Windows."""
    return time.strftime("%Y-%m-%d %H%M", time.localtime(path.stat().st_mtime))
