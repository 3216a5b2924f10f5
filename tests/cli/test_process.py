"""The command as a process: what it printed has arrived when it ends, and so has its exit status."""

import subprocess
import sys
from pathlib import Path

import pytest

APPENDIX = Path(sys.executable).with_name("appendix")


def test_everything_printed_arrives_through_a_pipe(quarter_folder: Path) -> None:
    run = subprocess.run([APPENDIX, "show", quarter_folder, "--format", "json"], capture_output=True, check=False)
    assert run.returncode == 0
    assert len(run.stdout) > 50_000, "more than a pipe holds at once"
    assert run.stdout.endswith(b"}\n")


def test_the_exit_status_of_a_failure_is_kept(tmp_path: Path) -> None:
    run = subprocess.run([APPENDIX, "check", tmp_path / "nothing"], capture_output=True, check=False)
    assert (run.returncode, run.stderr) == (2, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, which is not on this system")
@pytest.mark.parametrize("arguments", [["--version"], ["show"], ["check"]])
def test_a_standard_output_that_is_full_is_one_line(arguments: list[str], quarter_folder: Path) -> None:
    arguments = arguments if arguments == ["--version"] else [*arguments, str(quarter_folder)]
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run([APPENDIX, *arguments], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert run.returncode == 2
    assert run.stderr == "standard output: found a file that cannot be written (No space left on device)\n"


def test_a_reader_that_has_seen_enough_is_no_fault(quarter_folder: Path) -> None:
    with subprocess.Popen(
        [APPENDIX, "show", quarter_folder, "--format", "json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run:
        assert run.stdout
        assert run.stderr
        run.stdout.read(10)
        run.stdout.close()
        assert b"Traceback" not in run.stderr.read()
