"""Builds over what is there: commands in a folder of their own, and processes in which something happens."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cabinet_appendix.cli import main

Run = Callable[..., Result]
Interrupted = Callable[[str], "subprocess.CompletedProcess[str]"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(quarter_folder: Path, template: Path, folder: Path) -> Run:
    """`appendix build`, of the shipped quarter unless another is given."""

    def build(output: str, *options: str, source: Path = quarter_folder) -> Result:
        arguments = ["build", str(source), "--template", str(template), "-o", output, *options]
        return CliRunner().invoke(main, arguments)

    return build


@pytest.fixture
def run_until(template: Path, folder: Path, next_quarter: Path) -> Interrupted:
    """`appendix build` of the quarter put right, in a process of its own in which something happens."""

    def build(happens: str) -> "subprocess.CompletedProcess[str]":
        arguments = ["appendix", "build", str(next_quarter), "--template", str(template), "-o", "out.docx"]
        program = f"import sys; sys.argv = {arguments!r}\n{happens}\nfrom cabinet_appendix.cli import main; main()"
        command = [sys.executable, "-c", program]
        return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)

    return build


@pytest.fixture
def next_quarter(quarter_folder: Path, tmp_path: Path) -> Path:
    """A quarter of which one figure was put right after the first build."""
    source = tmp_path / "put-right" / "2023-24-q2"
    shutil.copytree(quarter_folder, source)
    rows = source / "indicators.csv"
    rows.write_text(rows.read_text(encoding="utf-8").replace(",4500,3640,", ",4500,3641,"), encoding="utf-8")
    return source
