"""The command of the README measures, prints, fills in a page, and says by its exit status whether the targets hold."""

import subprocess
import sys
from pathlib import Path

from cabinet_appendix.cli import COMMANDS


def test_the_start_of_every_command_is_measured_and_written_into_a_page(root: Path, tmp_path: Path) -> None:
    page, nowhere = tmp_path / "page.md", tmp_path / "no-node"
    page.write_text("<!-- benchmark: start-up -->\n<!-- end of benchmark -->\n", encoding="utf-8")
    options = ("--only", "start-up", "--runs", "1", "-o", page)
    run = subprocess.run(
        [sys.executable, root / "tests" / "benchmark.py", *options, "--node-folder", nowhere],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": ""},
    )
    assert run.returncode == int("misses it by" in run.stdout), run.stderr
    assert "docx and docxtemplater are left out" in run.stdout
    filled = page.read_text(encoding="utf-8")
    assert all(f"| appendix {name} --help |" in filled for name in COMMANDS)
    assert '| python -c "import click" |' in filled
    assert str(Path.home()) not in run.stdout
