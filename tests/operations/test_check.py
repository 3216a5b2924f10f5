"""Checking a source."""

import re
from pathlib import Path

import pytest

from builders import priority, report
from cabinet_appendix import formats
from cabinet_appendix.findings import Severity
from cabinet_appendix.formats.folder.write import write_folder
from cabinet_appendix.operations.build import Choices, build
from cabinet_appendix.operations.check import check
from cabinet_appendix.operations.read import read
from sheet_files import HEADINGS, Rows, Shown, quarter, save_xlsx

RESIDENTS = ("residents-first",)
DOUBTFUL = (
    ("a", *RESIDENTS, "Calls answered", "high", "90%", None, ""),
    ("b", *RESIDENTS, "Health checks", "high", "10%", Shown(0.0963, "0%", "10%"), ""),
    ("c", *RESIDENTS, "Calls answered in time", "high", "90%", "93%", "red"),
    ("d", *RESIDENTS, "Complaints", "low", "20", "4", "purple"),
    ("e", *RESIDENTS, "Incidents", "low", "4,500", "3 640", ""),
    ("f", *RESIDENTS, "Requests answered", "high", "90%", "0.95", ""),
    ("g", *RESIDENTS, "Repairs in time", "high", "90%", "<90%", ""),
    ("h", *RESIDENTS, "% of homes", "high", "0.9", "0.95", ""),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_folder(report(priority("a")), tmp_path)
    return tmp_path


def test_nothing_is_found_where_nothing_is_wrong(folder: Path) -> None:
    assert check(folder).findings == ()


def test_faults_and_what_was_put_right_are_found_together(folder: Path) -> None:
    (folder / "indicators.csv").write_text(
        "Priority,Indicator,Polarity,Target,Actual\na,x,high,5,\na,y,up,5,5\n", encoding="utf-8"
    )
    assert [(finding.severity, finding.place.row) for finding in check(folder).findings] == [
        (Severity.WARNING, 2),
        (Severity.ERROR, 3),
    ]


def test_a_source_that_is_not_there_is_a_finding_as_well(tmp_path: Path) -> None:
    assert [finding.code for finding in check(tmp_path / "nothing").findings] == ["I001"]


def _doubtful_sheets() -> dict[str, Rows]:
    return {**quarter(*DOUBTFUL, headings=(*HEADINGS, "RAG")), "Working": [("x", "y")]}


def _save_doubtful(kind: str, folder: Path) -> Path:
    """A source in which everything is put right or doubtful that can be, in a workbook or in a folder."""
    if kind == "workbook":
        path = folder / "q2.xlsx"
        return save_xlsx(
            _doubtful_sheets(), path, lambda workbook: setattr(workbook["Narrative"], "sheet_state", "hidden")
        )
    write_folder(report(priority("a")), folder / "q2")
    text = "Priority,Indicator,Polarity,Target,Actual\na,Visits to the café,high,5,\n"
    (folder / "q2" / "indicators.csv").write_text(text, encoding="cp1252")
    return folder / "q2"


@pytest.mark.parametrize("kind", ["workbook", "folder"])
def test_a_warning_stops_no_build(kind: str, template: Path, tmp_path: Path) -> None:
    source = _save_doubtful(kind, tmp_path)
    assert {finding.severity for finding in check(source).findings} == {Severity.WARNING}
    made = build(source, Choices(output=tmp_path / "q2.docx", template=template))
    assert made.findings == read(source).findings
    assert made.path.exists()


def test_every_warning_that_reading_has_is_among_those_that_stop_no_build(tmp_path: Path) -> None:
    """But for that of a prompt, which a rule says again as an error."""
    code = re.compile(r'"(I1\d\d)"')
    modules = [path for path in Path(formats.__path__[0]).rglob("*.py") if "word" not in path.parts]
    written = {found for path in modules for found in code.findall(path.read_text(encoding="utf-8"))}
    (tmp_path / "folder").mkdir()
    sources = [_save_doubtful("workbook", tmp_path), _save_doubtful("folder", tmp_path / "folder")]
    assert {finding.code for source in sources for finding in read(source).findings} == written - {"I109"}
