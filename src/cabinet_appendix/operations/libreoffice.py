"""LibreOffice, which turns a Word document into a PDF: from where it is installed to what it has made. Its only door.

Each conversion has a profile of its own, so that one that is open on the screen is neither asked nor disturbed.
"""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import IO

from cabinet_appendix.errors import OutputError
from cabinet_appendix.findings import Finding, Place, Severity, shorten
from cabinet_appendix.operations.output_files import unwritable

_NAMED = "SOFFICE"
"""The environment variable that names the program, where it is not where it usually is."""
_ON_PATH = ("soffice", "libreoffice")
_MAC = "Applications/LibreOffice.app/Contents/MacOS/soffice"
# On Windows, the one of two programs that waits until it is done.
_WINDOWS = "LibreOffice/program/soffice.com"
_USUAL = (
    ("/", "usr/lib*/libreoffice/program/soffice"),
    ("/", "opt/libreoffice*/program/soffice"),
    ("/", _MAC),
    ("$HOME", _MAC),
    ("$PROGRAMFILES", _WINDOWS),
    ("$PROGRAMW6432", _WINDOWS),
)
"""Where it is installed: folders, or variables that name them, and patterns of paths in them."""
_NUMBER = re.compile(r"\d+")
_LIMIT = 180.0
"""Seconds: a hundred times what the shipped quarter takes, for a slow machine that starts it for the first time."""
_EXPORT = {"UseTaggedPDF": True, "PDFUACompliance": True, "ExportBookmarks": True, "ExportFormFields": False}
"""Of the filter writer_pdf_Export; a version that does not know one of them leaves it alone."""
# No macro is run, and what a document links to is not fetched: it may have come from anywhere.
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
</item>
</oor:items>
"""


def convert_to_pdf(document: bytes, *, limit: float = _LIMIT) -> bytes:
    """The pages of a Word document as a tagged PDF, with a bookmark for each heading.

    OutputError where there is no LibreOffice, where it fails, and where it takes more than `limit` seconds: then it is
    ended with all that it has started.
    """
    program = find_libreoffice(os.environ)
    try:
        # On Windows, a program that was ended may hold a file for a moment longer.
        with TemporaryDirectory(prefix="appendix-", ignore_cleanup_errors=True) as folder:
            return _convert(program, document, Path(folder).resolve(), limit)
    except OSError as error:
        raise unwritable(Path(gettempdir()), error) from error


def _convert(program: str, document: bytes, folder: Path, limit: float) -> bytes:
    """The PDF that a program makes of a document in a folder that is empty."""
    source, made, profile = folder / "document.docx", folder / "document.pdf", folder / "profile"
    source.write_bytes(document)
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8", newline="\n")
    settings = ["--headless", "--norestore", f"-env:UserInstallation={profile.as_uri()}"]
    conversion = ["--convert-to", f"pdf:writer_pdf_Export:{_format_export()}", "--outdir", str(folder)]
    status, said = _run([program, *settings, *conversion, str(source)], folder / "said.txt", limit)
    content = made.read_bytes() if made.is_file() else b""
    if status or not content.startswith(b"%PDF-"):
        found = f"no PDF, but exit status {status}" + (f' and "{shorten(said)}"' if said.strip() else "")
        raise _failed("O012", found, "a PDF", "open the document in LibreOffice to see what is wrong with it")
    return content


def find_libreoffice(environment: Mapping[str, str]) -> str:
    """The program soffice: what the variable SOFFICE names, the one on the path, or one in a usual place.

    OutputError where there is none.
    """
    remedy = f"install it from https://www.libreoffice.org, or name its program soffice in the variable {_NAMED}"
    named = environment.get(_NAMED)
    places = (named,) if named else (*_ON_PATH, *_usual_places(environment))
    found = next(filter(None, (shutil.which(place, path=environment.get("PATH")) for place in places)), None)
    if found is None:
        missing = f'no program "{named}", which {_NAMED} names' if named else "no such program on this machine"
        raise _failed("O011", missing, "LibreOffice 7.4 or newer, which makes the PDF", remedy)
    return found


def _usual_places(environment: Mapping[str, str]) -> Iterator[str]:
    for start, pattern in _USUAL:
        folder = environment.get(start[1:], "") if start.startswith("$") else start
        found = map(str, Path(folder).glob(pattern)) if folder else ()
        # Of several versions the newest: 24.8, then 7.6.
        yield from sorted(found, key=lambda path: [int(number) for number in _NUMBER.findall(path)], reverse=True)


def _format_export() -> str:
    return json.dumps({name: {"type": "boolean", "value": str(on).lower()} for name, on in _EXPORT.items()})


def _run(command: list[str], said: Path, limit: float) -> tuple[int, str]:
    """The exit status of a program and all that it said, which goes to a file."""
    with said.open("wb") as output, _start(command, output) as run:
        try:
            status = run.wait(limit)
        except subprocess.TimeoutExpired as error:
            _end(run)
            remedy = "try again, or open the document in LibreOffice to see what it waits for"
            raise _failed("O013", f"no end after {limit:g} seconds", "a PDF", remedy) from error
        except BaseException:  # somebody has had enough and pressed Ctrl+C
            _end(run)
            raise
    return status, said.read_text(encoding="utf-8", errors="replace")


def _start(command: list[str], output: IO[bytes]) -> "subprocess.Popen[bytes]":
    """A program with a session of its own, by which it is ended with all that it starts; it reads nothing."""
    try:
        return subprocess.Popen(  # noqa: S603 - the program is the user's own, and the arguments are ours
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, start_new_session=True
        )
    except OSError as error:
        found = f"a program that cannot be started ({error.strerror})"
        raise _failed("O012", found, "LibreOffice", f"name its program soffice in the variable {_NAMED}") from error


def _end(run: "subprocess.Popen[bytes]") -> None:
    """End a program and those that it has started: soffice is a script that starts another, which does the work."""
    if sys.platform == "win32":
        ending = ["taskkill", "/F", "/T", "/PID", str(run.pid)]
        subprocess.run(ending, capture_output=True, check=False)  # noqa: S603 - the same
    else:
        # One that has ended by itself meanwhile: macOS says of it that it may not be ended.
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(run.pid, signal.SIGKILL)


def _failed(code: str, found: str, expected: str, remedy: str) -> OutputError:
    return OutputError(Finding(code, Severity.ERROR, Place("LibreOffice"), found, expected, remedy))
