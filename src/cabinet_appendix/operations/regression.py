"""Regression tests of documents: from a built one and an approved one to what is to be said where they differ."""

from collections.abc import Iterator
from pathlib import Path

from cabinet_appendix.compare.comparison import Comparison
from cabinet_appendix.errors import AppendixError, InputError, OutputError
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.operations.compare import compare, write_redline
from cabinet_appendix.operations.output_files import DOCUMENT, replace_file
from cabinet_appendix.output.as_text import format_count, format_findings
from cabinet_appendix.output.changes_as_html import format_comparison
from cabinet_appendix.output.changes_as_text import format_brief

_FEW = 20
"""So many changes are listed where a test fails; the page has all of them."""


def check_approved(built: Path, approved: Path) -> str:
    """What is to be said of a built document that is not as the approved one; "" where it is.

    Then a page of what changed, and a Word document with it as tracked changes, are left beside the approved document;
    they are taken away where nothing differs. Files that are equal byte by byte are not read.
    """
    page, redline = approved.with_suffix(".changes.html"), approved.with_suffix(".changes.docx")
    if not approved.is_file():
        return f"{approved} is not there, so nothing is approved yet; {_accept(built)}"
    try:
        comparison = None if built.read_bytes() == approved.read_bytes() else compare(approved, built)[0]
        if comparison is None or comparison.is_equal:
            page.unlink(missing_ok=True)
            redline.unlink(missing_ok=True)
            return ""
        replace_file(page, format_comparison(comparison).encode())
        if approved.suffix.lower() == DOCUMENT:
            write_redline(approved, built, redline)
    except AppendixError as error:
        return "\n".join([f"{built} and {approved} cannot be compared:", *format_findings(error.findings)])
    except OSError as error:
        return f"{built} and {approved} cannot be compared: {error.strerror}"
    return "\n".join(_tell(comparison, page, redline))


def approve(built: Path, approved: Path) -> bool:
    """Make the built document the approved one; whether that is news. AppendixError where it cannot be."""
    try:
        content = built.read_bytes()
        if approved.is_file() and approved.read_bytes() == content:
            return False
    except OSError as error:
        found = f"a file that cannot be read ({error.strerror})"
        raise InputError(
            Finding("I001", Severity.ERROR, Place(str(built)), found, "a document that was built")
        ) from error
    if built.suffix.lower() != approved.suffix.lower():
        expected = f"a name that ends in {built.suffix}"
        raise OutputError(Finding("I014", Severity.ERROR, Place(str(approved)), "a name of another kind", expected))
    replace_file(approved, content)
    for left in (".changes.html", ".changes.docx"):
        approved.with_suffix(left).unlink(missing_ok=True)
    return True


def _tell(comparison: Comparison, page: Path, redline: Path) -> Iterator[str]:
    changes = list(format_brief(comparison))
    yield f"{comparison.after.name} is not as {comparison.before.name}: {format_count(len(changes), 'change')}"
    yield from (f"  {line}" for line in changes[:_FEW])
    if len(changes) > _FEW:
        yield f"  and {len(changes) - _FEW} more"
    left = f"{page}; as tracked changes: {redline}" if redline.exists() else str(page)
    yield f"All of it side by side: {left}; {_accept(Path(comparison.after.name))}"


def _accept(built: Path) -> str:
    return f"to accept {built.name}: pytest --approve-appendices"
