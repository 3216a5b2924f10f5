"""Documents against approved ones; how a test meets it is in tests/test_pytest_plugin.py."""

import shutil
from pathlib import Path

import pytest

from cabinet_appendix.errors import InputError, OutputError
from cabinet_appendix.operations.build import Choices, build
from cabinet_appendix.operations.regression import approve, check_approved


def test_a_document_as_approved_has_nothing_to_be_said_of_it(built: Path, tmp_path: Path) -> None:
    approved = tmp_path / "q2.docx"
    shutil.copy(built, approved)
    assert check_approved(built, approved) == ""
    assert list(tmp_path.iterdir()) == [approved]


def test_what_changed_is_told_in_a_line_each(built: Path, quarter_folder: Path, template: Path, tmp_path: Path) -> None:
    edited, approved = tmp_path / "edited", tmp_path / "q2.docx"
    shutil.copy(built, approved)
    shutil.copytree(quarter_folder, edited)
    table = edited / "indicators.csv"
    table.write_bytes(table.read_bytes().replace(b"low,4500,3640,", b"low,4500,4600,"))
    rebuilt = build(edited, Choices(output=tmp_path / "q2b.docx", template=template)).path
    assert check_approved(rebuilt, approved).splitlines() == [
        f"{rebuilt} is not as {approved}: 1 change",
        "  Residents First, Indicators: worsened: Total of all IT incidents raised during reporting period; "
        "rating: green → amber (worse); actual: 3640 → 4600 (worse)",
        f"All of it side by side: {tmp_path / 'q2.changes.html'}; as tracked changes: {tmp_path / 'q2.changes.docx'}; "
        "to accept q2b.docx: pytest --approve-appendices",
    ]


def test_a_folder_is_no_document_that_was_built(built: Path, quarter_folder: Path, tmp_path: Path) -> None:
    approved = tmp_path / "q2.docx"
    shutil.copy(built, approved)
    assert "cannot be compared" in check_approved(quarter_folder, approved)
    assert list(tmp_path.iterdir()) == [approved]


def test_only_a_document_that_is_there_is_approved(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        approve(tmp_path / "nothing.docx", tmp_path / "q2.docx")
    assert list(tmp_path.iterdir()) == []


def test_a_document_is_not_approved_under_a_name_of_another_kind(built: Path, tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        approve(built, tmp_path / "q2.xlsx")


def test_what_is_approved_already_is_no_news(built: Path, tmp_path: Path) -> None:
    assert approve(built, tmp_path / "approved" / "q2.docx")
    assert not approve(built, tmp_path / "approved" / "q2.docx")
    assert (tmp_path / "approved" / "q2.docx").read_bytes() == built.read_bytes()
