"""Files that are written whole or not at all."""

import hashlib
import json
import os
import stat
import time
from pathlib import Path

import pytest

from builders import indicator, priority, report
from cabinet_appendix.errors import OutputError
from cabinet_appendix.findings import Finding
from cabinet_appendix.formats.folder.write import write_folder
from cabinet_appendix.model.narrative import Text
from cabinet_appendix.operations.output_files import (
    finish_replacing,
    keep_copy,
    replace_file,
    replace_files,
    write_new,
)
from cabinet_appendix.operations.read import read
from killing import run_apart

REPORT = report(priority(indicators=(indicator(),)))
OLD = {"report.yaml": b"old 1", "narrative/introduction.md": b"old 2", "indicators.csv": b"old 3"}
NEW = {"report.yaml": b"new 1", "narrative/introduction.md": b"new 2", "narrative/more/unplaced.md": b"new 4"}


def test_a_file_is_replaced_and_may_be_read_by_others(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "a.docx"
    replace_file(path, b"first")
    replace_file(path, b"second")
    assert path.read_bytes() == b"second"
    # Windows knows of a file's mode only whether it may be written to.
    assert stat.S_IMODE(path.stat().st_mode) == (0o644 if os.name == "posix" else 0o666)
    assert list(path.parent.iterdir()) == [path]


def test_a_file_in_place_of_a_folder_is_told_as_a_finding(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(OutputError, match="a file that cannot be written"):
        replace_file(tmp_path / "a" / "b.docx", b"")


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "q2").mkdir()
    write_new(REPORT, tmp_path / "q2")
    assert read(tmp_path / "q2").report == REPORT
    assert [path.name for path in tmp_path.iterdir()] == ["q2"]


def test_a_folder_with_anything_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "q2").mkdir()
    (tmp_path / "q2" / "notes.txt").write_text("mine")
    with pytest.raises(OutputError, match="a folder that is there already"):
        write_new(REPORT, tmp_path / "q2")
    assert [path.name for path in (tmp_path / "q2").iterdir()] == ["notes.txt"]


def test_a_report_that_the_format_cannot_hold_leaves_nothing_behind(tmp_path: Path) -> None:
    too_long = report(priority(indicators=(indicator(commentary="a" * 40_000),)))
    with pytest.raises(OutputError, match="a text of 40,000 characters"):
        write_new(too_long, tmp_path / "q2.xlsx")
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_process_left_aside_is_removed_once_nobody_writes_to_it(tmp_path: Path) -> None:
    left, still_written, another_s = (tmp_path / f".{name}-x.part" for name in ("a.docx", "a.docx-y", "b.docx"))
    for path in (left, still_written, another_s):
        path.write_bytes(b"half")
    for path in (left, another_s):
        os.utime(path, (time.time() - 3600,) * 2)
    replace_file(tmp_path / "a.docx", b"whole")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".a.docx-y-x.part", ".b.docx-x.part", "a.docx"]


def test_a_folder_that_a_killed_process_left_aside_is_removed_too(tmp_path: Path) -> None:
    left = tmp_path / ".q2-x.part"
    (left / "narrative").mkdir(parents=True)
    os.utime(left, (time.time() - 3600,) * 2)
    write_new(REPORT, tmp_path / "q2")
    assert [path.name for path in tmp_path.iterdir()] == ["q2"]


def test_a_copy_has_a_name_that_no_other_file_has(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"mine")
    (tmp_path / "a (old).docx").write_bytes(b"another's")
    (tmp_path / "a (old, 2).docx").mkdir()
    assert keep_copy(tmp_path / "a.docx", "old") == keep_copy(tmp_path / "a.docx", "old")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()} == {
        "a.docx": b"mine",
        "a (old).docx": b"another's",
        "a (old, 3).docx": b"mine",
    }


def test_a_copy_is_kept_on_a_disk_without_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    (tmp_path / "a.docx").write_bytes(b"mine")
    assert keep_copy(tmp_path / "a.docx", "old").read_bytes() == b"mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a (old).docx", "a.docx"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with three files."""
    _fill(tmp_path / "q2")
    return tmp_path / "q2"


def _fill(folder: Path) -> None:
    for name, content in OLD.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def _contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_set_of_files_is_replaced_and_the_others_stay(folder: Path) -> None:
    replace_files(folder, NEW)
    assert _contents(folder) == {**OLD, **NEW}
    assert sorted(path.name for path in folder.iterdir()) == ["indicators.csv", "narrative", "report.yaml"]


@pytest.mark.parametrize("call", ["fsync", "mkdir", "rename", "replace", "rmdir", "unlink"])
@pytest.mark.parametrize("times", range(4))
def test_a_disk_that_is_full_leaves_all_files_as_they_were_or_makes_all_new(
    folder: Path, monkeypatch: pytest.MonkeyPatch, call: str, times: int
) -> None:
    done, of_system = iter(range(100)), getattr(os, call)

    def do(*arguments: object, **named: object) -> object:
        if next(done) >= times:
            raise OSError(28, "No space left on device")
        return of_system(*arguments, **named)

    monkeypatch.setattr(os, call, do)
    refused: tuple[Finding, ...] = ()
    try:
        replace_files(folder, NEW)
    except OutputError as error:
        refused = error.findings
    monkeypatch.undo()
    assert [finding.code for finding in refused] in ([], ["O002"])
    finish_replacing(folder)
    shown = {name: content for name, content in _contents(folder).items() if ".part" not in name}
    assert shown in ([OLD, {**OLD, **NEW}] if refused else [{**OLD, **NEW}])


def test_a_workbook_is_replaced_with_what_stands_beside_it_and_has_a_journal_of_its_own(tmp_path: Path) -> None:
    book, other = tmp_path / "q3.xlsx", tmp_path / ".replacing"
    book.write_bytes(b"old")
    other.mkdir()
    replace_files(book, {"q3.xlsx": b"new", "q3 unplaced.md": b"text"})
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()} == {
        "q3.xlsx": b"new",
        "q3 unplaced.md": b"text",
    }
    assert other.is_dir()
    journal = tmp_path / ".q3.xlsx.replacing"
    journal.mkdir()
    (journal / "0").write_bytes(b"newer")
    (journal / "names.json").write_text(json.dumps([["q3.xlsx", hashlib.sha256(b"new").hexdigest()]]))
    finish_replacing(book)
    assert book.read_bytes() == b"newer"
    assert not journal.exists()


KILLED = """
from pathlib import Path
import shutil
from killing import kill_at_each_step
from test_output_files import NEW, OLD, _contents, _fill
from cabinet_appendix.operations.output_files import finish_replacing, replace_files

