"""The command starts at once, and it can print anything anywhere."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

_RUNS = 7


def _seconds(*arguments: str | Path) -> float:
    """What a process takes of a processor, in the best of several runs: a busy machine can only add to it."""
    taken = []
    for _ in range(_RUNS):
        before = _seconds_of_children()
        subprocess.run(arguments, capture_output=True, check=True)
        taken.append(_seconds_of_children() - before)
    return min(taken)


def _seconds_of_children() -> float:
    resource = pytest.importorskip("resource", reason="what processes take is not told on this system")
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return float(used.ru_utime + used.ru_stime)


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_what_needs_no_command_takes_hardly_longer_than_loading_click(option: str) -> None:
    appendix = Path(sys.executable).with_name("appendix")
    assert _seconds(appendix, option) < 1.5 * _seconds(sys.executable, "-c", "import click")


@pytest.mark.parametrize("code", ["cp1252", "utf-8"])
@pytest.mark.parametrize("form", ["text", "json"])
def test_a_report_is_printed_in_full_whatever_the_terminal_can_show(tmp_path: Path, code: str, form: str) -> None:
    quarter = tmp_path / "quarter"
    for name, text in {
        "report.yaml": "title: Café 😀\nquarter: 2023-24 Q2\npriorities: []\n",
        "flagship-actions.csv": "Priority,Flagship action,Status\n",
        "indicators.csv": "Priority,Indicator,Polarity,Target,Actual\n",
        "narrative/introduction.md": "x\n",
    }.items():
        (quarter / name).parent.mkdir(parents=True, exist_ok=True)
        (quarter / name).write_text(text, encoding="utf-8")
    run = subprocess.run(
        [Path(sys.executable).with_name("appendix"), "show", quarter, "--format", form],
        env={**os.environ, "PYTHONIOENCODING": code},
        capture_output=True,
        check=True,
    )
    assert run.stderr == b""
    if form == "json":
        assert json.loads(run.stdout.decode("utf-8"))["title"] == "Café 😀"
    else:
        shown = "😀" if code == "utf-8" else "\\U0001f600"
        assert run.stdout.decode(code).startswith(f"Café {shown}, Q2 2023-24\n")
