"""The limits that keep the code easy to live in: sizes, parameters, docstrings, names."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "cabinet_appendix"
MODULES = sorted(SOURCE.rglob("*.py"))
Function = ast.FunctionDef | ast.AsyncFunctionDef


def _functions(path: Path) -> Iterator[Function]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def _length(function: Function) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_is_short_and_says_what_it_is_for(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 350
    assert ast.get_docstring(ast.parse(text))
    for function in _functions(path):
        assert _length(function) <= 50, function.name
        arguments = function.args
        named = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
        assert len([argument for argument in named if argument.arg not in {"self", "cls"}]) <= 5, function.name


def test_modules_and_functions_are_small_as_a_whole() -> None:
    lines = sorted(len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES)
    lengths = sorted(_length(function) for path in MODULES for function in _functions(path))
    assert median(lines) <= 100
    assert lines[int(len(lines) * 0.9)] <= 220
    assert median(lengths) <= 8
    assert lengths[int(len(lengths) * 0.99)] <= 40


def test_no_module_is_a_drawer_for_everything() -> None:
    vague = re.compile(r"utils?|helpers?|common|misc|manager")
    assert [path.name for path in MODULES if vague.fullmatch(path.stem)] == []


def test_our_own_modules_are_imported_at_the_top_only() -> None:
    late = [
        f"{path.name}: {node.lineno}"
        for path in MODULES
        for function in _functions(path)
        for node in ast.walk(function)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("cabinet_appendix")
    ]
    assert late == []


def test_the_import_contracts_are_kept() -> None:
    run = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=SOURCE.parents[1],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout
