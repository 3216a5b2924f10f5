"""Reading a source of any format."""

from pathlib import Path

import pytest

from cabinet_appendix.errors import InputError
from cabinet_appendix.findings import Place
from cabinet_appendix.operations.read import read


def test_a_quarter_s_folder_is_read(quarter_folder: Path) -> None:
    reading = read(quarter_folder)
    assert reading.findings == ()
    assert reading.report
    assert reading.report.quarter.label == "Q2 2023-24"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("nothing", "no such file or folder"),
        ("notes.txt", "a file of another kind"),
        ("a" * 300, "a path that cannot be read (File name too long)"),
    ],
)
def test_what_no_format_takes_is_told_with_what_would_be_taken(tmp_path: Path, name: str, found: str) -> None:
    (tmp_path / "notes.txt").write_text("x")
    with pytest.raises(InputError) as raised:
        read(tmp_path / name)
    (finding,) = raised.value.findings
    assert (finding.place, finding.found, finding.expected) == (
        Place(str(tmp_path / name)),
        found,
        "a quarter's folder, a workbook (.xlsx, .xls or .ods) or a Word document (.docx)",
    )


def test_an_empty_folder_lacks_every_file_at_once(tmp_path: Path) -> None:
    with pytest.raises(InputError) as raised:
        read(tmp_path)
    assert [finding.place.file for finding in raised.value.findings] == [
        "report.yaml",
        "introduction.md",
        "flagship-actions.csv",
        "indicators.csv",
    ]
    assert str(raised.value) == "; ".join(["no such file"] * 4)
