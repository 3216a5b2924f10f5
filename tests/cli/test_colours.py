"""Colours: on a terminal, where nobody asks for none, and nowhere else."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from terminals import pty, read_terminal

APPENDIX = str(Path(sys.executable).with_name("appendix"))
QUARTER = Path(__file__).parents[1] / "commands" / "quarter"
COLOUR = re.compile(r"\x1b\[[\d;]*m")
PLAIN = 'residents-first.md\n  line 3: error N001: found the prompt "Open a hub"; '


@pytest.fixture
def quarter(tmp_path: Path) -> Path:
    """A quarter in which a prompt is left."""
    shutil.copytree(QUARTER, tmp_path / "quarter")
    narrative = tmp_path / "quarter" / "narrative" / "residents-first.md"
    narrative.write_text("## Achievements\n\n- [ ] Open a hub\n", encoding="utf-8")
    return tmp_path / "quarter"


def _check_on_terminal(quarter: Path, **environment: str) -> str:
    """All that comes to a terminal on standard output."""
    terminal, end = pty.openpty()
    given = {name: value for name, value in os.environ.items() if name != "NO_COLOR"} | environment
    with subprocess.Popen([APPENDIX, "check", str(quarter)], stdout=end, stderr=subprocess.PIPE, env=given) as run:
        os.close(end)
        shown = read_terminal(terminal)
        run.wait()
    os.close(terminal)
    return shown.replace("\r\n", "\n")


def test_a_terminal_shows_severities_in_colours_of_their_own(quarter: Path) -> None:
    shown = _check_on_terminal(quarter)
    assert "\x1b[31m\x1b[1merror\x1b[0m" in shown
    assert COLOUR.sub("", shown).startswith(PLAIN)


def test_no_colour_is_shown_where_none_is_asked_for(quarter: Path) -> None:
    assert _check_on_terminal(quarter, NO_COLOR="1").startswith(PLAIN)
    assert COLOUR.search(_check_on_terminal(quarter, NO_COLOR="1")) is None
    assert COLOUR.search(_check_on_terminal(quarter, NO_COLOR="")), "as the convention says, an empty one asks nothing"


def test_a_pipe_gets_plain_text(quarter: Path) -> None:
    run = subprocess.run([APPENDIX, "check", quarter], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout.startswith(PLAIN)) == (1, True)
    assert COLOUR.search(run.stdout) is None
