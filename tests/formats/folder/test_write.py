"""The files of a quarter's folder, as they are written."""

import csv
from pathlib import Path

from builders import bullet, indicator, priority, report
from cabinet_appendix.formats.folder.write import format_folder, write_folder
from cabinet_appendix.model.narrative import Bullet, Note, Text
from cabinet_appendix.model.report import FlagshipAction

NOTED = (Text("x"), Note("n"))


def test_a_report_is_a_settings_file_two_tables_and_a_narrative_for_each_priority(tmp_path: Path) -> None:
    written = report(priority("a", achievements=(bullet("Done"),)), priority("b"))
    write_folder(written, tmp_path / "2023-24-q2")
    files = [path for path in (tmp_path / "2023-24-q2").rglob("*") if path.is_file()]
    assert {str(path.relative_to(tmp_path / "2023-24-q2")) for path in files} == {
        "report.yaml",
        "flagship-actions.csv",
        "indicators.csv",
        "narrative/introduction.md",
        "narrative/a.md",
        "narrative/b.md",
    }
    assert "- Done\n" in (tmp_path / "2023-24-q2" / "narrative" / "a.md").read_text(encoding="utf-8")


def test_a_table_begins_with_the_mark_that_excel_needs_and_nothing_else_does(tmp_path: Path) -> None:
    write_folder(report(priority("a", indicators=(indicator(name="Café – “x”"),))), tmp_path)
    for path in (path for path in tmp_path.rglob("*") if path.is_file()):
        data = path.read_bytes()
        assert data.startswith(b"\xef\xbb\xbf") is (path.suffix == ".csv"), path.name
        assert b"\r" not in data
    with (tmp_path / "indicators.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["Indicator"] for row in csv.DictReader(file)] == ["Café – “x”"]


def test_a_footnote_stands_in_the_first_file_that_marks_it() -> None:
    written = report(
        priority("a"),
        priority("b", achievements=(Bullet(text=NOTED),)),
        priority("c", key_actions=(Bullet(text=NOTED),)),
        footnotes={"n": (Text("Note"),)},
    )
    holding = [name for name, text in format_folder(written).items() if "[^n]: Note\n" in text]
    assert holding == ["narrative/b.md"]


def test_a_row_names_its_priority_and_the_report_s_own_tolerance_is_not_repeated() -> None:
    a = priority("a", indicators=(indicator(tolerance="2 points"),))
    b = priority(
        "b",
        indicators=(indicator(tolerance="10%"),),
        flagship_actions=(FlagshipAction(title="x", status="red"),),
    )
    files = format_folder(report(a, b, tolerance="2 points"))
    assert files["indicators.csv"].splitlines() == [
        "Priority,Indicator,Polarity,Target,Actual,Tolerance",
        "a,Calls answered,high,90%,93%,",
        "b,Calls answered,high,90%,93%,10%",
    ]
    assert files["flagship-actions.csv"].splitlines() == ["Priority,Flagship action,Status", "b,x,red"]


def test_files_that_do_not_belong_to_the_report_are_left_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    write_folder(report(priority("a")), tmp_path)
    assert (tmp_path / "notes.txt").read_text() == "mine"
