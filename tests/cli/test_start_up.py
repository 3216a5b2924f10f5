"""A command loads what it needs and no more, so that it starts at once; and it can print anything anywhere."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SLOW = {"docx", "docxtpl", "jinja2", "lxml", "markdown_it", "matplotlib", "numpy", "pydantic", "rapidfuzz", "ruamel"}
_LOADED = (
    "import sys; from cabinet_appendix.cli import main\n"
    "try: main(sys.argv[1:])\n"
    "finally: print(sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
)


def _loaded(folder: Path, *arguments: str) -> set[str]:
    run = subprocess.run(
        [sys.executable, "-c", _LOADED, *arguments], cwd=folder, capture_output=True, text=True, check=True
    )
    return SLOW & set(json.loads(run.stderr.replace("'", '"')))


@pytest.mark.parametrize(
    ("arguments", "loaded"),
    [
        (["--help"], set()),
        (["--version"], set()),
        (["schema"], {"pydantic", "markdown_it"}),
        (["check", "{quarter}"], {"pydantic", "markdown_it", "ruamel"}),
        (["show", "{quarter}"], {"pydantic", "markdown_it", "ruamel"}),
        (["build", "{quarter}", "--template", "{template}"], SLOW - {"matplotlib", "numpy", "rapidfuzz"}),
        (["build", "{quarter}", "--template", "{template}", "--charts", "picture"], SLOW - {"rapidfuzz"}),
        (["picture", "{quarter}", "--template", "{template}"], SLOW - {"rapidfuzz"}),
        (["compare", "{quarter}", "{quarter}"], {"lxml", "pydantic", "markdown_it", "ruamel"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_command_loads_only_the_libraries_that_it_needs(
    tmp_path: Path, quarter_folder: Path, template: Path, arguments: list[str], loaded: set[str]
) -> None:
    given = [argument.format(quarter=quarter_folder, template=template) for argument in arguments]
    assert _loaded(tmp_path, *given) == loaded


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
