"""Making a PDF: from a Word document to the same pages for publication, by LibreOffice."""

from pathlib import Path

from cabinet_appendix.errors import InputError
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.xml import XmlError
from cabinet_appendix.ooxml.zip_file import PackageError
from cabinet_appendix.operations.libreoffice import convert_to_pdf
from cabinet_appendix.operations.output_files import PDF, refuse_other_kind
from cabinet_appendix.operations.pdf_finishing import finish_pdf
from cabinet_appendix.operations.replacing import refuse_edited, replace_document


def write_pdf(source: Path, output: Path, *, force: bool = False) -> tuple[Finding, ...]:
    """Write the PDF of a Word document: tagged, titled, with notes, charts and a bookmark for each heading.

    What is to be said of it. InputError for what is no Word document, OutputError where the PDF cannot be made, and
    where something stands at `output` that was not made here or was changed since: with `force` that is replaced too,
    and a copy of it kept.
    """
    refuse_other_kind(output, PDF)
    document = read_docx(source)
    pdf, findings = make_pdf(document, output, force=force)
    return (*findings, *replace_document(output, pdf, force=force))


def make_pdf(document: bytes, output: Path, *, force: bool = False) -> tuple[bytes, tuple[Finding, ...]]:
    """The PDF of a Word document and what is to be said of it; `output` is where it will stand.

    OutputError where it cannot be made, and at once where it may not stand there.
    """
    refuse_edited(output, b"", force=force)
    pdf, left = finish_pdf(convert_to_pdf(document), Package.open(document))
    if not left:
        return pdf, ()
    found = f"{left} figure{'s' if left > 1 else ''} without an alternative text"
    remedy = "in Word right-click it, choose View Alt Text and write what it shows"
    return pdf, (Finding("O111", Severity.WARNING, Place(str(output)), found, "one for each", remedy),)


def read_docx(source: Path) -> bytes:
    """The bytes of a file that is a Word document; InputError for any other."""
    try:
        document = source.read_bytes()
        Package.open(document)
    except (PackageError, XmlError) as error:
        raise _fault("I002", source, str(error), "a Word document (.docx)") from error
    except FileNotFoundError as error:
        raise _fault("I001", source, "no such file", "a Word document (.docx)") from error
    except OSError as error:
        raise _fault("I001", source, f"a file that cannot be read ({error.strerror})", "a readable file") from error
    return document


def _fault(code: str, source: Path, found: str, expected: str) -> InputError:
    return InputError(Finding(code, Severity.ERROR, Place(str(source)), found, expected))
