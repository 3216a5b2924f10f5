"""A long report without a slip: no rule finds anything in its folder, in its document, or beside the quarter before."""

from pathlib import Path

import pytest

from cabinet_appendix.checks.catalogue import RULES
from cabinet_appendix.checks.document import Document
from cabinet_appendix.checks.rule import Rule
from cabinet_appendix.checks.run import run
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.formats.folder.write import write_folder
from cabinet_appendix.formats.word.final import finalise
from cabinet_appendix.formats.word.read import read_document
from cabinet_appendix.formats.word.reading.document import open_package
from cabinet_appendix.formats.word.write import write_document
from cabinet_appendix.model.report import Report
from cabinet_appendix.model.scorecard import count_report
from cabinet_appendix.output.as_text import format_finding
from checks.long_report import make_long_report


@pytest.fixture(scope="module")
def report() -> Report:
    return make_long_report()


@pytest.fixture(scope="module")
def previous() -> Report:
    return make_long_report(quarter=1)


@pytest.fixture(scope="module")
def folder(report: Report, previous: Report, tmp_path_factory: pytest.TempPathFactory) -> Subject:
    path = tmp_path_factory.mktemp("clean") / "2023-24-q2"
    write_folder(report, path)
    reading = read_folder(path)
    assert reading.findings == ()
    return Subject(path.name, reading.report, reading.places.__getitem__, None, previous)


@pytest.fixture(scope="module")
def document(report: Report, previous: Report, template: Path, tmp_path_factory: pytest.TempPathFactory) -> Subject:
    path = tmp_path_factory.mktemp("clean") / "appendix.docx"
    path.write_bytes(finalise(write_document(report, template)))
    reading = read_document(path)
    assert reading.findings == ()
    return Subject(
        path.name, reading.report, reading.places.__getitem__, Document(path.name, open_package(path)), previous
    )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_finds_nothing_in_a_folder_without_a_slip(rule: Rule, folder: Subject) -> None:
    assert [format_finding(finding) for finding in run(folder, [rule])] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_finds_nothing_in_a_document_without_a_slip(rule: Rule, document: Subject) -> None:
    assert [format_finding(finding) for finding in run(document, [rule])] == []


def test_the_report_is_long_and_has_all_there_is(folder: Subject, document: Subject) -> None:
    for subject in (folder, document):
        assert subject.report
        scorecard = count_report(subject.report)
        assert (scorecard.indicators.total, scorecard.flagship_actions.total) == (640, 96)
        counts = (*scorecard.indicators.counts, *scorecard.flagship_actions.counts)
        assert min(count.count for count in counts) > 9
    indicators = [row for priority in folder.report.priorities for row in priority.indicators] if folder.report else []
    assert any(row.override for row in indicators)
    assert any(row.actual.is_provisional for row in indicators)
    assert any(row.actual.bound for row in indicators)
