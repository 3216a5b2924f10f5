"""appendix compare at a terminal: in colour, unless its owner wants none."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from terminals import pty, read_terminal

APPENDIX = Path(sys.executable).with_name("appendix")


def _at_a_terminal(folder: Path, *arguments: object, **environment: str) -> str:
    """What the command shows on a terminal."""
    ours, its = pty.openpty()
    known = {**os.environ, "TERM": "xterm", **environment}
    with subprocess.Popen([APPENDIX, *map(str, arguments)], cwd=folder, stdout=its, env=known):
        os.close(its)
        shown = read_terminal(ours)
    os.close(ours)
    return shown


@pytest.fixture
def quarters(tmp_path: Path) -> tuple[Path, Path]:
    """Two quarters that differ in one word."""
    for name, word in (("a", "old"), ("b", "new")):
        for file, text in {
            "report.yaml": "title: Report\nquarter: 2023-24 Q2\npriorities: []\n",
            "flagship-actions.csv": "Priority,Flagship action,Status\n",
            "indicators.csv": "Priority,Indicator,Polarity,Target,Actual\n",
            "narrative/introduction.md": f"Two {word} parks were opened.\n",
        }.items():
            (tmp_path / name / file).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name / file).write_text(text, encoding="utf-8")
    return tmp_path / "a", tmp_path / "b"


def test_words_are_in_colour_and_struck_through_or_underlined(quarters: tuple[Path, Path], tmp_path: Path) -> None:
    shown = _at_a_terminal(tmp_path, "compare", *quarters)
    # ECMA-48, 8.3.117 SGR: 31 red, 9 crossed out; 32 green, 4 underlined.
    assert "Two \x1b[31m\x1b[9mold\x1b[0m\x1b[32m\x1b[4mnew\x1b[0m parks" in shown
    assert "[-old-]" not in shown


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_without_colour_words_are_marked(
    quarters: tuple[Path, Path], tmp_path: Path, environment: dict[str, str]
) -> None:
    shown = _at_a_terminal(tmp_path, "compare", *quarters, **environment)
    assert "Two [-old-]{+new+} parks" in shown
    assert "\x1b" not in shown


def test_a_file_holds_no_colours(quarters: tuple[Path, Path], tmp_path: Path) -> None:
    _at_a_terminal(tmp_path, "compare", *quarters, "-o", "changes.txt")
    assert "Two [-old-]{+new+} parks" in (tmp_path / "changes.txt").read_text(encoding="utf-8")
