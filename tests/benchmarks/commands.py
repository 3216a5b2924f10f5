"""Reading, checking, comparing and pulling at each size, as whole processes and in one process.

As a process, what is read is printed by `appendix show`.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.bench import Bench
from benchmarks.building import LARGEST_WARM
from benchmarks.markdown import in_megabytes, in_seconds, make_table
from benchmarks.materials import Materials
from benchmarks.processes import APPENDIX, python
from benchmarks.quarters import TEMPLATE
from benchmarks.race import Entrant, Heat, Limits, Timings, collect, race_warm, race_whole

BUILD = "build, beside these"
FOLDER = "read a folder"
WORKBOOK = "read a workbook"
BARE_WORKBOOK = "read a workbook with nothing but cells"
WORD = "read the built document"
CHECK = "check a folder"
CHECK_WORD = "check the built document"
COMPARE = "compare it with an edited one"
PULL = "pull from the edited one (dry run)"
CELLS = "calamine alone, the workbook"
PARSE = "lxml's parsing alone, the built document"
NAMES = (FOLDER, WORKBOOK, BARE_WORKBOOK, CELLS, WORD, PARSE, CHECK, CHECK_WORD, COMPARE, PULL, BUILD)
_MOST_TURNS = 5
_DONE = frozenset({0, 1})


def list_commands(materials: Materials) -> list[Entrant]:
    """Each command with what it is given, and the yardsticks."""
    quarter, workbook, built, edited = (
        materials.quarter,
        materials.workbook,
        materials.built,
        materials.edited,
    )
    again = materials.output("again")
    return [
        _command(FOLDER, ("show", quarter), ("read", quarter)),
        _command(WORKBOOK, ("show", workbook), ("read", workbook)),
        _command(BARE_WORKBOOK, ("show", materials.bare_workbook), ("read", materials.bare_workbook)),
        _yardstick(CELLS, "cells", workbook),
        _command(WORD, ("show", built), ("read", built)),
        _yardstick(PARSE, "parse", built),
        _command(CHECK, ("check", quarter), ("check", quarter)),
        _command(CHECK_WORD, ("check", built), ("check", built)),
        _command(COMPARE, ("compare", built, edited), ("compare", built, edited)),
        _command(PULL, ("pull", edited, quarter, "--dry-run"), ("pull", edited, quarter)),
        _command(BUILD, ("build", quarter, "-o", again, "--template", TEMPLATE), ("build", quarter, again, TEMPLATE)),
    ]


def _command(name: str, typed: Sequence[str | Path], called: Sequence[str | Path]) -> Entrant:
    return Entrant(name, (APPENDIX, *typed), python("ours.py", *called), accepted=_DONE)


def _yardstick(name: str, work: str, path: Path) -> Entrant:
    command = python("yardsticks.py", work, path)
    return Entrant(name, command, command)


def measure(bench: Bench) -> Timings:
    """The timings of all commands; one that refuses its input has what it said."""
    timings = Timings()
    limits = Limits(min(bench.limits.turns, _MOST_TURNS), bench.limits.seconds)
    for size in bench.sizes:
        bench.say(f"reading, checking, comparing and pulling {size:,} indicators")
        entrants = list_commands(bench.materials(size))
        whole = race_whole(entrants, limits)
        warm = race_warm(entrants, limits) if size <= LARGEST_WARM else {}
        timings |= collect({False: whole, True: warm}, size)
    return timings


def tabulate(timings: Timings) -> str:
    """A table of whole processes with their memory, one of work in one process, and what was refused."""
    sizes = sorted({heat.size for heat in timings})
    warm_sizes = sorted({heat.size for heat in timings if heat.warm})
    headings = [*(f"{size:,}" for size in sizes), *(f"memory at {size:,}" for size in sizes[-2:])]
    whole = [[name, *_times(timings, name, sizes), *_memories(timings, name, sizes[-2:])] for name in NAMES]
    warm = [[name, *_times(timings, name, warm_sizes, warm=True)] for name in NAMES]
    refusals = {heat.size: timing.refusal for heat, timing in timings.items() if timing.refusal}
    return "\n\n".join(
        [
            make_table(["as a process", *headings], whole),
            *([make_table(["in one process", *(f"{size:,}" for size in warm_sizes)], warm)] if warm_sizes else []),
            *(f"Refused at {size:,}: `{told}`" for size, told in refusals.items()),
        ]
    )


def _times(timings: Timings, name: str, sizes: Sequence[int], *, warm: bool = False) -> Iterator[str]:
    return (in_seconds(timings.get(Heat(name, size, warm))) for size in sizes)


def _memories(timings: Timings, name: str, sizes: Sequence[int]) -> Iterator[str]:
    return (in_megabytes(timings.get(Heat(name, size))) for size in sizes)
