"""What is built of a report says the same as the report, though much of it is not printed."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from builders import reports
from cabinet_appendix.compare.common_ground import Source, find_common_ground
from cabinet_appendix.compare.diff import diff
from cabinet_appendix.formats.word.read import read_document
from cabinet_appendix.formats.word.write import write_document
from cabinet_appendix.model.report import Report
from printable_reports import printable_reports

MANY = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def _read_back(report: Report, template: Path) -> Report:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "built.docx"
        path.write_bytes(write_document(report, template))
        read = read_document(path).report
    assert read
    return read


@pytest.mark.parametrize("layout", ["appendix", "appendix-movement"])
@MANY
@given(report=printable_reports())
def test_a_document_has_no_changes_to_what_it_was_built_of(layout: str, report: Report, template: Path) -> None:
    built = Source(_read_back(report, template.with_stem(layout)), is_document=True)
    assert diff(*find_common_ground(Source(report), built)) == ()
    assert diff(*find_common_ground(built, Source(report))) == ()


@MANY
@given(report=reports())
def test_a_report_has_no_changes_to_itself_as_a_document(report: Report) -> None:
    for first, second in ((False, True), (True, False), (True, True)):
        assert diff(*find_common_ground(Source(report, first), Source(report, second))) == ()


@MANY
@given(first=reports(), second=reports())
def test_any_two_reports_have_common_ground(first: Report, second: Report) -> None:
    before, after = find_common_ground(Source(first, is_document=True), Source(second, is_document=True))
    assert [one.title for one in before.priorities] == [" ".join(one.title.split()) for one in first.priorities]
    assert len(after.priorities) == len(second.priorities)
