"""Processes that are killed: what an action leaves behind when it ends at any moment, without a word or a clean-up.

A test runs this in a process of its own (`run_apart`), which loads what the action needs once and forks for each trial.
"""

import io
import os
import random
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

TESTS = Path(__file__).parent


def run_apart(program: str, folder: Path) -> list[str]:
    """The lines that a program prints, run in a folder with the modules of the tests at hand."""
    if not hasattr(os, "fork"):
        pytest.skip("needs processes that can be forked, which are not on this system")
    paths = os.pathsep.join(filter(None, (str(TESTS), os.environ.get("PYTHONPATH"))))
    made = subprocess.run(
        [sys.executable, "-c", program],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stderr
    return made.stdout.splitlines()


def kill_at_random(act: Callable[[int], object], times: int, longest: float) -> Iterator[bool]:
    """Start an action for each number below `times`, and kill it at a moment within `longest` seconds.

    For each whether it was killed, and not done before.
    """
    moments = random.Random(1)  # noqa: S311
    for number in range(times):
        child = _start(partial(act, number))
        time.sleep(moments.uniform(0, longest))
        os.kill(child, signal.SIGKILL)
        yield _wait(child)


def kill_at_each_step(act: Callable[[], object], folder: Path, begin: Callable[[], object]) -> Iterator[None]:
    """After `begin`, kill an action as it is about to do its first thing to a folder; then at its second, and so on."""
    step = 0
    while True:
        step += 1
        begin()
        child = _start(partial(_act_until, step, act, folder))
        if not _wait(child):
            return
        yield


def _act_until(step: int, act: Callable[[], object], folder: Path) -> None:
    left = step

    def count() -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if event in _STEPS and any(str(folder) in str(argument) for argument in arguments):
            count()
            if event == "open" and int(str(arguments[2])) & (os.O_WRONLY | os.O_RDWR):
                # What is written to an open file is no event.
                sys.setprofile(lambda _frame, kind, of: count() if kind == "c_call" and _is_write(of) else None)

    sys.addaudithook(watch)
    act()


_STEPS = {"open", "os.chmod", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.truncate", "os.utime"}
"""What is done to files, as Python names it before it is done."""


def _is_write(function: object) -> bool:
    to_file = isinstance(getattr(function, "__self__", None), io.BufferedWriter)
    return function is os.fsync or (to_file and getattr(function, "__name__", "") in {"close", "flush", "write"})


def _start(act: Callable[[], object]) -> int:
    child = os.fork()
    if child == 0:
        try:
            act()
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    return child


def _wait(child: int) -> bool:
    """Whether a process was killed."""
    status = os.waitpid(child, 0)[1]
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFSIGNALED(status)
