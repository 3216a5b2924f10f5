"""How long reading an appendix takes beside lxml's parsing of its XML: functions, in one process.

    python tests/benchmarks/word_reading_time.py DOCUMENT [RUNS]

The story is opening the package, and its paragraphs, tables, notes and comments; reading is that and the whole way to
a report with its findings. Prints the best of all turns in milliseconds, factors, and the most memory that the process
has taken, once the modules are loaded and at the end.
"""

import resource
import sys
import time
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

from lxml import etree

from cabinet_appendix.formats.word.read import read_document
from cabinet_appendix.ooxml.comments import read_comments
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.story_reader import read_blocks, read_notes
from cabinet_appendix.ooxml.story_values import Revisions


def best(functions: Sequence[Callable[[], None]], runs: int) -> list[float]:
    """The seconds that each takes, at best; in turns, so that a machine that is busy meanwhile is so for all alike."""

    def time_one(function: Callable[[], None]) -> float:
        started = time.perf_counter()
        function()
        return time.perf_counter() - started

    turns = [[time_one(function) for function in functions] for _ in range(runs)]
    return [min(taken) for taken in zip(*turns, strict=True)]


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
    parsed, *others = best((parse, read_story, read_report), runs)
    print(f"lxml parses       {parsed * 1000:.1f} ms")
    for name, taken in zip(("story is read", "report is read"), others, strict=True):
        print(f"{name:17} {taken * 1000:.1f} ms, {taken / parsed:.2f} times as long")
    print(f"whole process     {most_memory():.0f} MB at most, {loaded:.0f} MB of them before it reads")


def most_memory() -> float:
    """In megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 20)
