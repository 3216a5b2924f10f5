"""Where places are on disk."""

from pathlib import Path

import pytest

from cabinet_appendix.findings import Place
from cabinet_appendix.operations.locations import Locations

TABLE = 'Code,Indicator\r\na,"Calls\r\nanswered"\r\n\r\nb,Days\r\nc,"a\n\nb"\r\nd,x\r\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "narrative").mkdir()
    (tmp_path / "narrative" / "a.md").touch()
    (tmp_path / "report.yaml").touch()
    (tmp_path / "indicators.csv").write_bytes(TABLE.encode("utf-8-sig"))
    return tmp_path


@pytest.mark.parametrize(("row", "line"), [(1, 1), (2, 2), (3, 4), (4, 5), (5, 6), (6, 9), (7, None)])
def test_a_row_is_at_the_line_where_it_begins_for_a_cell_may_have_line_ends(
    folder: Path, row: int, line: int | None
) -> None:
    assert Locations().find(folder, Place("indicators.csv", row=row)) == (folder / "indicators.csv", line)


def test_a_file_is_found_in_the_folder_or_its_narrative(folder: Path) -> None:
    locations = Locations()
    assert locations.find(folder, Place("a.md", line=3)) == (folder / "narrative" / "a.md", 3)
    assert locations.find(folder, Place("report.yaml", line=1)) == (folder / "report.yaml", 1)
    assert locations.find(folder, Place("indicators.csv")) == (folder / "indicators.csv", None)
    assert locations.find(folder, Place("flagship-actions.csv")) == (folder, None)


def test_a_place_in_a_workbook_or_a_document_has_no_line(tmp_path: Path) -> None:
    workbook, document = tmp_path / "q2.xlsx", tmp_path / "a.docx"
    assert Locations().find(workbook, Place("q2.xlsx", sheet="Indicators", row=4)) == (workbook, None)
    assert Locations().find(document, Place("a.docx", table=2, row=4)) == (document, None)


def test_a_file_below_the_working_folder_is_named_from_there(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder.parent)
    path = Path(folder.name) / "indicators.csv"
    for source in (folder, Path(folder.name)):
        assert Locations().find(source, Place("indicators.csv", row=5)) == (path, 6)
