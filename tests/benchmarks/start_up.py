"""How long each command takes to say its help, beside what Python takes to load click."""

import sys

from benchmarks.bench import Bench
from benchmarks.markdown import in_seconds, make_table
from benchmarks.processes import APPENDIX
from benchmarks.race import Entrant, Heat, Timings, collect, race_whole
from cabinet_appendix.cli import COMMANDS

CLICK = 'python -c "import click"'
HELP = "--help"
VERSION = "--version"


def list_starts() -> list[Entrant]:
    """The yardstick, and what each command says of itself."""
    return [
        Entrant(CLICK, (sys.executable, "-c", "import click")),
        Entrant(HELP, (APPENDIX, "--help")),
        Entrant(VERSION, (APPENDIX, "--version")),
        *(Entrant(f"{name} --help", (APPENDIX, name, "--help")) for name in COMMANDS),
    ]


def measure(bench: Bench) -> Timings:
    """The timings of all starts."""
    bench.say("starting")
    return collect({False: race_whole(list_starts(), bench.limits)}, 0)


def tabulate(timings: Timings) -> str:
    """A table of times, and how many times as long as the yardstick each took."""
    rows = []
    for heat, timing in timings.items():
        factor = timings.ratio(heat, Heat(CLICK))
        name = heat.name if heat.name == CLICK else f"appendix {heat.name}"
        rows.append([name, in_seconds(timing), "–" if factor is None else f"{factor:.2f}"])
    return make_table(["start", "time", "times as long"], rows)
