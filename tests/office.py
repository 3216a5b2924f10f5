"""LibreOffice, which opens a document and saves it as another kind: a test that asks for it is skipped without it."""

import shutil
import subprocess
from pathlib import Path

import pytest

_FILTERS = {"docx": "docx:MS Word 2007 XML"}


def save_as(path: Path, kind: str, folder: Path) -> Path:
    """The document as LibreOffice saves it, in a folder that is made, beside a profile of its own."""
    if shutil.which("soffice") is None:
        pytest.skip("needs soffice, which is not on this machine")
    profile = f"-env:UserInstallation={(folder / 'profile').resolve().as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", _FILTERS.get(kind, kind), "--outdir", str(folder)]
    subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=110)
    return folder / f"{path.stem}.{kind}"
