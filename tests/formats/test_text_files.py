"""Text files in the codes in which officers' programs save them."""

import codecs
from pathlib import Path

import pytest

from cabinet_appendix.findings import Finding
from cabinet_appendix.formats.text_files import LARGEST_FILE, read_text_file
from cabinet_appendix.output.as_text import format_finding

TEXT = "café – “£5”\nend\n"


def _read(path: Path) -> tuple[str | None, list[str]]:
    findings: list[Finding] = []
    text = read_text_file(path, path.parent, findings)
    return text, [format_finding(finding) for finding in findings]


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_utf_8_is_read_with_or_without_its_mark_and_with_any_line_ends(tmp_path: Path, mark: bytes, end: str) -> None:
    (tmp_path / "a.csv").write_bytes(mark + TEXT.replace("\n", end).encode())
    assert _read(tmp_path / "a.csv") == (TEXT, [])


def test_windows_1252_is_read_and_said(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(TEXT.encode("cp1252"))
    assert _read(tmp_path / "a.csv") == (
        TEXT,
        ["warning: a.csv: found text that is not in UTF-8; read as Windows-1252"],
    )


@pytest.mark.parametrize("code", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_other_codes_are_refused_with_a_way_out(tmp_path: Path, code: str) -> None:
    (tmp_path / "a.csv").write_bytes(TEXT.encode(code))
    assert _read(tmp_path / "a.csv") == (
        None,
        [
            "a.csv: found text in an unknown encoding; expected UTF-8 or Windows-1252; "
            'in Excel, save as "CSV UTF-8 (Comma delimited)"'
        ],
    )


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "a.csv").open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    assert _read(tmp_path / "a.csv") == (
        None,
        ["a.csv: found a file of more than 64 MB; expected a file of a quarter's size"],
    )


def test_a_file_that_is_missing_or_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "quarter" / "a.csv").mkdir(parents=True)
    assert _read(tmp_path / "quarter" / "b.csv") == (
        None,
        ["b.csv: found no such file; expected b.csv in quarter"],
    )
    assert _read(tmp_path / "quarter" / "a.csv") == (
        None,
        ["a.csv: found a file that cannot be read (Is a directory); expected a readable file"],
    )


@pytest.mark.parametrize("linked", ["file", "folder"])
def test_a_link_that_leads_out_of_the_quarter_is_not_read(tmp_path: Path, linked: str) -> None:
    quarter, secrets = tmp_path / "quarter", tmp_path / "secrets"
    for folder in (quarter, secrets):
        folder.mkdir()
    (secrets / "a.md").write_text("a secret")
    if linked == "file":
        (quarter / "narrative").mkdir()
        (quarter / "narrative" / "a.md").symlink_to(secrets / "a.md")
    else:
        (quarter / "narrative").symlink_to(secrets)
    findings: list[Finding] = []
    assert read_text_file(quarter / "narrative" / "a.md", quarter, findings) is None
    assert [format_finding(finding) for finding in findings] == [
        "a.md: found a link that leads out of the quarter's folder; expected a file; put the file itself there"
    ]


def test_a_link_within_the_quarter_is_read_and_so_is_a_quarter_behind_a_link(tmp_path: Path) -> None:
    (tmp_path / "kept" / "narrative").mkdir(parents=True)
    (tmp_path / "kept" / "all.md").write_text("All")
    (tmp_path / "kept" / "narrative" / "a.md").symlink_to(tmp_path / "kept" / "all.md")
    (tmp_path / "quarter").symlink_to(tmp_path / "kept")
    findings: list[Finding] = []
    assert read_text_file(tmp_path / "quarter" / "narrative" / "a.md", tmp_path / "quarter", findings) == "All"
    assert findings == []
