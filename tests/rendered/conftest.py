"""The shipped quarter as LibreOffice prints it."""

import shutil
from pathlib import Path

import pytest

from cabinet_appendix.operations.pdf import write_pdf
from printed_pages import Print, read_print
from word_reader import WordReader

PROGRAMS = ("soffice", "pdftotext", "pdftoppm", "pdfinfo")


@pytest.fixture(scope="session")
def programs() -> None:
    """What makes pages and what reads them."""
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing:
        pytest.skip(f"needs {' and '.join(missing)}, which are not on this machine")


@pytest.fixture(scope="session")
def pdf(programs: None, built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The PDF of the built document, as `appendix pdf` makes it."""
    output = tmp_path_factory.mktemp("printed") / "appendix.pdf"
    assert write_pdf(built, output) == ()
    return output


@pytest.fixture(scope="session")
def pdf_with_pictures(programs: None, built_with_pictures: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The PDF of the document with pictures in place of charts."""
    output = tmp_path_factory.mktemp("printed") / "pictures.pdf"
    assert write_pdf(built_with_pictures, output) == ()
    return output


@pytest.fixture(scope="session")
def printed(pdf: Path, document: WordReader) -> Print:
    return read_print(pdf, document)


@pytest.fixture(scope="session")
def printed_with_pictures(pdf_with_pictures: Path, document: WordReader) -> Print:
    return read_print(pdf_with_pictures, document)
