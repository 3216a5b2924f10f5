"""How long a check takes beside a build of the same quarter: as functions in one process, and as whole processes.

    python tests/benchmarks/check_time.py [RUNS]

Takes the shipped quarter, and the document that is built of it. Prints the best of all runs in milliseconds of the
processor, and which share of a build that is.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from cabinet_appendix.operations.build import Choices, build
from cabinet_appendix.operations.check import check

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "data" / "2023-24-q2"


def best(measure: Callable[[], float], runs: int) -> float:
    measure()
    return min(measure() for _ in range(runs))


def of_function(function: Callable[[], object]) -> Callable[[], float]:
    def measure() -> float:
        started = time.process_time()
        function()
        return time.process_time() - started

    return measure


def of_process(*words: str | Path) -> Callable[[], float]:
    def measure() -> float:
        started = _spent()
        subprocess.run(
            [str(Path(sys.executable).with_name("appendix")), *map(str, words)],
            check=False,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        return _spent() - started

    return measure


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main(runs: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        document = Path(folder) / "appendix.docx"
        measures = {
            "in one process": {
                "build": of_function(lambda: build(SOURCE, Choices(output=document))),
                "check of the quarter": of_function(lambda: check(SOURCE)),
                "check of its document": of_function(lambda: check(document)),
            },
            "as a process": {
                "build": of_process("build", SOURCE, "-o", document),
                "check of the quarter": of_process("check", SOURCE),
                "check of its document": of_process("check", document),
            },
        }
        for way, timed in measures.items():
            taken = {name: best(measure, runs) for name, measure in timed.items()}
            for name, seconds in taken.items():
                print(f"{way:14}  {name:22} {seconds * 1000:6.1f} ms, {seconds / taken['build']:.2f} of a build")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
