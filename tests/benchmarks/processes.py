"""Programs run as processes: how long they took, how much memory, and what they said when they gave up.

The process that measures stays small: Linux counts into a child's peak what its parent holds when it is started.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TypeAlias

HERE = Path(__file__).resolve().parent
APPENDIX = Path(sys.executable).with_name("appendix")
Command: TypeAlias = Sequence[str | Path]
# macOS counts in bytes, Linux in kilobytes.
_PER_MEGABYTE = 1024**2 if sys.platform == "darwin" else 1024


def python(script: str, *words: str | Path) -> Command:
    """The command that runs a script of this folder."""
    return (sys.executable, HERE / script, *words)


@dataclass(frozen=True, slots=True)
class Run:
    """One run: seconds, megabytes of its largest process, exit status, and the first line of its errors."""

    seconds: float
    megabytes: float
    status: int
    told: str


def run(command: Command) -> Run:
    """Run a program to its end, its output thrown away."""
    with tempfile.TemporaryFile() as errors:
        started = time.perf_counter()
        process = subprocess.Popen([*map(str, command)], stdout=subprocess.DEVNULL, stderr=errors, env=_environment())
        megabytes = _wait(process)
        seconds = time.perf_counter() - started
        return Run(seconds, megabytes, process.returncode, _tell(errors))


def run_well(command: Command) -> None:
    """Run a program that must not fail; ChildProcessError with what it said."""
    outcome = run(command)
    if outcome.status:
        raise ChildProcessError(f"{' '.join(map(str, command))}: exit status {outcome.status}: {outcome.told}")


class Worker:
    """A process that does its work each time it is asked (`turns.py`)."""

    def __init__(self, process: "subprocess.Popen[str]", errors: IO[bytes]) -> None:
        self._process, self._errors = process, errors

    def turn(self) -> float:
        """The seconds that the work took; ChildProcessError with what the process said if it is no more."""
        assert self._process.stdin
        assert self._process.stdout
        try:
            print(file=self._process.stdin, flush=True)
            answer = self._process.stdout.readline()
        except BrokenPipeError:
            answer = ""
        if not answer:
            self.end()
            raise ChildProcessError(_tell(self._errors) or f"exit status {self._process.returncode}")
        return float(answer)

    def end(self) -> float:
        """The most memory that the process took, in megabytes, when it has ended."""
        if self._process.returncode is not None:
            return 0.0
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                stream.close()
        return _wait(self._process)


@contextmanager
def start_worker(command: Command) -> Iterator[Worker]:
    """A process that is ready to work in turns, and is ended when it is no longer wanted."""
    with (
        tempfile.TemporaryFile() as errors,
        subprocess.Popen(
            [*map(str, command), "--turns"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            env=_environment(),
            text=True,
        ) as process,
    ):
        worker = Worker(process, errors)
        try:
            yield worker
        finally:
            worker.end()


def _wait(process: "subprocess.Popen[str] | subprocess.Popen[bytes]") -> float:
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_maxrss / _PER_MEGABYTE


def _environment() -> dict[str, str]:
    """The scripts of this folder find one another; a library in the working folder is not taken for another's."""
    return {**os.environ, "PYTHONPATH": str(HERE.parent)}


def _tell(errors: IO[bytes]) -> str:
    """The first line that a command of ours printed, the last of a traceback."""
    errors.seek(0)
    lines = [line for line in errors.read(100_000).decode(errors="replace").splitlines() if line.strip()]
    if not lines:
        return ""
    return lines[-1] if lines[0].startswith("Traceback") else lines[0]
