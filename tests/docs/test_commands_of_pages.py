"""Every command that the documentation shows, run in the order of its page in a copy of what is kept here.

A block "sh" is run, line by line. A block "output" below it is what is printed then ("…" for any lines, " …" for the
rest of a line); a comment `<!-- exit status 1 -->` before it says how its lines end. A comment
`<!-- needs soffice -->` skips the rest of a page where LibreOffice is not there, and
`<!-- meanwhile: … -->` stands for what people do between two commands, by its name in `meanwhile.py`. A block "python"
is run, or is a file where it has a path; any other block with a path shows lines of that file.
"""

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from markdown_it.token import Token

from documentation import PAGES, read_tokens
from meanwhile import DEEDS
from office import require_office
from typed_commands import call, is_like

INSTALLS = "installs from a package index; tried by hand, and the lines of README.md by .ci/run"
MEASURES = "measures for minutes; says nothing that a test could hold"
SERVER = "is run by .ci/run on every change"
DRAWS = "draws with LibreOffice for ten seconds; test_word_edits.py holds what the pictures show"
NOT_RUN = {
    'pipx install ".[preview]"': INSTALLS,
    "python3 -m venv .venv": INSTALLS,
    ".venv/bin/pip install -q .": INSTALLS,
    '.venv/bin/pip install -q -e ".[dev]"': INSTALLS,
    ".venv/bin/python -m pytest -n auto --dist worksteal": SERVER,
    ".venv/bin/ruff check .": SERVER,
    ".venv/bin/ruff format --check .": SERVER,
    ".venv/bin/mypy": SERVER,
    ".venv/bin/lint-imports": SERVER,
    "bash .ci/run": SERVER,
    "python templates/pictures.py templates/harrow/appendix.docx data/2023-24-q2 docs/pictures": DRAWS,
    ".venv/bin/python tests/benchmark.py -o README.md -o docs/speed.md": MEASURES,
}
"""Each line that is shown and not run here, with the reason."""

BLOCKS = {"fence", "code_block"}
SHOWING = {name: page for name, page in PAGES.items() if BLOCKS & {token.type for token in read_tokens(page)}}


@pytest.fixture
def place(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What a reader has: the quarter, the templates and the documentation."""
    for name in ("data", "templates", "docs"):
        shutil.copytree(root / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("page", SHOWING.values(), ids=SHOWING.keys())
def test_what_a_page_shows_is_what_happens(page: Path, place: Path) -> None:
    printed, status = "", 0
    for token in read_tokens(page):
        kind, _, path = token.info.partition(" ")
        if token.type == "html_block":
            status = _heed(token.content, place, status)
        elif token.type == "fence" and kind == "sh":
            printed, status = _run(token, status), 0
        elif token.type == "fence" and kind == "output":
            assert is_like(token.content, printed), printed
        elif token.type == "fence":
            _take(kind, path, token, place)
        else:
            assert token.type != "code_block", f"nobody runs {token.content}"


def test_what_is_not_run_is_shown_on_a_page() -> None:
    shown = {line for page in SHOWING.values() for token in read_tokens(page) for line in _lines(token)}
    assert NOT_RUN.keys() - shown == set()


def test_what_the_build_server_is_said_to_run_is_run_there(root: Path) -> None:
    script = (root / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    script += re.findall(r"(?<=&& ).*pytest.*", (root / "README.md").read_text(encoding="utf-8"))
    said = {line for line, reason in NOT_RUN.items() if reason == SERVER} - {"bash .ci/run"}
    assert {line for line in said if not any(run.startswith(line) for run in script)} == set()


def _lines(token: Token) -> Iterator[str]:
    """The commands of a block, each without the folder of the environment that it is run from."""
    if token.info == "sh":
        for line in token.content.splitlines():
            for command in line.partition("  #")[0].strip().split(" && "):
                yield command if command in NOT_RUN else command.removeprefix(".venv/bin/")


def _heed(comment: str, place: Path, status: int) -> int:
    """Do what is done meanwhile, or take down how the next block ends, or what it needs."""
    if "<!-- needs soffice -->" in comment:
        require_office()
    if deed := re.search(r"<!-- meanwhile: (.+?) -->", comment):
        DEEDS[deed[1]](place)
    said = re.search(r"<!-- exit status (\d) -->", comment)
    return int(said[1]) if said else status


def _run(token: Token, expected: int) -> str:
    """What the commands of a block print, on the screen as they are typed; each has this exit status."""
    printed = ""
    for command in _lines(token):
        if command not in NOT_RUN:
            text, status = _type(command)
            assert status == expected, f"{command}\n{text}"
            printed += text
    return printed


def _type(command: str) -> tuple[str, int]:
    program, *arguments = shlex.split(command)
    if program != "appendix":
        assert program == "python", f"nobody runs {command}"
        run = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=False)
        return run.stdout + run.stderr, run.returncode
    screen = TextIOWrapper(BytesIO(), encoding="utf-8", write_through=True)
    with redirect_stdout(screen), redirect_stderr(screen):
        status = call(arguments)
    screen.seek(0)
    return screen.read(), status


def _take(kind: str, path: str, token: Token, place: Path) -> None:
    """Run lines of Python, write a file of them, or hold what is shown of a file to what is in it."""
    if kind == "python" and path:
        (place / path).write_text(token.content, encoding="utf-8")
    elif kind == "python":
        exec(token.content, {})  # noqa: S102 - what a reader would type
    else:
        assert path, f"nobody runs or holds {token.content}"
        assert token.content in (place / path).read_text(encoding="utf-8-sig")
