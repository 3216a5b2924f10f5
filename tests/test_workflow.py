"""The workflow on GitHub runs what README.md and CONTRIBUTING.md say, on three systems, and may only read."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

BIN = "${{ matrix.bin }}"
_SYSTEMS = {"ubuntu-24.04": ".venv/bin", "macos-14": ".venv/bin", "windows-2022": ".venv/Scripts"}


@pytest.fixture(scope="module")
def workflow(root: Path) -> dict[str, Any]:
    read: dict[str, Any] = YAML(typ="safe", pure=True).load(root / ".github" / "workflows" / "tests.yml")
    return read


@pytest.fixture(scope="module")
def job(workflow: dict[str, Any]) -> dict[str, Any]:
    ((name, job),) = workflow["jobs"].items()
    assert name == "tests"
    found: dict[str, Any] = job
    return found


@pytest.fixture(scope="module")
def documented(root: Path) -> set[str]:
    """The lines of commands that the two pages show, without their comments."""
    pages = [(root / name).read_text(encoding="utf-8") for name in ("README.md", "CONTRIBUTING.md")]
    fences = [fence for page in pages for fence in re.findall(r"^```sh\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)]
    return {re.sub(r"\s+# .*", "", line).strip() for fence in fences for line in fence.splitlines()}


def _runs(job: dict[str, Any]) -> list[str]:
    return [step["run"] for step in job["steps"] if "run" in step]


def test_each_command_is_one_of_the_pages(job: dict[str, Any], documented: set[str]) -> None:
    runs = [run for run in _runs(job) if "apt-get" not in run]
    assert len(runs) == 3
    assert {run.replace(BIN, ".venv/bin") for run in runs} <= documented


def test_install_tests_lint_and_types_are_run(job: dict[str, Any]) -> None:
    run = " && ".join(_runs(job))
    for words in (
        "pip install -q . ",
        "appendix build",
        "pytest",
        "ruff check",
        "ruff format --check",
        "mypy",
        "lint-imports",
    ):
        assert words in run


def test_it_runs_on_three_systems_with_the_oldest_python_and_a_new_one(job: dict[str, Any], root: Path) -> None:
    matrix = job["strategy"]["matrix"]
    assert job["runs-on"] == "${{ matrix.system }}"
    assert set(matrix["system"]) == _SYSTEMS.keys()
    assert {entry["system"]: entry["bin"] for entry in matrix["include"]} == _SYSTEMS
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    oldest, *newer = matrix["python"]
    assert project["requires-python"] == f">={oldest}"
    assert newer
    assert all(isinstance(version, str) for version in matrix["python"]), "3.10 would be 3.1"


def test_libreoffice_is_installed_on_linux_only_with_the_packages_of_the_build_server(
    job: dict[str, Any], root: Path
) -> None:
    ((step),) = [step for step in job["steps"] if "apt-get" in step.get("run", "")]
    assert step["if"] == "runner.os == 'Linux'"
    script = (root / ".ci" / "run").read_text(encoding="utf-8")
    packages = re.findall(r"--no-install-recommends \\\n +(.*)$", script, re.MULTILINE)
    assert [step["run"].partition("--no-install-recommends ")[2]] == packages


def test_it_may_read_and_no_more_and_keeps_no_credentials(workflow: dict[str, Any], job: dict[str, Any]) -> None:
    assert workflow["permissions"] == {"contents": "read"}
    assert "permissions" not in job
    (checkout,) = [step for step in job["steps"] if step.get("uses", "").startswith("actions/checkout@")]
    assert checkout["with"]["persist-credentials"] is False
    # YAML 1.2 reads "on" as a text; what others send does not run with rights of this repository.
    assert set(workflow["on"]) == {"push", "pull_request"}


def test_actions_are_pinned_by_version(job: dict[str, Any]) -> None:
    used = [step["uses"] for step in job["steps"] if "uses" in step]
    assert len(used) == 2
    assert [name for name in used if not re.fullmatch(r"actions/[a-z-]+@v\d+\.\d+\.\d+", name)] == []


def test_nothing_that_a_pull_request_names_stands_in_a_command(job: dict[str, Any]) -> None:
    assert {name for run in _runs(job) for name in re.findall(r"\$\{\{.*?\}\}", run)} == {BIN}


def test_a_run_that_hangs_is_ended(job: dict[str, Any]) -> None:
    assert job["timeout-minutes"] <= 60
