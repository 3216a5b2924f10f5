"""How long reading an appendix takes beside lxml's parsing of its XML: functions, in one process.

    python tests/benchmarks/word_reading_time.py DOCUMENT [RUNS]

The story is opening the package, and its paragraphs, tables, notes and comments; reading is that and the whole way to
a report with its findings. Prints the best of all runs in milliseconds, factors, and the most memory that the process
has taken, once the modules are loaded and at the end.
"""

import resource
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from lxml import etree

from cabinet_appendix.formats.word.read import read_document
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

    def read_story() -> None:
        package = Package.open(data)
        read_blocks(package, Revisions.ACCEPTED)
        read_notes(package, Revisions.ACCEPTED)
        list(read_comments(package))

    def read_report() -> None:
        read_document(path)

    loaded = most_memory()
    parsed = best(parse, runs)
    print(f"lxml parses       {parsed * 1000:.1f} ms")
    for name, function in (("story is read", read_story), ("report is read", read_report)):
        taken = best(function, runs)
        print(f"{name:17} {taken * 1000:.1f} ms, {taken / parsed:.2f} times as long")
    print(f"whole process     {most_memory():.0f} MB at most, {loaded:.0f} MB of them before it reads")


def most_memory() -> float:
    """In megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10)
