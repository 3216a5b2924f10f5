"""What `appendix build` tells a person who waits at a terminal, and no file or pipe."""

import os
import subprocess
import sys
from pathlib import Path

from terminals import pty, read_terminal

APPENDIX = str(Path(sys.executable).with_name("appendix"))
CLEARED = "\r\x1b[K"


def _build(quarter: Path, template: Path, folder: Path, source: str = "") -> str:
    """All that comes to a terminal on standard error."""
    terminal, end = pty.openpty()
    command = [APPENDIX, "build", source or str(quarter), "--template", str(template)]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=end) as run:
        os.close(end)
        shown = read_terminal(terminal)
        run.wait()
    os.close(terminal)
    return shown


def test_each_step_takes_the_place_of_the_one_before_and_nothing_is_left_of_the_last(
    quarter_folder: Path, template: Path, tmp_path: Path
) -> None:
    shown = _build(quarter_folder, template, tmp_path)
    assert shown == f"{CLEARED}reading …{CLEARED}writing …{CLEARED}"


def test_a_message_comes_in_the_place_of_the_step(quarter_folder: Path, template: Path, tmp_path: Path) -> None:
    shown = _build(quarter_folder, template, tmp_path, source="nowhere")
    assert shown.startswith(f"{CLEARED}reading …{CLEARED}nowhere: found no such file or folder;")


def test_a_pipe_hears_of_no_step(quarter_folder: Path, template: Path, tmp_path: Path) -> None:
    command = [APPENDIX, "build", str(quarter_folder), "--template", str(template)]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=True).stderr == b""
