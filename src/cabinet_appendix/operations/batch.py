"""Building many reports: from sources and a pool of workers to a document each, whatever becomes of the others.

The pool is any executor of `concurrent.futures`: processes of this machine, or those of a cluster.
"""

import hashlib
import re
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from time import perf_counter
from typing import TypeAlias

from cabinet_appendix import __version__
from cabinet_appendix.errors import AppendixError
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.operations.build import Choices, build
from cabinet_appendix.operations.output_files import replace_file
from cabinet_appendix.operations.template_files import list_templates

_AHEAD = 64
"""So many reports are with the workers at a time: a thousand need no more memory than these."""
_STAMPS = ".appendix-batch"
Start: TypeAlias = Callable[[], AbstractContextManager[Executor]]
"""Gives an executor that is shut down at the end of a with statement."""


class State(StrEnum):
    """What became of a report."""

    BUILT = "built"
    UP_TO_DATE = "up to date"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Job:
    """A report to be built: from where, to where, and of which the folder keeps what it was last built from."""

    source: Path
    choices: Choices
    stamp: Path


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one source: its document, what was found, and how long it took in seconds."""

    source: Path
    output: Path
    state: State
    findings: tuple[Finding, ...] = ()
    seconds: float = 0.0


def plan(sources: Sequence[Path], folder: Path, choices: Choices) -> tuple[Job, ...]:
    """A job for each source, its document in `folder` under the source's name.

    Sources of one name, as the same quarter of several councils, have that of the folder they stand in before it.
    """
    paths = [source.resolve() for source in dict.fromkeys(sources)]
    names = list(_name(paths))
    return tuple(
        Job(source, replace(choices, output=folder / f"{name}.docx"), folder / _STAMPS / f"{name}.sha256")
        for source, name in zip(paths, names, strict=True)
    )


def batch(jobs: Iterable[Job], start: Start) -> Iterator[Outcome]:
    """The outcome of each job, as it is done, by executors that `start` gives.

    One that fails keeps none of the others. Where a worker dies, those that were under way are begun again one by one,
    so that the one that it died of is known.
    """
    left = deque(jobs)
    while left:
        suspects: list[Job] = []
        with start() as executor:
            yield from _run_all(left, executor, suspects)
        for job in suspects:
            with start() as executor:
                yield _outcome(executor.submit(run, job), job)


def _run_all(left: deque[Job], executor: Executor, suspects: list[Job]) -> Iterator[Outcome]:
    """The outcomes of the jobs that are left, until there are none or the executor is broken."""
    running: dict[Future[Outcome], Job] = {}
    is_broken = False
    while running or (left and not is_broken):
        while left and len(running) < _AHEAD and not is_broken:
            try:
                running[executor.submit(run, left[0])] = left[0]
                left.popleft()
            except BrokenExecutor:
                is_broken = True
        for future in wait(running, return_when=FIRST_COMPLETED).done:
            job = running.pop(future)
            if isinstance(future.exception(), BrokenExecutor):
                suspects.append(job)
                is_broken = True
            else:
                yield _outcome(future, job)


def run(job: Job) -> Outcome:
    """Build one report, unless its document is what the same source and template gave before."""
    start = perf_counter()
    output = job.choices.output or Path()
    try:
        templates = [job.choices.template] if job.choices.template else list_templates(job.source)
        inputs = _digest([job.source, *templates], repr((__version__, job.choices.pictures)))
        if _is_up_to_date(job.stamp, inputs, output):
            return Outcome(job.source, output, State.UP_TO_DATE, seconds=perf_counter() - start)
        built = build(job.source, job.choices)
        replace_file(job.stamp, f"{inputs} {_digest([output])}\n".encode())
    except AppendixError as error:
        return Outcome(job.source, output, State.FAILED, error.findings, perf_counter() - start)
    return Outcome(job.source, output, State.BUILT, built.findings, perf_counter() - start)


def _outcome(future: "Future[Outcome]", job: Job) -> Outcome:
    try:
        return future.result()
    except Exception as error:  # whatever a worker dies of, the others go on
        place = Place(job.source.name)
        found = f"a worker that failed ({type(error).__name__}: {error})"
        finding = Finding("O008", Severity.ERROR, place, found, "a report that is built", "build it by itself")
        return Outcome(job.source, job.choices.output or Path(), State.FAILED, (finding,))


def _name(paths: Sequence[Path]) -> Iterator[str]:
    """A name for each path: its own, with so many of the folders above it as tell it from the others."""
    for path in paths:
        parts = [*path.parent.parts, path.stem if path.is_file() else path.name]
        for length in range(1, len(parts) + 1):
            if sum(_ending(other, length) == _ending(path, length) for other in paths) == 1:
                break
        yield "-".join(_name_part(part) for part in parts[-length:])


def _name_part(part: str) -> str:
    """A piece of a path as a piece of a name: drives have a colon, shares the name of their server."""
    return re.sub(r"[/\\:]+", "-", part).strip("-") or "root"


def _ending(path: Path, length: int) -> tuple[str, ...]:
    return (*path.parent.parts, path.stem if path.is_file() else path.name)[-length:]


def _is_up_to_date(stamp: Path, inputs: str, output: Path) -> bool:
    try:
        return stamp.read_text(encoding="ascii") == f"{inputs} {_digest([output])}\n"
    except (OSError, UnicodeDecodeError):
        return False


def _digest(paths: Iterable[Path], *texts: str) -> str:
    """Of the files, and of all files in folders among the paths; of those that are read on the way there is no more."""
    digest = hashlib.sha256("\0".join(texts).encode())
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                name = file.relative_to(path).as_posix()
                digest.update(f"\0{name}\0{hashlib.sha256(file.read_bytes()).hexdigest()}".encode())
    return digest.hexdigest()


def count_outcomes(outcomes: Iterable[Outcome]) -> dict[State, int]:
    """How many there are in each state, those of none too."""
    counted = Counter(outcome.state for outcome in outcomes)
    return {state: counted[state] for state in State}