FOLDER = Path("q2").resolve()

def begin():
    shutil.rmtree(FOLDER, ignore_errors=True)
    _fill(FOLDER)

for _ in kill_at_each_step(lambda: replace_files(FOLDER, NEW), FOLDER, begin):
    shown = {name: content for name, content in _contents(FOLDER).items() if not name.startswith(".")}
    assert all(content in (OLD.get(name), NEW.get(name)) for name, content in shown.items()), shown
    finish_replacing(FOLDER)
    shown = {name: content for name, content in _contents(FOLDER).items() if not name.startswith(".")}
    print("old" if shown == OLD else "new" if shown == {**OLD, **NEW} else shown)
    assert not [path.name for path in FOLDER.iterdir() if path.name == ".replacing"]
"""


def test_killed_at_each_thing_that_it_does_to_a_file_all_files_are_as_they_were_or_new(tmp_path: Path) -> None:
    path = f"import sys; sys.path.append({str(Path(__file__).parent)!r})\n"
    lines = run_apart(path + KILLED, tmp_path)
    switch = lines.index("new")
    assert lines == ["old"] * switch + ["new"] * (len(lines) - switch)
    assert switch > 5
    assert len(lines) - switch > 5


NEW_FOLDER_KILLED = """
from pathlib import Path
import shutil
from killing import kill_at_each_step
from test_output_files import REPORT
from cabinet_appendix.operations.output_files import write_new
from cabinet_appendix.operations.read import read

FOLDER = Path("work").resolve()

def begin():
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()

for name in ("q2", "q2.xlsx"):
    for _ in kill_at_each_step(lambda: write_new(REPORT, FOLDER / name), FOLDER, begin):
        shown = [path for path in FOLDER.iterdir() if not path.name.startswith(".")]
        print(*(read(path).report == REPORT for path in shown))
"""


def test_killed_at_each_thing_that_it_does_to_a_file_a_new_report_is_whole_or_not_there(tmp_path: Path) -> None:
    path = f"import sys; sys.path.append({str(Path(__file__).parent)!r})\n"
    lines = run_apart(path + NEW_FOLDER_KILLED, tmp_path)
    assert set(lines) == {"", "True"}
    assert len(lines) > 15


def _interrupted(folder: Path, names: object) -> Path:
    """The journal of a set of files, the first of which is still to be moved."""
    journal = folder / ".replacing"
    journal.mkdir()
    (journal / "names.json").write_text(json.dumps(names))
    (journal / "0").write_bytes(b"planted")
    return journal


def test_a_report_is_read_once_all_its_files_are_in_place(tmp_path: Path) -> None:
    folder = tmp_path / "q2"
    write_folder(REPORT, folder)
    introduction = folder / "narrative" / "introduction.md"
    digest = hashlib.sha256(introduction.read_bytes()).hexdigest() if introduction.exists() else ""
    journal = _interrupted(folder, [["narrative/introduction.md", digest]])
    pulled = read(folder).report
    assert pulled
    assert pulled.introduction == ((Text("planted"),),)
    assert not journal.exists()


def test_a_file_that_somebody_changed_meanwhile_is_not_replaced(folder: Path) -> None:
    journal = _interrupted(folder, [["more.csv", ""], ["report.yaml", "0" * 64]])
    (journal / "1").write_bytes(b"planted")
    with pytest.raises(OutputError) as caught:
        finish_replacing(folder)
    (finding,) = caught.value.findings
    assert finding.place.file == str(folder / "report.yaml")
    assert finding.found == "a file that was changed while it was being replaced"
    assert finding.remedy == "move the folder .replacing away, in which the new files are"
    assert sorted(path.name for path in journal.iterdir()) == ["0", "1", "names.json"]
    assert {name: content for name, content in _contents(folder).items() if not name.startswith(".")} == OLD


@pytest.mark.parametrize(
    "names",
    [[["../other.csv", ""]], [["/other.csv", ""]], [["narrative/../../a", ""]], ["a"], [[5, ""]], {"a": 1}, 5],
    ids=str,
)
def test_a_journal_that_leads_out_of_its_folder_or_is_none_is_refused(folder: Path, names: object) -> None:
    journal = _interrupted(folder, names)
    with pytest.raises(OutputError, match=r"a file that leads out of the folder|a list of files that cannot be read"):
        finish_replacing(folder)
    planted = [path for path in folder.parent.rglob("*") if path.is_file() and path.read_bytes() == b"planted"]
    assert planted == [journal / "0"]


def test_a_journal_that_is_empty_was_being_removed(folder: Path) -> None:
    (folder / ".replacing").mkdir()
    finish_replacing(folder)
    assert _contents(folder) == OLD
    assert not (folder / ".replacing").exists()
