"""Starting a quarter: where it is written, and where last year's figures come from."""

from pathlib import Path

import pytest

from builders import indicator, priority, report
from cabinet_appendix.errors import InputError, OutputError
from cabinet_appendix.formats.folder.write import write_folder
from cabinet_appendix.formats.workbook.write import write_workbook
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.operations.read import read
from cabinet_appendix.operations.start_quarter import start_quarter
from cabinet_appendix.output.as_text import format_finding

Q3 = Quarter(year="2023-24", number=3)
LAST = report(priority(indicators=(indicator(code="calls"),)))


@pytest.fixture
def source(tmp_path: Path) -> Path:
    write_folder(LAST, tmp_path / "2023-24-q2")
    return tmp_path / "2023-24-q2"


def test_a_folder_of_the_quarter_s_name_is_written_beside_the_source(source: Path) -> None:
    started = start_quarter(Q3, source)
    assert started.path == source.parent / "2023-24-q3"
    assert read(started.path).report == started.report


def test_the_working_folder_itself_may_be_the_source(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(source)
    assert start_quarter(Q3, Path()).path == source.parent / "2023-24-q3"


def test_a_workbook_may_be_started_from_a_folder_and_a_folder_from_a_workbook(source: Path) -> None:
    from_folder = start_quarter(Q3, source, source.parent / "q3.xlsx")
    write_workbook(LAST, source.parent / "q2.xlsx")
    from_workbook = start_quarter(Q3, source.parent / "q2.xlsx")
    assert read(from_folder.path).report == read(from_workbook.path).report == from_folder.report


def test_last_year_s_figures_come_from_the_folder_of_a_year_before_beside_the_source(source: Path) -> None:
    year_ago = report(
        priority(indicators=(indicator(actual="70%", code="calls"),)), quarter=Quarter(year="2022-23", number=3)
    )
    write_folder(year_ago, source.parent / "2022-23-q3")
    (row,) = start_quarter(Q3, source).report.priorities[0].indicators
    assert (str(row.last_year), str(row.previous)) == ("70%", "93%")


@pytest.mark.parametrize("name", ["2023-24-q3", "q3.xlsx"])
def test_what_is_there_is_never_replaced(source: Path, name: str) -> None:
    output = source.parent / name
    start_quarter(Q3, source, output)
    with pytest.raises(OutputError, match="that is there already"):
        start_quarter(Q3, source, output)


def test_a_quarter_that_is_not_later_is_refused(source: Path) -> None:
    with pytest.raises(InputError) as caught:
        start_quarter(Quarter(year="2023-24", number=1), source)
    assert [format_finding(finding) for finding in caught.value.findings] == [
        "2023-24-q2: found Q1 2023-24, which is not later than Q2 2023-24; expected a quarter after Q2 2023-24"
    ]
    assert not (source.parent / "2023-24-q1").exists()


def test_a_new_year_says_that_targets_are_last_year_s(source: Path) -> None:
    started = start_quarter(Quarter(year="2024-25", number=1), source)
    assert [format_finding(finding) for finding in started.findings] == [
        "warning: 2024-25-q1: found targets of 2023-24; expected those of 2024-25"
    ]
