"""Replacing a document: from a build to its place, where nothing that a person has edited is lost."""

import time
from pathlib import Path

from cabinet_appendix.errors import OutputError
from cabinet_appendix.findings import EDITED, Finding, Place, Severity
from cabinet_appendix.formats.word.snapshot import has_snapshot, is_as_built
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.xml import XmlError
from cabinet_appendix.ooxml.zip_file import PackageError
from cabinet_appendix.operations.open_elsewhere import refuse_open
from cabinet_appendix.operations.output_files import keep_copy, replace_file, unwritable

_EDITED = "a document that was edited since it was built"


def replace_document(path: Path, document: bytes, *, force: bool) -> tuple[Finding, ...]:
    """Write a document where nothing stands or what is exactly as it was built; OutputError for anything else.

    With `force` any Word document is replaced, and no other file: one that was edited, or was not built here, is kept
    beside it under the date when it was last saved, of which a note is returned.
    """
    refuse_open(path)
    found = _find_edited(path, document)
    kept: tuple[Finding, ...] = ()
    if found and not force:
        raise OutputError(Finding(EDITED, Severity.ERROR, Place(str(path)), found, *_expect(path, found)))
    if found:
        copy = keep_copy(path, f"edited {_format_saved(path)}")
        kept = (Finding("O101", Severity.NOTE, Place(str(path)), found, remedy=f"kept as {copy.name}"),)
    replace_file(path, document)
    return kept


def _find_edited(path: Path, document: bytes) -> str:
    """What stands at a path that a person may miss; "" where nothing does."""
    try:
        if not path.exists() or path.read_bytes() == document:
            return ""
        there = Package.open(path)
        if is_as_built(there):
            return ""
        return _EDITED if has_snapshot(there) else "a document that was not built here, or is final"
    except (PackageError, XmlError) as error:
        found, expected = f"a file of another kind ({error})", "a Word document"
        remedy = "give another name with -o, or move it away"
        raise OutputError(Finding("O006", Severity.ERROR, Place(str(path)), found, expected, remedy)) from error
    except OSError as error:
        raise unwritable(path, error) from error


def _expect(path: Path, found: str) -> tuple[str, str]:
    """What was expected, and what to do."""
    remedy = "give another name with -o, or replace it with --force, which keeps a copy"
    if found == _EDITED:
        remedy = f"take the edits into the data with `appendix pull {path} FOLDER`, {remedy}"
    return "the document as it was built", remedy


def _format_saved(path: Path) -> str:
    """When a file was last saved, as a name may have it: no name has a colon on Windows."""
    return time.strftime("%Y-%m-%d %H%M", time.localtime(path.stat().st_mtime))
