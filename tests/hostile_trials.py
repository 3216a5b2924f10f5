"""Trials of a file: it is read or refused in a line, in time, and nothing else happens on the machine.

    HOSTILE=all .venv/bin/python -m pytest tests/hostile

tries everything that there is, as processes where memory is measured; without it a part of that is tried.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from cabinet_appendix.cli import main
from cabinet_appendix.findings import Severity
from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.formats.reading import Reading
from cabinet_appendix.formats.word.read import read_document, read_original
from cabinet_appendix.output.as_text import format_findings

IS_FULL = os.environ.get("HOSTILE") == "all"
SECONDS = 5
"""Of a processor: what else the machine does meanwhile, such as other tests, is no fault of a file."""
_ASKS = ("socket.", "subprocess.", "os.system", "os.exec", "urllib.", "http.", "ftplib.")


@dataclass
class Watch:
    """The files that Python has opened since it was set, and how it has asked the network or other programs."""

    opened: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


_watches: list[Watch] = []


def _note(event: str, arguments: tuple[Any, ...]) -> None:
    for watch in _watches:
        if event == "open":
            watch.opened.append(str(arguments[0]))
        elif event.startswith(_ASKS):
            watch.asked.append(event)


# Python calls it, whichever of its modules opens or asks (PEP 578).
sys.addaudithook(_note)


@contextmanager
def watching() -> Iterator[Watch]:
    """A watch that is kept within a block."""
    watch = Watch()
    _watches.append(watch)
    try:
        yield watch
    finally:
        _watches.remove(watch)


class Trial:
    """Tries files in a folder of its own, from within and by the command."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self._capsys = folder, capsys

    def read(self, document: bytes | Path) -> Reading:
        """A file is read, or refused with one error; on either side of its tracked changes."""
        path = self._put(document)
        original, accepted = (_read_in_time(read, path) for read in (read_original, read_document))
        for reading in (original, accepted):
            lines = list(format_findings(reading.findings))
            assert not [line for line in lines if len(line.splitlines()) != 1]
            errors = [finding for finding in reading.findings if finding.severity is Severity.ERROR]
            assert len(errors) == (reading.report is None), lines
        return accepted

    def run(self, document: bytes | Path) -> str:
        """A file is shown and imported, or refused in a line by both, and then nothing is written; what is printed."""
        path, output = self._put(document), self.folder / "imported"
        before = set(self.folder.rglob("*"))
        shown = self._run("show", str(path))
        status, printed, errors = self._run("import", str(path), "-o", str(output))
        assert status == shown[0]
        assert not [line for line in errors if "Traceback" in line]
        if status == 0:
            assert read_folder(output).report == read_document(path).report
        else:
            assert (status, printed, len(errors)) == (2, "", 1)
            assert shown[1:] == (printed, errors)
            assert set(self.folder.rglob("*")) == before
        return shown[1] + printed + "\n".join(errors)

    def _put(self, document: bytes | Path) -> Path:
        if isinstance(document, Path):
            return document
        path = self.folder / "tried.docx"
        path.write_bytes(document)
        return path

    def _run(self, *arguments: str) -> tuple[int, str, list[str]]:
        with pytest.raises(SystemExit) as left:
            main(list(arguments), prog_name="appendix")
        printed, errors = self._capsys.readouterr()
        return int(str(left.value.code)), printed, errors.splitlines()


def _read_in_time(read: Callable[[Path], Reading], path: Path) -> Reading:
    started = time.process_time()
    reading = read(path)
    assert time.process_time() - started < SECONDS
    return reading
