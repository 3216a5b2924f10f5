"""What README.md says about commands is what there is, and what is run."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import Any

import docx
import pytest

from cabinet_appendix.cli import COMMANDS

PAGES = Path(__file__).parent


@pytest.fixture
def readme(root: Path) -> str:
    return (root / "README.md").read_text(encoding="utf-8")


def _line(readme: str, name: str) -> str:
    (line,) = re.findall(rf"<!-- {name} -->\n```sh\n(.*)\n```\n", readme)
    return str(line)


def _commands_on(page: Path) -> set[str]:
    return set(re.findall(r"^appendix .*$", page.read_text(encoding="utf-8"), re.MULTILINE))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_page_that_runs_it(name: str) -> None:
    assert any(shlex.split(command)[1] == name for command in _commands_on(PAGES / f"{name}.md"))


def test_the_table_lists_every_command_with_its_summary(readme: str) -> None:
    rows = re.findall(r"^\| `appendix (\w+)[^|]*` \| (.*) \|$", readme, re.MULTILINE)
    assert dict(rows) == COMMANDS
    assert [name for name, _ in rows] == sorted(COMMANDS)


def test_the_script_of_the_build_server_runs_the_lines_of_the_readme(readme: str, root: Path) -> None:
    script = (root / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    reading = [line for line in script if re.match(r"\w+_line=", line)]
    run = subprocess.run(
        ["bash", "-c", "\n".join([*reading, 'printf "%s\\n%s\\n" "$build_line" "$test_line"'])],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.splitlines() == [_line(readme, "build"), _line(readme, "test")]
    assert [line for line in script if line.startswith("bash -c")] == ['bash -c "$build_line"', 'bash -c "$test_line"']


def test_the_lines_of_python_in_the_readme_run_as_they_stand_there(
    readme: str, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (code,) = re.findall(r"<!-- python -->\n```python\n(.*?)```\n", readme, re.DOTALL)
    shutil.copytree(root / "data", tmp_path / "data")
    shutil.copytree(root / "templates", tmp_path / "templates")
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    exec(code, names)  # noqa: S102 - what a reader of the README would type
    assert len(names["late"]) == 13, "the published count of red indicators"
    assert names["report"].title in docx.Document(str(names["document"])).core_properties.title
