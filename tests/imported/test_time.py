"""Reading the published appendix takes little time and memory: beside what lxml takes to parse its parts."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

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


def test_it_takes_no_more_than_four_times_as_long_as_parsing(root: Path, published: Path) -> None:
    # A process of its own, where no other test has left anything for Python to look through.
    benchmark = root / "tests" / "benchmarks" / "word_reading_time.py"
    printed = subprocess.run(
        [sys.executable, benchmark, published, "30"], check=True, capture_output=True, text=True
    ).stdout
    (factor,) = re.findall(r"^report is read .* ms, ([\d.]+) times as long$", printed, re.MULTILINE)
    assert float(factor) < 4


def test_it_takes_less_than_a_hundred_megabytes(published: Path) -> None:
    if not Path("/proc/self/status").exists():
        pytest.skip("this system does not tell how much memory a process has taken")
    command = [sys.executable, "-c", _SHOW, str(published)]
    shown = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    (most,) = re.findall(r"^VmHWM:\s+(\d+) kB", shown, re.MULTILINE)
    assert int(most) < 100 * 1024
