"""Building over a document that is there: what a person has edited stays, and no moment leaves half a file."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result

from cabinet_appendix.cli import main
from word_files import unzip, zip_file

Run = Callable[..., Result]
Interrupted = Callable[[str], "subprocess.CompletedProcess[str]"]
EDITED = (
    "found a document that was edited since it was built, or that was not built here; expected the document as it was "
    "built; give another name with -o, or replace it with --force"
)
UNWRITABLE = "expected a place to write to; close it in Word or Excel if it is open there, or give another name with -o"


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


def test_a_document_that_nobody_has_touched_is_replaced(
    run: Run, folder: Path, built: Path, next_quarter: Path
) -> None:
    shutil.copyfile(built, folder / "out.docx")
    made = run("out.docx", source=next_quarter)
    assert (made.exit_code, made.stderr) == (0, "")
    cells = [cell.text for row in docx.Document(str(folder / "out.docx")).tables[1].rows for cell in row.cells]
    assert "3641" in cells
    assert "3640" not in cells


def test_a_document_that_was_edited_and_saved_is_left_alone(run: Run, folder: Path, built: Path) -> None:
    edited = docx.Document(str(built))
    edited.paragraphs[3].add_run(" A sentence of the communications team’s own.")
    edited.save(str(folder / "out.docx"))
    before = (folder / "out.docx").read_bytes()
    made = run("out.docx")
    assert (made.exit_code, made.stdout, made.stderr) == (1, "", f"out.docx: {EDITED}\n")
    assert (folder / "out.docx").read_bytes() == before
    assert _files(folder) == ["out.docx"]


def test_an_edited_document_is_replaced_when_that_is_asked_for(run: Run, folder: Path, built: Path) -> None:
    docx.Document(str(built)).save(str(folder / "out.docx"))
    assert (folder / "out.docx").read_bytes() != built.read_bytes()
    assert run("out.docx", "--force").exit_code == 0
    assert (folder / "out.docx").read_bytes() == built.read_bytes()


def test_a_change_of_a_single_letter_in_any_part_is_an_edit(run: Run, folder: Path, built: Path) -> None:
    parts = unzip(built.read_bytes())
    notes = parts["word/footnotes.xml"].replace(b"Freedom of Information", b"Freedom of information")
    assert notes != parts["word/footnotes.xml"]
    (folder / "out.docx").write_bytes(zip_file({**parts, "word/footnotes.xml": notes}))
    assert run("out.docx").exit_code == 1


@pytest.mark.parametrize("options", [(), ("--force",)])
@pytest.mark.parametrize("content", [b"", b"minutes of a meeting", b"PK\x03\x04 half of something"])
def test_a_file_that_is_no_word_document_is_never_replaced(
    run: Run, folder: Path, content: bytes, options: tuple[str, ...]
) -> None:
    (folder / "out.docx").write_bytes(content)
    made = run("out.docx", *options)
    found = "a file of another kind (a file that is no zip file, or a damaged one)"
    expected = "a Word document; give another name with -o, or move it away"
    assert (made.exit_code, made.stderr) == (2, f"out.docx: found {found}; expected {expected}\n")
    assert (folder / "out.docx").read_bytes() == content


@pytest.mark.parametrize("name", ["out.pdf", "out", "out.docx.csv", "out.docm"])
def test_a_name_that_is_no_document_s_is_refused_and_what_has_it_is_kept(run: Run, folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"Code,Priority")
    made = run(name, "--force")
    assert made.exit_code == 2
    assert made.stderr == f"{name}: found a name of another kind; expected a name that ends in .docx\n"
    assert (folder / name).read_bytes() == b"Code,Priority"


def test_a_name_may_be_in_capitals(run: Run, folder: Path, built: Path) -> None:
    assert run("OUT.DOCX").exit_code == 0
    assert (folder / "OUT.DOCX").read_bytes() == built.read_bytes()


def test_a_link_to_a_file_of_the_quarter_is_replaced_by_nothing(run: Run, folder: Path) -> None:
    (folder / "indicators.csv").write_text("Code,Priority")
    (folder / "out.docx").symlink_to(folder / "indicators.csv")
    assert run("out.docx", "--force").exit_code == 2
    assert (folder / "indicators.csv").read_text() == "Code,Priority"


def test_a_document_that_another_program_made_is_left_alone(run: Run, folder: Path, template: Path) -> None:
    shutil.copyfile(template, folder / "out.docx")
    assert run("out.docx").exit_code == 1
    assert (folder / "out.docx").read_bytes() == template.read_bytes()


def test_a_disk_that_fills_up_leaves_the_earlier_document_whole(
    run_until: Interrupted, folder: Path, built: Path
) -> None:
    shutil.copyfile(built, folder / "out.docx")
    made = run_until("import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))")
    assert made.returncode == 2
    assert made.stderr == f"out.docx: found a file that cannot be written (File too large); {UNWRITABLE}\n"
    assert (folder / "out.docx").read_bytes() == built.read_bytes()
    assert _files(folder) == ["out.docx"]


@pytest.mark.parametrize("moment", ["fsync", "replace"])
def test_a_build_that_is_killed_leaves_the_earlier_document_whole_and_the_next_one_replaces_it(
    run_until: Interrupted, folder: Path, built: Path, moment: str
) -> None:
    shutil.copyfile(built, folder / "out.docx")
    assert run_until(f"import os; os.{moment} = lambda *_: os.kill(os.getpid(), 9)").returncode == -9
    assert (folder / "out.docx").read_bytes() == built.read_bytes()
    assert run_until("").returncode == 0
    assert (folder / "out.docx").read_bytes() != built.read_bytes()


def test_a_folder_that_may_not_be_written_to_is_one_line(run: Run, folder: Path) -> None:
    closed = folder / "closed"
    closed.mkdir(mode=0o555)
    if os.access(closed, os.W_OK):
        pytest.skip("root may write anywhere")
    made = run("closed/out.docx")
    assert made.exit_code == 2
    assert made.stderr == f"closed/out.docx: found a file that cannot be written (Permission denied); {UNWRITABLE}\n"
    assert list(closed.iterdir()) == []


@pytest.mark.parametrize(
    ("output", "reason"),
    [
        ("file/out.docx", "File exists"),
        ("folder.docx", "Is a directory"),
        (f"{'a' * 300}.docx", "File name too long"),
    ],
)
def test_an_output_that_can_be_no_file_is_one_line(run: Run, folder: Path, output: str, reason: str) -> None:
    (folder / "file").write_text("kept")
    (folder / "folder.docx").mkdir()
    made = run(output)
    assert made.exit_code == 2
    assert made.stderr == f"{output}: found a file that cannot be written ({reason}); {UNWRITABLE}\n"
    assert (folder / "file").read_text() == "kept"


def _files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_file())
