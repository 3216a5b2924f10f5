"""Reading the published appendix takes little time and memory: beside what lxml takes to parse its parts."""

import re
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from cabinet_appendix.formats.word.read import read_document

# What Linux says of a process since it began: getrusage also counts what it was forked from.
_SHOW = """
import sys
from pathlib import Path
from cabinet_appendix.cli import main
try:
    main(["show", sys.argv[1]], prog_name="appendix")
finally:
    print(Path("/proc/self/status").read_text())
"""


def _best(function: Callable[[], object]) -> float:
    def time_one() -> float:
        started = time.perf_counter()
        function()
        return time.perf_counter() - started

    return min(time_one() for _ in range(12))


def test_it_takes_no_more_than_four_times_as_long_as_parsing(published: Path) -> None:
    with zipfile.ZipFile(published) as archive:
        parts = [archive.read(name) for name in archive.namelist() if name.endswith((".xml", ".rels"))]
    parsing = _best(lambda: [etree.fromstring(part) for part in parts])
    assert _best(lambda: read_document(published)) < 4 * parsing


def test_it_takes_less_than_a_hundred_megabytes(published: Path) -> None:
    if not Path("/proc/self/status").exists():
        pytest.skip("this system does not tell how much memory a process has taken")
    command = [sys.executable, "-c", _SHOW, str(published)]
    shown = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    (most,) = re.findall(r"^VmHWM:\s+(\d+) kB", shown, re.MULTILINE)
    assert int(most) < 100 * 1024
