"""Converting from one format to another."""

from pathlib import Path

import openpyxl
import pytest

from builders import indicator, priority, report
from cabinet_appendix.errors import InputError, OutputError
from cabinet_appendix.formats.folder.write import write_folder
from cabinet_appendix.operations.convert import convert
from cabinet_appendix.operations.read import read

REPORT = report(priority(indicators=(indicator(code="calls"),)))


@pytest.fixture
def source(tmp_path: Path) -> Path:
    write_folder(REPORT, tmp_path / "q2")
    return tmp_path / "q2"


def test_a_folder_becomes_a_workbook_and_that_a_folder_with_the_same_report(source: Path) -> None:
    workbook = source.parent / "made" / "q2.xlsx"
    assert convert(source, workbook).report == REPORT
    assert openpyxl.load_workbook(workbook)["Indicators"]["A2"].value == "calls"
    convert(workbook, source.parent / "again")
    assert read(source.parent / "again").report == REPORT


def test_a_source_with_faults_is_refused_and_nothing_is_written(source: Path) -> None:
    (source / "indicators.csv").write_text("Code,Priority\n")
    with pytest.raises(InputError, match='no column "Actual"'):
        convert(source, source.parent / "q2.xlsx")
    assert not (source.parent / "q2.xlsx").exists()


def test_a_name_of_another_kind_is_refused(source: Path) -> None:
    with pytest.raises(InputError, match="a name of another kind"):
        convert(source, source.parent / "q2.ods")


def test_a_workbook_that_is_there_stays_as_it_is(source: Path) -> None:
    (source.parent / "q2.xlsx").write_bytes(b"somebody's")
    with pytest.raises(OutputError, match="that is there already"):
        convert(source, source.parent / "q2.xlsx")
    assert (source.parent / "q2.xlsx").read_bytes() == b"somebody's"
