"""Checking a source."""

import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from builders import bullet, indicator, priority, report
from cabinet_appendix import formats
from cabinet_appendix.checks.catalogue import BY_CODE
from cabinet_appendix.errors import InputError
from cabinet_appendix.findings import Severity
from cabinet_appendix.formats.folder.write import write_folder
from cabinet_appendix.model.narrative import Bullet, Text
from cabinet_appendix.model.priority import FlagshipAction
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.model.report import Exemption
from cabinet_appendix.operations.build import Choices, build
from cabinet_appendix.operations.check import check
from cabinet_appendix.operations.read import read
from sheet_files import HEADINGS, Rows, Shown, quarter, save_xlsx
from word_files import word_file

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
    whole = priority(
        "a",
        achievements=(bullet("Roads were mended."),),
        key_actions=(bullet("Bridges will be mended."),),
        flagship_actions=(FlagshipAction(title="Open a library", status="green"),),
        indicators=(indicator(),),
    )
    write_folder(report(whole), tmp_path)
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


def test_a_check_of_a_quarter_takes_under_half_of_its_build(quarter_folder: Path, tmp_path: Path) -> None:
    choices = Choices(output=tmp_path / "a.docx")
    assert _fastest(lambda: check(quarter_folder)) < _fastest(lambda: build(quarter_folder, choices)) / 2


def _fastest(function: Callable[[], object]) -> float:
    """The best of three runs, in seconds of the processor, once all modules are loaded."""

    def measure() -> float:
        started = time.process_time()
        function()
        return time.process_time() - started

    function()
    return min(measure() for _ in range(3))


def _write(folder: Path, **fields: Any) -> Path:
    write_folder(report(priority("a"), **fields), folder)
    return folder


def test_rules_find_what_reading_says_no_more(tmp_path: Path) -> None:
    prompt = Bullet(is_prompt=True, text=(Text("Open a hub"),))
    write_folder(report(priority("a", achievements=(prompt,))), tmp_path)
    assert [finding.code for finding in read(tmp_path).findings] == ["I109"]
    rules = [BY_CODE["N001"]]
    found = [(finding.code, finding.severity) for finding in check(tmp_path, rules=rules).findings]
    assert found == [("N001", Severity.ERROR)]
    assert check(tmp_path, rules=[]).findings == (), "nor is it said when nobody asks for the rule"


def test_what_came_of_it_says_by_what_it_was_checked_and_with_what_compared(tmp_path: Path) -> None:
    quarter, before = tmp_path / "2023-24-q2", tmp_path / "2023-24-q1"
    _write(quarter, ignore=(Exemption(rule="R002", reason="x"),))
    _write(before, quarter=Quarter(year="2023-24", number=1))
    outcome = check(quarter)
    assert (outcome.is_checked, outcome.compared_with) == (True, before)
    assert [finding.code for finding in outcome.findings if not finding.is_of_rule] == ["I128"]
    assert BY_CODE["N001"] in outcome.rules
    assert check(quarter, rules=[BY_CODE["N001"]]).findings == ()
    with pytest.raises(InputError):
        check(quarter, previous=tmp_path / "nothing")


def test_a_source_that_cannot_be_read_is_not_checked(tmp_path: Path) -> None:
    outcome = check(tmp_path / "nothing")
    assert (outcome.is_checked, outcome.rules) == (False, ())


def test_a_document_that_is_no_appendix_is_checked_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "letter.docx").write_bytes(word_file("<w:p><w:r><w:t>Dear Sir</w:t></w:r></w:p>"))
    outcome = check(tmp_path / "letter.docx")
    assert outcome.is_checked
    assert [finding.code for finding in outcome.findings if not finding.is_of_rule] == ["I017"]


def test_a_reason_that_serves_no_end_is_told_of_the_data_and_not_of_their_document(
    template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    _write(Path("data/2023-24-q2"), ignore=(Exemption(rule="N001", reason="x"),))
    build(Path("data/2023-24-q2"), Choices(output=Path("a.docx"), template=template))
    rules = [BY_CODE["N001"]]
    assert check(Path("a.docx"), rules=rules).findings == ()
    assert [finding.code for finding in check(Path("data/2023-24-q2"), rules=rules).findings] == ["I128"]
