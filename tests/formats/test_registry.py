"""Which format takes a source."""

from pathlib import Path

from cabinet_appendix.formats.registry import FORMATS, find_format


def test_a_folder_is_read_as_a_quarter_s_folder(tmp_path: Path) -> None:
    known = find_format(tmp_path)
    assert known
    assert known.name == "a quarter's folder"


def test_what_no_format_takes_has_none(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("x")
    assert find_format(tmp_path / "notes.txt") is None
    assert find_format(tmp_path / "nothing") is None


def test_no_source_is_taken_by_two_formats(quarter_folder: Path) -> None:
    assert [known.name for known in FORMATS if known.is_source(quarter_folder)] == ["a quarter's folder"]
