"""The command: what is to be measured, the results as Markdown, and whether the targets hold."""

import argparse
import tempfile
from pathlib import Path
from types import ModuleType

from benchmarks import building, commands, many_reports, start_up
from benchmarks.bench import Bench
from benchmarks.machine import describe_machine
from benchmarks.markdown import fill_places
from benchmarks.node import CACHE, find_node
from benchmarks.race import Limits, Timings
from benchmarks.targets import judge

PARTS: dict[str, ModuleType] = {
    "build": building,
    "commands": commands,
    "start-up": start_up,
    "batch": many_reports,
}
"""What can be measured by itself: modules with `measure` and `tabulate`."""


def main(words: list[str] | None = None) -> int:
    """Measure, print, and write into the files that are named; 1 if a target does not hold."""
    given = _parse(words)
    node = find_node(given.node_folder)
    if node is None:
        print("node and npm are not here, or its libraries cannot be installed: docx and docxtemplater are left out\n")
    timings = Timings()
    texts = {"machine": describe_machine(node)}
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), given.sizes, Limits(given.runs, given.seconds), node)
        for name in given.only or PARTS:
            measured = PARTS[name].measure(bench)
            texts[name] = PARTS[name].tabulate(measured)
            timings |= measured
    verdicts = judge(timings)
    texts["targets"] = "\n".join(map(str, verdicts))
    for name, text in texts.items():
        print(f"## {name}\n\n{text}\n")
    for path in given.output:
        print(f"{path}: {', '.join(fill_places(path, texts)) or 'it has no marked place'}")
    return int(any(verdict.is_missed for verdict in verdicts))


def _parse(words: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("benchmark.py", description="Build beside peers, and measure what else there is.")
    parser.add_argument("--sizes", type=_parse_sizes, default=(64, 640, 6400, 64_000), help="64,640,6400,64000")
    parser.add_argument("--runs", type=int, default=15, help="at most so many turns of each (%(default)s)")
    parser.add_argument("--seconds", type=float, default=10, help="no further turn after so many (%(default)s)")
    parser.add_argument("--only", choices=PARTS, action="append", help="measure this part; may be given again")
    parser.add_argument("-o", "--output", type=Path, action="append", default=[], help="fill the marked places there")
    parser.add_argument("--node-folder", type=Path, default=CACHE, help="for the libraries of node (%(default)s)")
    return parser.parse_args(words)


def _parse_sizes(words: str) -> tuple[int, ...]:
    return tuple(sorted(int(word) for word in words.split(",")))
