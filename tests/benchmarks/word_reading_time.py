"""How long reading a Word document's story takes beside lxml's parsing of its XML: functions, in one process.

    python tests/benchmarks/word_reading_time.py DOCUMENT [RUNS]

Reading is all of it: opening the package, and the paragraphs, tables, notes and comments. Prints the best of all runs
in milliseconds, their factor, and the most memory that the process has taken.
"""

import resource
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from lxml import etree

from cabinet_appendix.ooxml.comments import read_comments
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.story_reader import read_blocks, read_notes
from cabinet_appendix.ooxml.story_values import Revisions


def best(function: Callable[[], None], runs: int) -> float:
    def time_one() -> float:
        started = time.perf_counter()
        function()
        return time.perf_counter() - started

    return min(time_one() for _ in range(runs))


def main(path: Path, runs: int) -> None:
    data = path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        parts = [archive.read(name) for name in archive.namelist() if name.endswith((".xml", ".rels"))]

    def parse() -> None:
        for part in parts:
            etree.fromstring(part)

    def read() -> None:
        package = Package.open(data)
        read_blocks(package, Revisions.ACCEPTED)
        read_notes(package, Revisions.ACCEPTED)
        list(read_comments(package))

    theirs, ours = best(parse, runs), best(read, runs)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"lxml parses       {theirs * 1000:.1f} ms")
    print(f"story is read     {ours * 1000:.1f} ms")
    print(f"factor            {ours / theirs:.2f}")
    print(f"whole process     {most / 1024:.0f} MB at most")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10)
