"""Checking a source."""

from pathlib import Path

import pytest

from builders import priority, report
from cabinet_appendix.findings import Severity
from cabinet_appendix.formats.folder.write import write_folder
from cabinet_appendix.operations.check import check


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_folder(report(priority("a")), tmp_path)
    return tmp_path


def test_nothing_is_found_where_nothing_is_wrong(folder: Path) -> None:
    assert check(folder) == ()


def test_faults_and_what_was_put_right_are_found_together(folder: Path) -> None:
    (folder / "indicators.csv").write_text(
        "Priority,Indicator,Polarity,Target,Actual\na,x,high,5,\na,y,up,5,5\n", encoding="utf-8"
    )
    assert [(finding.severity, finding.place.row) for finding in check(folder)] == [
        (Severity.WARNING, 2),
        (Severity.ERROR, 3),
    ]


def test_a_source_that_is_not_there_is_a_finding_as_well(tmp_path: Path) -> None:
    assert [finding.code for finding in check(tmp_path / "nothing")] == ["I001"]
