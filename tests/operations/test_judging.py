"""Reasons to leave what rules find: what they are about, and which serve no end."""

from pathlib import Path

import pytest

from builders import indicator, priority, report
from cabinet_appendix.checks.catalogue import BY_CODE
from cabinet_appendix.checks.run import position
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Place
from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.formats.folder.write import write_folder
from cabinet_appendix.formats.workbook.read import read_workbook
from cabinet_appendix.formats.workbook.write import write_workbook
from cabinet_appendix.model.ratings import Override
from cabinet_appendix.model.report import Exemption, Report
from cabinet_appendix.operations import judging, rules
from cabinet_appendix.operations.judging import Judgement, Reasons, judge
from cabinet_appendix.output.as_text import format_finding

OVERRIDE = BY_CODE["R002"]


def _report() -> Report:
    same = Override(rating="green", reason="Checked by hand")
    rows = [indicator(name=name, override=same) for name in ("Calls answered", "Letters answered")]
    return report(priority("a", indicators=tuple(rows)))


def _judge(folder: Path, *exemptions: Exemption, kind: str = "folder") -> Judgement:
    if kind == "folder":
        write_folder(_report(), folder / "q2")
        reading = read_folder(folder / "q2")
    else:
        write_workbook(_report(), folder / "q2.xlsx")
        reading = read_workbook(folder / "q2.xlsx")
    subject = Subject("q2", reading.report, reading.places.__getitem__)
    return judge(subject, [OVERRIDE], Reasons(exemptions, lambda path: Place("report.yaml", line=int(path[1]) + 1)))


def _exempt(rule: str, about: str | None = None) -> Exemption:
    return Exemption(rule=rule, about=about, reason="so it is")


@pytest.mark.parametrize("word", ["R002", "r", "override-changes-nothing"])
def test_a_reason_leaves_all_that_its_rule_finds(word: str, tmp_path: Path) -> None:
    judgement = _judge(tmp_path, _exempt(word))
    assert judgement.findings == ()
    assert [(one.finding.code, one.reason, one.place) for one in judgement.ignored] == [
        ("R002", "so it is", Place("report.yaml", line=1))
    ] * 2


@pytest.mark.parametrize("kind", ["folder", "workbook"])
@pytest.mark.parametrize(
    ("about", "rows"), [("Letters answered", [3]), ("letters", [3]), ("green", [2, 3]), ("Potholes", [])]
)
def test_with_words_it_leaves_what_has_them_or_stands_at_them(
    kind: str, about: str, rows: list[int], tmp_path: Path
) -> None:
    judgement = _judge(tmp_path, _exempt("R", about), kind=kind)
    assert [position(one.finding.place) for one in judgement.ignored] == rows
    assert [position(one.place) for one in judgement.findings if one.code == "R002"] == sorted({2, 3} - {*rows})


@pytest.mark.parametrize(("about", "rows"), [("indicators.csv row 3", [3]), ("Rating override", [2, 3])])
def test_its_words_may_be_those_of_the_place(about: str, rows: list[int], tmp_path: Path) -> None:
    assert [position(one.finding.place) for one in _judge(tmp_path, _exempt("R", about)).ignored] == rows


def test_a_reason_that_serves_no_end_is_named_at_its_line(tmp_path: Path) -> None:
    judgement = _judge(tmp_path, _exempt("R002", "Potholes"), _exempt("R002"), _exempt("R002"))
    assert [format_finding(finding) for finding in judgement.findings] == [
        'warning: report.yaml line 1: found a reason to ignore R002 about "Potholes", which finds nothing of the kind; '
        "delete it",
        "warning: report.yaml line 3: found a reason to ignore R002, which finds nothing of the kind; delete it",
    ]


def test_a_reason_about_a_rule_that_was_not_run_may_serve_one_elsewhere(tmp_path: Path) -> None:
    judgement = _judge(tmp_path, _exempt("N001"), _exempt("N"))
    assert {finding.code for finding in judgement.findings} == {"R002"}


def test_a_reason_about_documents_is_not_missed_in_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    names = {OVERRIDE.code: OVERRIDE.name, "S900": "nothing"}
    monkeypatch.setattr(judging, "NAMES", names)
    monkeypatch.setattr(rules, "NAMES", names)
    judgement = _judge(tmp_path, _exempt("S900"), _exempt("S"), _exempt("A012"), _exempt("C"))
    assert {finding.code for finding in judgement.findings} == {"R002"}


def test_a_rule_that_there_is_not_is_a_fault_at_its_line(tmp_path: Path) -> None:
    judgement = _judge(tmp_path, _exempt("R"), _exempt("overide-changes-nothing"))
    assert [format_finding(finding) for finding in judgement.findings] == [
        'report.yaml line 2: found the unknown rule "overide-changes-nothing"; expected "override-changes-nothing"'
    ]
