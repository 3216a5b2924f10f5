"""LibreOffice: where it is found, and what is said where it fails. Programs in its place stand at the border only."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from cabinet_appendix.errors import OutputError
from cabinet_appendix.operations import libreoffice
from cabinet_appendix.operations.libreoffice import convert_to_pdf, find_libreoffice
from cabinet_appendix.output.as_text import format_finding
from word_files import word_file

Office = Callable[[str], Path]
APPENDIX = Path(sys.executable).with_name("appendix")
FAILED = "expected a PDF; open the document in LibreOffice to see what is wrong with it"
posix = pytest.mark.skipif(os.name == "nt", reason="needs a shell, which Windows has not")


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """Puts a shell script in the place of LibreOffice."""

    def put(script: str) -> Path:
        program = tmp_path / "office"
        program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        program.chmod(0o755)
        monkeypatch.setenv("SOFFICE", str(program))
        return program

    return put


def _message(limit: float = 20) -> str:
    with pytest.raises(OutputError) as caught:
        convert_to_pdf(b"a document", limit=limit)
    (finding,) = caught.value.findings
    return format_finding(finding)


@posix
def test_what_it_writes_is_the_pdf_and_the_document_is_given_to_it(office: Office) -> None:
    office('while test "$1" != --outdir; do shift; done; (echo "%PDF-1.7"; cat "$3") > "$2/document.pdf"')
    assert convert_to_pdf(b"a document") == b"%PDF-1.7\na document"


@posix
def test_it_has_a_profile_of_its_own_which_is_gone_afterwards(office: Office, tmp_path: Path) -> None:
    office(f'echo "$@" > {tmp_path}/said')
    _message()
    (profile,) = (word for word in (tmp_path / "said").read_text().split() if word.startswith("-env:"))
    place = profile.removeprefix("-env:UserInstallation=file://")
    assert place.endswith("/profile")
    assert not Path(place).parent.exists()


@posix
@pytest.mark.parametrize(
    ("script", "found"),
    [
        ("exit 0", "found no PDF, but exit status 0"),
        ("echo Error: no such filter; exit 77", 'found no PDF, but exit status 77 and "Error: no such filter"'),
        ("kill -9 $$", "found no PDF, but exit status -9"),
        (
            'while test "$1" != --outdir; do shift; done; echo sorry > "$2/document.pdf"',
            "found no PDF, but exit status 0",
        ),
    ],
)
def test_a_failure_is_told_with_what_it_said(office: Office, script: str, found: str) -> None:
    office(script)
    assert _message() == f"LibreOffice: {found}; {FAILED}"


@posix
def test_what_takes_too_long_is_ended_with_all_that_it_has_started(office: Office, tmp_path: Path) -> None:
    office(f"(sleep 1; touch {tmp_path}/late) & sleep 60")
    began = time.monotonic()
    assert _message(limit=0.3) == (
        "LibreOffice: found no end after 0.3 seconds; expected a PDF; "
        "try again, or open the document in LibreOffice to see what it waits for"
    )
    assert time.monotonic() - began < 0.9
    time.sleep(1)
    assert not (tmp_path / "late").exists()


@posix
def test_who_has_had_enough_leaves_nothing_running(office: Office, tmp_path: Path) -> None:
    started, late = tmp_path / "started", tmp_path / "late"
    # The command waits for it by then.
    office(f"sleep 1; (sleep 1; touch {late}) & touch {started}; sleep 60")
    (tmp_path / "a.docx").write_bytes(word_file())
    with subprocess.Popen([APPENDIX, "pdf", "a.docx"], cwd=tmp_path, stderr=subprocess.PIPE) as run:
        while not started.exists() and run.poll() is None:
            time.sleep(0.01)
        run.send_signal(signal.SIGINT)
        assert run.wait(20) == 1
    time.sleep(1.2)
    assert not late.exists()
    assert not (tmp_path / "a.pdf").exists()


@posix
def test_a_file_that_is_no_program_cannot_be_started(office: Office) -> None:
    office("").write_bytes(b"\x7fELF, but not really")
    assert _message().startswith("LibreOffice: found a program that cannot be started (Exec format error); ")


@posix
def test_a_place_for_what_it_makes_that_cannot_be_written_to_is_told(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office("")
    (tmp_path / "full").write_bytes(b"")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "full"))
    assert _message().startswith(f"{tmp_path / 'full'}: found a file that cannot be written (Not a directory); ")


def _program(path: Path) -> str:
    path.parent.mkdir(parents=True)
    path.write_text("")
    path.chmod(0o755)
    return str(path)


def test_the_one_that_is_named_comes_before_the_one_on_the_path(tmp_path: Path) -> None:
    on_path, named = _program(tmp_path / "bin" / "soffice"), _program(tmp_path / "own" / "office")
    path = {"PATH": str(tmp_path / "bin")}
    assert find_libreoffice(path) == on_path
    assert find_libreoffice({**path, "SOFFICE": named}) == named
    assert find_libreoffice({"PATH": str(tmp_path / "own"), "SOFFICE": "office"}) == named


def test_one_that_is_named_but_not_there_is_told_and_no_other_taken(tmp_path: Path) -> None:
    _program(tmp_path / "bin" / "soffice")
    with pytest.raises(OutputError, match='no program "own/office", which SOFFICE names'):
        find_libreoffice({"PATH": str(tmp_path / "bin"), "SOFFICE": "own/office"})


@pytest.mark.parametrize(
    "place",
    [
        "Program Files/LibreOffice/program/soffice.com",
        "Applications/LibreOffice.app/Contents/MacOS/soffice",
        "opt/libreoffice24.8/program/soffice",
    ],
)
def test_it_is_found_where_it_is_installed_on_each_system(
    tmp_path: Path, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = ((start.replace("/", str(tmp_path)), pattern) for start, pattern in libreoffice._USUAL)
    monkeypatch.setattr(libreoffice, "_USUAL", tuple(usual))
    environment = {"PATH": "", "PROGRAMFILES": str(tmp_path / "Program Files")}
    with pytest.raises(OutputError, match="no such program on this machine"):
        find_libreoffice(environment)
    program = _program(tmp_path / place)
    assert find_libreoffice(environment) == program


def test_of_several_versions_the_newest_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "_USUAL", ((str(tmp_path), "libreoffice*/soffice"),))
    _program(tmp_path / "libreoffice7.6" / "soffice")
    newest = _program(tmp_path / "libreoffice24.8" / "soffice")
    assert find_libreoffice({"PATH": ""}) == newest
