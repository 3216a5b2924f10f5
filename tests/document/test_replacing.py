"""Building over a document that is there: what a person has edited stays, or is kept under another name."""

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from click.testing import Result

from word_files import unzip, zip_file

Run = Callable[..., Result]
NOT_BUILT_HERE = (
    "out.docx: found a document that was not built here, or is final; expected the document as it was built; give "
    "another name with -o, or replace it with --force, which keeps a copy\n"
)
EDITED = (
    "out.docx: found a document that was edited since it was built; expected the document as it was built; take the "
    "edits into the data with `appendix pull out.docx FOLDER`, give another name with -o, or replace it with --force, "
    "which keeps a copy\n"
)
UNWRITABLE = "expected a place to write to; close it in Word or Excel if it is open there, or give another name with -o"


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
    assert (made.exit_code, made.stdout, made.stderr) == (1, "", EDITED)
    assert (folder / "out.docx").read_bytes() == before
    assert _files(folder) == ["out.docx"]


def test_an_edited_document_is_replaced_when_that_is_asked_for_and_a_copy_is_kept(
    run: Run, folder: Path, built: Path
) -> None:
    edited = _edit(built, folder / "out.docx", "2026-11-24 21:45:30")
    made = run("out.docx", "--force")
    copy = "out (edited 2026-11-24 2145).docx"
    note = f"note: out.docx: found a document that was edited since it was built; kept as {copy}\n"
    assert (made.exit_code, made.stderr) == (0, note)
    assert (folder / "out.docx").read_bytes() == built.read_bytes()
    assert (folder / copy).read_bytes() == edited
    assert _files(folder) == [copy, "out.docx"]


def test_no_copy_takes_the_place_of_another(run: Run, folder: Path, built: Path) -> None:
    copies = [f"out (edited 2026-11-24 2145{more}).docx" for more in ("", ", 2", ", 3")]
    (folder / copies[0]).write_text("another's")
    edited = [_edit(built, folder / "out.docx", "2026-11-24 21:45:00")]
    assert run("out.docx", "--force").exit_code == 0
    edited.append(_edit(built, folder / "out.docx", "2026-11-24 21:45:59"))
    assert run("out.docx", "--force").exit_code == 0
    assert (folder / copies[0]).read_text() == "another's"
    assert [(folder / copy).read_bytes() for copy in copies[1:]] == edited


def test_a_copy_that_is_there_already_serves_again(run: Run, folder: Path, built: Path) -> None:
    edited = _edit(built, folder / "out.docx", "2026-11-24 21:45:00")
    for _ in range(2):
        (folder / "out.docx").write_bytes(edited)
        os.utime(folder / "out.docx", (_seconds("2026-11-24 21:45:00"),) * 2)
        assert run("out.docx", "--force").exit_code == 0
    assert _files(folder) == ["out (edited 2026-11-24 2145).docx", "out.docx"]


def test_of_a_document_as_it_was_built_no_copy_is_kept(run: Run, folder: Path, built: Path, next_quarter: Path) -> None:
    shutil.copyfile(built, folder / "out.docx")
    made = run("out.docx", "--force", source=next_quarter)
    assert (made.exit_code, made.stderr) == (0, "")
    assert _files(folder) == ["out.docx"]


def test_a_copy_that_cannot_be_kept_leaves_the_edited_document(run: Run, folder: Path, built: Path) -> None:
    name = f"{'a' * 240}.docx"
    edited = _edit(built, folder / name, "2026-11-24 21:45:00")
    made = run(name, "--force")
    assert made.exit_code == 2
    assert made.stderr.endswith(f".docx: found a file that cannot be written (File name too long); {UNWRITABLE}\n")
    assert (folder / name).read_bytes() == edited


def _edit(built: Path, path: Path, saved: str) -> bytes:
    """A document in which a sentence was added, saved at a moment; no two are the same."""
    edited = docx.Document(str(built))
    edited.paragraphs[3].add_run(f" Added at {saved}.")
    edited.save(str(path))
    os.utime(path, (_seconds(saved), _seconds(saved)))
    return path.read_bytes()


def _seconds(moment: str) -> float:
    return time.mktime(time.strptime(moment, "%Y-%m-%d %H:%M:%S"))


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
    made = run("out.docx")
    assert (made.exit_code, made.stderr) == (1, NOT_BUILT_HERE)
    assert (folder / "out.docx").read_bytes() == template.read_bytes()


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
