"""Files that are written whole or not at all."""

import stat
from pathlib import Path

import pytest

from builders import indicator, priority, report
from cabinet_appendix.errors import OutputError
from cabinet_appendix.operations.output_files import replace_file, write_new
from cabinet_appendix.operations.read import read

REPORT = report(priority(indicators=(indicator(),)))


def test_a_file_is_replaced_and_may_be_read_by_others(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "a.docx"
    replace_file(path, b"first")
    replace_file(path, b"second")
    assert path.read_bytes() == b"second"
    assert stat.S_IMODE(path.stat().st_mode) == 0o644
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
