"""appendix preview at a terminal: the sheet is shown where it can be, and never in a file or a pipe."""

import base64
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from blank_pdfs import blank_pdf
from terminals import pty, read_terminal

APPENDIX = Path(sys.executable).with_name("appendix")
PATHS = "look/page-1.png\nlook/pages.png\n"
OF_TERMINALS = ("KITTY_WINDOW_ID", "LC_TERMINAL", "TERM", "TERM_PROGRAM", "TMUX")


def _environment(**given: str) -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in OF_TERMINALS} | given


@pytest.fixture
def command(tmp_path: Path) -> list[str]:
    (tmp_path / "paper.pdf").write_bytes(blank_pdf("1 0 0"))
    return [str(APPENDIX), "preview", "paper.pdf", "-o", "look"]


def _at_a_terminal(command: list[str], folder: Path, **environment: str) -> str:
    ours, its = pty.openpty()
    with subprocess.Popen(command, cwd=folder, stdout=its, env=_environment(**environment)):
        os.close(its)
        shown = read_terminal(ours)
    os.close(ours)
    return shown.replace("\r\n", "\n")


def test_a_terminal_that_shows_pictures_shows_the_sheet_below_the_paths(command: list[str], tmp_path: Path) -> None:
    shown = _at_a_terminal(command, tmp_path, TERM="xterm-kitty")
    assert shown.startswith(PATHS + "\x1b_Ga=T,f=100,")
    data = "".join(re.findall(r"\x1b_G[^;]*;([^\x1b]*)\x1b\\", shown))
    assert base64.b64decode(data) == (tmp_path / "look" / "pages.png").read_bytes()


def test_another_terminal_shows_the_paths_alone(command: list[str], tmp_path: Path) -> None:
    assert _at_a_terminal(command, tmp_path, TERM="xterm-256color") == PATHS


def test_a_pipe_gets_the_paths_alone(command: list[str], tmp_path: Path) -> None:
    environment = _environment(TERM="xterm-kitty")
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True, env=environment)
    assert run.stdout == PATHS
