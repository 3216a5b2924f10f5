"""How long comparing takes as a whole process, and how much memory: documents in which every row was reworded."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.formats.word.write import write_document
from cabinet_appendix.model.report import Indicator, Priority, Report

ROOT = Path(__file__).resolve().parents[2]
APPENDIX = Path(sys.executable).with_name("appendix")


def _enlarge(report: Report, size: int, *, reworded: bool) -> Report:
    """The report with about so many indicators, each with a name of its own."""
    priorities = []
    for priority in report.priorities:
        values = {name: getattr(priority, name) for name in Priority.model_fields}
        rows = []
        for number in range(size * len(priority.indicators) // 64):
            row = priority.indicators[number % len(priority.indicators)]
            ward = number // len(priority.indicators)
            name = f"{row.name} in ward {ward}" if ward else row.name
            name = f"{name.replace(' of ', ' out of ', 1)} (revised)" if reworded else name
            code = row.code if not ward else None
            given = {field: getattr(row, field) for field in Indicator.model_fields}
            rows.append(Indicator(**{**given, "name": name, "code": code}))
        priorities.append(Priority(**{**values, "indicators": tuple(rows)}))
    whole = {name: getattr(report, name) for name in Report.model_fields}
    return Report(**{**whole, "priorities": tuple(priorities)})


def _run(*command: object) -> tuple[float, float, int]:
    """Seconds on the clock, seconds of the processor, and the most memory in MB."""
    start = time.perf_counter()
    with subprocess.Popen([*map(str, command)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as run:
        _, _, usage = os.wait4(run.pid, 0)
        run.returncode = 0
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024


def main() -> None:
    """Print a line for each size."""
    report = read_folder(ROOT / "data" / "2023-24-q2").report
    assert report
    start, _, _ = _run(sys.executable, "-c", "pass")
    print(f"Python alone: {start:.2f} s")
    with tempfile.TemporaryDirectory() as folder:
        for size in (64, 640, 6400):
            paths = [Path(folder) / f"{size}-{name}.docx" for name in ("before", "after")]
            for path, reworded in zip(paths, (False, True), strict=True):
                enlarged = _enlarge(report, size, reworded=reworded)
                path.write_bytes(write_document(enlarged, ROOT / "templates" / "harrow" / "appendix.docx"))
            for name, pair in (("equal", (paths[0], paths[0])), ("reworded", paths)):
                clock, processor, memory = _run(APPENDIX, "compare", *pair)
                told = f"{clock - start:.2f} s beyond Python's start ({processor:.2f} s of processor), {memory} MB"
                print(f"{size} indicators, {name}: {told}")


if __name__ == "__main__":
    main()
