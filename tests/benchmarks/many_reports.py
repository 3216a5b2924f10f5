"""Many reports in one command: how much faster two workers are than one, and how much memory each number takes."""

import shutil
from pathlib import Path

from benchmarks.bench import Bench
from benchmarks.markdown import in_megabytes, in_seconds, make_table
from benchmarks.processes import APPENDIX
from benchmarks.quarters import SHIPPED, TEMPLATE
from benchmarks.race import Entrant, Heat, Limits, Timings, collect, race_whole

NUMBERS = (50, 500)
_MOST_TURNS = 2
_SECONDS = 120


def name_of(jobs: int) -> str:
    """What a batch by so many workers is called."""
    return f"batch --jobs {jobs}"


def measure(bench: Bench) -> Timings:
    """The timings of a batch of each number of reports by one worker and by two; each run begins with nothing built."""
    timings = Timings()
    limits = Limits(min(bench.limits.turns, _MOST_TURNS), _SECONDS)
    for number in NUMBERS:
        bench.say(f"building {number} reports")
        sources = _write_sources(bench.folder / "sources", number)
        entrants = [_batch(bench.folder / f"batch-{number}-{jobs}", sources, jobs) for jobs in (1, 2)]
        timings |= collect({False: race_whole(entrants, limits)}, number)
    return timings


def _batch(output: Path, sources: list[Path], jobs: int) -> Entrant:
    options = ("-o", output, "--template", TEMPLATE, "--jobs", str(jobs))
    return Entrant(name_of(jobs), (APPENDIX, "batch", *sources, *options), output=output)


def _write_sources(folder: Path, number: int) -> list[Path]:
    """So many quarters' folders, each under a name of its own, as of many councils."""
    sources = [folder / f"council-{place:03}" for place in range(number)]
    for source in sources:
        if not source.exists():
            shutil.copytree(SHIPPED, source)
    return sources


def tabulate(timings: Timings) -> str:
    """A table of times and of the memory of the largest process."""
    numbers = sorted({heat.size for heat in timings})
    names = list(dict.fromkeys(heat.name for heat in timings))
    headings = ["reports", *(f"{number}" for number in numbers), *(f"memory at {number}" for number in numbers)]
    rows = [
        [name, *(in_seconds(timing) for timing in cells), *(in_megabytes(timing) for timing in cells)]
        for name in names
        for cells in [[timings.get(Heat(name, number)) for number in numbers]]
    ]
    return make_table(headings, rows)
