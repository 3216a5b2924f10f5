"""The shipped quarter as LibreOffice prints it."""

import shutil
import subprocess
from pathlib import Path

import pytest

from printed_pages import Print, read_print
from word_reader import WordReader

PROGRAMS = ("soffice", "pdftotext", "pdftoppm", "pdfinfo")


@pytest.fixture(scope="session")
def pdfs(built: Path, built_with_pictures: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of both documents as PDF, made with a profile of its own."""
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing:
        pytest.skip(f"needs {' and '.join(missing)}, which are not on this machine")
    folder = tmp_path_factory.mktemp("printed")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, str(built), str(built_with_pictures)], check=True, capture_output=True, timeout=110)
    return folder


@pytest.fixture(scope="session")
def printed(pdfs: Path, built: Path, document: WordReader) -> Print:
    return read_print(pdfs / f"{built.stem}.pdf", document)


@pytest.fixture(scope="session")
def printed_with_pictures(pdfs: Path, built_with_pictures: Path, document: WordReader) -> Print:
    return read_print(pdfs / f"{built_with_pictures.stem}.pdf", document)
