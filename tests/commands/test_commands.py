"""What a user types and sees: each case of the pages beside this module, run as it stands there."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import docx
import pytest

from typed_commands import call, is_like

PAGES = sorted(Path(__file__).parent.glob("*.md"))
_MARK = re.compile(
    r"^```(?P<kind>\w+)(?: (?P<path>\S+))?(?: (?P<encoding>\S+))?\n(?P<text>.*?)^```$"
    r"|^## (?P<title>[^\n]+)$|^Exit status: (?P<status>\d)$|^Needs: (?P<needs>\S+)$",
    re.MULTILINE | re.DOTALL,
)
_SHOWN = {"sh", "output", "errors", "written"}


class Seen(NamedTuple):
    """What a command leaves behind."""

    output: str
    errors: str
    written: str
    status: int


@dataclass
class Case:
    """A section of a page: files (path, encoding, text), and the text of each other fence by its kind."""

    title: str
    files: list[tuple[str, str, str]] = field(default_factory=list)
    shown: dict[str, str] = field(default_factory=dict)
    status: int = 0
    needs: str = ""

    @property
    def expected(self) -> Seen:
        """What is to be seen."""
        output, errors, written = (self.shown.get(kind, "") for kind in ("output", "errors", "written"))
        return Seen(output, errors, written, self.status)


def read_page(page: Path) -> list[Case]:
    """The cases of a page, each under a heading of the second level.

    A fence with a path (and an encoding, where it is not UTF-8) is a file that is there before; a "docx" one is the
    shipped template with those paragraphs at its end. Other fences: "sh" the commands, "output" and "errors" what
    they print ("…" for any lines), "written" the files that they make or change. One that is not there stands for
    nothing. A command may begin with variables of the environment, as in a shell. "Needs: soffice" skips a case where
    there is no such program.
    """
    cases: list[Case] = []
    for mark in _MARK.finditer(page.read_text(encoding="utf-8")):
        kind, path, encoding, text, title, status, needs = mark.groups()
        if title:
            cases.append(Case(title))
        elif needs:
            cases[-1].needs = needs
        elif status:
            cases[-1].status = int(status)
        elif path:
            cases[-1].files.append((path, encoding or "utf-8", text))
        else:
            assert kind in _SHOWN - cases[-1].shown.keys(), f"{page.name}, {cases[-1].title}: {kind}"
            cases[-1].shown[kind] = text
    assert all("sh" in case.shown for case in cases), page.name
    return cases


CASES = {f"{page.stem}: {case.title}": case for page in PAGES for case in read_page(page)}
FIRST = {page.stem: read_page(page)[0] for page in PAGES}


@pytest.fixture
def place(root: Path, template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in: a small quarter, the shipped one with its template, and in `brands` all templates."""
    shutil.copytree(Path(__file__).with_name("quarter"), tmp_path / "quarter")
    shutil.copytree(root / "data", tmp_path / "data")
    shutil.copytree(root / "templates", tmp_path / "brands")
    shutil.copytree(template.parent, tmp_path / "templates" / "harrow")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_command_does_what_its_page_says(
    case: Case, place: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    status, written = _run(case, place, call, monkeypatch)
    output, errors = capfd.readouterr()
    _compare(case.expected, Seen(output, errors, written, status))


@pytest.mark.parametrize("case", FIRST.values(), ids=FIRST.keys())
def test_a_process_does_what_is_done_in_a_test(
    case: Case, place: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    status, written = _run(case, place, _start, monkeypatch)
    output, errors = capfd.readouterr()
    _compare(case.expected, Seen(output, errors, written, status))


def _run(case: Case, place: Path, run: Callable[[list[str]], int], environment: pytest.MonkeyPatch) -> tuple[int, str]:
    """The exit status of the last command, and the files that the program wrote, a line each."""
    if case.needs and shutil.which(case.needs) is None:
        pytest.skip(f"needs {case.needs}, which is not on this machine")
    for path, encoding, text in case.files:
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        if path.endswith(".docx"):
            _add_paragraphs(text.splitlines(), place / "templates" / "harrow" / "appendix.docx", place / path)
        else:
            (place / path).write_bytes(text.encode(encoding))
    status, written = 0, set[str]()
    for command in case.shown["sh"].splitlines():
        program, *arguments = _set_variables(shlex.split(command), environment)
        if program == "appendix":
            before = _files(place)
            status = run(arguments)
            written |= {path.relative_to(place).as_posix() for path, _ in before ^ _files(place)}
        else:
            subprocess.run([program, *arguments], check=True)
    return status, "".join(f"{path}\n" for path in sorted(written))


def _set_variables(words: list[str], environment: pytest.MonkeyPatch) -> list[str]:
    """The words of a command after those that set variables, which are then set."""
    while re.match(r"[A-Z]+=", words[0]):
        name, _, value = words.pop(0).partition("=")
        environment.setenv(name, value)
    return words


def _add_paragraphs(lines: list[str], template: Path, path: Path) -> None:
    document = docx.Document(str(template))
    for line in lines:
        document.add_paragraph(line)
    document.save(str(path))


def _files(place: Path) -> set[tuple[Path, bytes]]:
    return {(path, path.read_bytes()) for path in place.rglob("*") if path.is_file()}


def _start(arguments: list[str]) -> int:
    return subprocess.run([Path(sys.executable).with_name("appendix"), *arguments], check=False).returncode


def _compare(expected: Seen, seen: Seen) -> None:
    assert is_like(_with_slashes(expected.output), _with_slashes(seen.output)), seen.output
    assert is_like(_with_slashes(expected.errors), _with_slashes(seen.errors)), seen.errors
    assert seen[2:] == expected[2:]


def _with_slashes(text: str) -> str:
    """A text with paths and line ends as the pages have them, on Windows as well."""
    return text if os.name == "posix" else text.replace("\\", "/").replace("\r\n", "\n")
