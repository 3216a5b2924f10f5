"""Which format takes a source, and which a name to be written."""

from pathlib import Path

import pytest

from cabinet_appendix.formats.registry import FORMATS, Format, find_format, find_target_format

FOLDER, WORKBOOK = "a quarter's folder", "a workbook (.xlsx, .xls or .ods)"
DOCUMENT = "a Word document (.docx)"


def _name(known: Format | None) -> str | None:
    return known.name if known else None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.xlsx", WORKBOOK),
        ("a.XLSX", WORKBOOK),
        ("a.ods", WORKBOOK),
        ("a.xls", WORKBOOK),
        ("a.docx", DOCUMENT),
        ("a.doc", DOCUMENT),
        ("notes.txt", None),
    ],
)
def test_a_file_is_known_by_how_its_name_ends(tmp_path: Path, name: str, expected: str | None) -> None:
    assert find_format(tmp_path / name) is None, "it is not there yet"
    (tmp_path / name).write_bytes(b"x")
    assert _name(find_format(tmp_path / name)) == expected


def test_a_folder_is_a_quarter_s_folder_whatever_its_name(tmp_path: Path) -> None:
    (tmp_path / "2023.xlsx").mkdir()
    assert _name(find_format(tmp_path)) == _name(find_format(tmp_path / "2023.xlsx")) == FOLDER


@pytest.mark.parametrize(
    ("name", "expected"), [("2023-24-q3", FOLDER), ("q3.xlsx", WORKBOOK), ("q3.ods", None), ("q3.docx", None)]
)
def test_a_name_to_be_written_says_the_format(name: str, expected: str | None) -> None:
    assert _name(find_target_format(Path(name))) == expected


def test_no_source_is_taken_by_two_formats(quarter_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"x")
    for source in (quarter_folder, tmp_path / "a.xlsx"):
        assert len([known for known in FORMATS if known.is_source(source)]) == 1
