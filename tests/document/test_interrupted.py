"""Builds that do not end: killed at any moment, or out of room, they leave the earlier document whole."""

import hashlib
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from click.testing import Result

from killing import run_apart

Run = Callable[..., Result]
Interrupted = Callable[[str], "subprocess.CompletedProcess[str]"]

UNWRITABLE = "expected a place to write to; close it in Word or Excel if it is open there, or give another name with -o"


@pytest.mark.skipif(os.name != "posix", reason="needs a limit on the size of files")
def test_a_disk_that_fills_up_leaves_the_earlier_document_whole(
    run_until: Interrupted, folder: Path, built: Path
) -> None:
    shutil.copyfile(built, folder / "out.docx")
    made = run_until("import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))")
    assert made.returncode == 2
    assert made.stderr == f"out.docx: found a file that cannot be written (File too large); {UNWRITABLE}\n"
    assert (folder / "out.docx").read_bytes() == built.read_bytes()
    assert _files(folder) == ["out.docx"]


@pytest.mark.skipif(os.name != "posix", reason="a process is killed by a signal")
@pytest.mark.parametrize("moment", ["fsync", "replace"])
def test_a_build_that_is_killed_leaves_the_earlier_document_whole_and_the_next_one_replaces_it(
    run_until: Interrupted, folder: Path, built: Path, moment: str
) -> None:
    shutil.copyfile(built, folder / "out.docx")
    assert run_until(f"import os; os.{moment} = lambda *_: os.kill(os.getpid(), 9)").returncode == -9
    assert (folder / "out.docx").read_bytes() == built.read_bytes()
    assert run_until("").returncode == 0
    assert (folder / "out.docx").read_bytes() != built.read_bytes()


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_disk_that_is_full_at_the_last_moment_leaves_the_earlier_document_whole(
    run_until: Interrupted, folder: Path, built: Path, call: str
) -> None:
    shutil.copyfile(built, folder / "out.docx")
    made = run_until(f"import os\ndef full(*_): raise OSError(28, 'No space left on device')\nos.{call} = full")
    assert made.returncode == 2
    found = "found a file that cannot be written (No space left on device)"
    assert made.stderr == f"out.docx: {found}; {UNWRITABLE}\n"
    assert (folder / "out.docx").read_bytes() == built.read_bytes()
    assert _files(folder) == ["out.docx"]


_KILLED = """
import hashlib, time
from pathlib import Path
from killing import kill_at_each_step, kill_at_random
from cabinet_appendix.operations.build import Choices, build

SOURCES, OUTPUT = {sources}, Path("out.docx").resolve()

def act(number, force=False):
    build(Path(SOURCES[number % 2]), Choices(output=OUTPUT, template=Path({template!r}), force=force))

def files():
    return {{path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in Path().glob("*.docx")}}
"""
_AT_RANDOM = """
for number in (0, 1):
    began = time.monotonic()
    act(number)
    took = time.monotonic() - began
for is_killed in kill_at_random(act, 50, took):
    print(is_killed, files()["out.docx"])
act(1)
print(False, files()["out.docx"])
"""
_AT_EACH_STEP = """
OLD = Path("old").read_bytes()
def begin():
    for path in Path().glob("out (*.docx"):
        path.unlink()
    OUTPUT.write_bytes(OLD)
for _ in kill_at_each_step(lambda: act(1, force=True), OUTPUT.parent, begin):
    print(*sorted(set(files().values())))
print("done", *sorted(set(files().values())))
"""


@pytest.fixture
def program(quarter_folder: Path, next_quarter: Path, template: Path) -> str:
    """The beginning of a program that builds the quarter and the quarter put right to out.docx."""
    return _KILLED.format(sources=[str(quarter_folder), str(next_quarter)], template=str(template))


@pytest.fixture
def builds(run: Run, built: Path, next_quarter: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The digests of the document of the quarter, and of that of the quarter put right."""
    other = tmp_path_factory.mktemp("other") / "other.docx"
    assert run(str(other), source=next_quarter).exit_code == 0
    return [_digest(path.read_bytes()) for path in (built, other)]


def test_killed_at_fifty_moments_a_build_leaves_a_whole_document(program: str, builds: list[str], folder: Path) -> None:
    lines = [line.split() for line in run_apart(program + _AT_RANDOM, folder)]
    assert {digest for _, digest in lines} <= set(builds)
    assert len([killed for killed, _ in lines if killed == "True"]) > 10
    assert lines[-1] == ["False", builds[1]]
    assert _shown(folder) == ["out.docx"]


@pytest.mark.parametrize("is_edited", [False, True])
def test_killed_at_each_thing_that_it_does_to_a_file_a_build_loses_nothing(
    is_edited: bool, program: str, builds: list[str], folder: Path, built: Path
) -> None:
    docx.Document(str(built)).save(str(folder / "old")) if is_edited else shutil.copy(built, folder / "old")
    old, new = _digest((folder / "old").read_bytes()), builds[1]
    *killed, done = [line.split() for line in run_apart(program + _AT_EACH_STEP, folder)]
    assert len(killed) > 3
    assert done == ["done", *sorted({new, old} if is_edited else {new})]
    for digests in killed:
        assert set(digests) <= {old, new}
        assert not is_edited or old in digests


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _shown(folder: Path) -> list[str]:
    return [name for name in _files(folder) if not name.startswith(".")]


def _files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_file())
