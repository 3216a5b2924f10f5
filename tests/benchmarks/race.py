"""Programs that do the same, run in turns, so that whatever else the machine does falls on all of them."""

import shutil
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.figures import ratio
from benchmarks.processes import Command, Run, run, start_worker


@dataclass(frozen=True, slots=True)
class Entrant:
    """A program: its name, its commands as a whole process and in one process, and the output that each run makes anew.

    `accepted` are the exit statuses of having done it: a check that finds something has done its work.
    """

    name: str
    whole: Command | None
    warm: Command | None = None
    output: Path | None = None
    accepted: frozenset[int] = frozenset({0})


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a race goes on: so many turns, and a program that has run for so many seconds takes no further one."""

    turns: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Timing:
    """The runs of one program in seconds, its peak in megabytes; or what it said when it did not do it."""

    runs: tuple[float, ...]
    megabytes: float
    refusal: str = ""

    @property
    def seconds(self) -> float:
        return median(self.runs)


@dataclass(frozen=True, slots=True)
class Heat:
    """What is measured: which program, at how many indicators or reports, in one process or as a whole one."""

    name: str
    size: int = 0
    warm: bool = False


class Timings(dict[Heat, Timing]):
    """The timings of all that has been measured."""

    def seconds(self, name: str, *, warm: bool = False) -> dict[int, float]:
        """The median of each size, without those that were refused."""
        return {
            heat.size: timing.seconds
            for heat, timing in self.items()
            if (heat.name, heat.warm) == (name, warm) and not timing.refusal
        }

    def ratio(self, ours: Heat, theirs: Heat) -> float | None:
        """How many times as long ours took, or None where one of them was not measured."""
        pair = [self[heat] for heat in (ours, theirs) if heat in self and not self[heat].refusal]
        return ratio(pair[0].runs, pair[1].runs) if len(pair) == 2 else None


def race_whole(entrants: Sequence[Entrant], limits: Limits) -> dict[str, Timing]:
    """The timing of each as a whole process."""
    runs: dict[str, list[Run]] = {entrant.name: [] for entrant in entrants if entrant.whole}
    for _ in range(limits.turns):
        for entrant in entrants:
            done = runs.get(entrant.name)
            if done is not None and entrant.whole and _may_go_on(done, entrant.accepted, limits):
                _clear(entrant)
                done.append(run(entrant.whole))
    return {entrant.name: _sum_up(runs[entrant.name], entrant.accepted) for entrant in entrants if entrant.name in runs}


def race_warm(entrants: Sequence[Entrant], limits: Limits) -> dict[str, Timing]:
    """The timing of each within one process, after a first turn that is not counted."""
    runs: dict[str, list[float]] = {entrant.name: [] for entrant in entrants if entrant.warm}
    refusals: dict[str, str] = {}
    with ExitStack() as stack:
        workers = {
            entrant.name: stack.enter_context(start_worker(entrant.warm)) for entrant in entrants if entrant.warm
        }
        for _ in range(limits.turns + 1):
            for entrant in entrants:
                done = runs.get(entrant.name)
                if done is None or entrant.name in refusals or (len(done) > 1 and sum(done) > limits.seconds):
                    continue
                _clear(entrant)
                try:
                    done.append(workers[entrant.name].turn())
                except ChildProcessError as error:
                    refusals[entrant.name] = str(error)
        peaks = {name: worker.end() for name, worker in workers.items()}
    return {name: Timing(tuple(done[1:]), peaks[name], refusals.get(name, "")) for name, done in runs.items()}


def collect(races: Mapping[bool, Mapping[str, Timing]], size: int) -> Timings:
    """The timings of a size: whole processes under False, warm ones under True."""
    return Timings(
        {Heat(name, size, warm): timing for warm, timings in races.items() for name, timing in timings.items()}
    )


def _may_go_on(done: Sequence[Run], accepted: frozenset[int], limits: Limits) -> bool:
    return all(one.status in accepted for one in done) and sum(one.seconds for one in done) <= limits.seconds


def _sum_up(done: Sequence[Run], accepted: frozenset[int]) -> Timing:
    refused = [one for one in done if one.status not in accepted]
    refusal = (refused[0].told or f"exit status {refused[0].status}") if refused else ""
    return Timing(tuple(one.seconds for one in done), max(one.megabytes for one in done), refusal)


def _clear(entrant: Entrant) -> None:
    if entrant.output and entrant.output.is_dir():
        shutil.rmtree(entrant.output)
    elif entrant.output:
        entrant.output.unlink(missing_ok=True)
