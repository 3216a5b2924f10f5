"""Documents as a whole: any report fills the shipped template, and finishing again changes nothing."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings

from builders import priority, reports
from cabinet_appendix.errors import DocumentError, TemplateError
from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.formats.word.finishing import (
    chart_pictures,
    charts,
    footnotes,
    identifiers,
    links,
    properties,
    tables,
    unused_pictures,
)
from cabinet_appendix.formats.word.write import PASSES, write_document
from cabinet_appendix.model.narrative import Link, Note, Text
from cabinet_appendix.model.report import Report
from word_templates import BODY, chart_drawing, chart_xml, fill, lines, p, rendered, small_report, word_template

Judge = Callable[[bytes], list[str]]
MANY = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@MANY
@given(report=reports())
def test_any_report_fills_the_shipped_template_with_nothing_lost(report: Report, template: Path, faults: Judge) -> None:
    assert faults(write_document(report, template)) == []


@settings(MANY, max_examples=2)
@given(report=reports())
def test_any_report_does_so_with_pictures_too_if_they_have_its_letters(
    report: Report, template: Path, faults: Judge
) -> None:
    found = []
    try:
        found = faults(write_document(report, template, pictures=True))
    except DocumentError as refusal:
        found = [finding.code for finding in refusal.findings if finding.code != "T015"]
    assert found == []


def test_a_report_without_anything_fills_the_shipped_template(template: Path, faults: Judge) -> None:
    for empty in (small_report(priorities=()), small_report(priorities=(priority(),))):
        for pictures in (False, True):
            assert faults(write_document(empty, template, pictures=pictures)) == []


@pytest.mark.parametrize("last", [tables, footnotes, links, unused_pictures, identifiers, properties, chart_pictures])
def test_finishing_twice_equals_finishing_once(last: ModuleType, quarter_folder: Path, template: Path) -> None:
    report = read_folder(quarter_folder).report
    assert report
    draft = rendered(template.read_bytes(), report)
    for finishing_pass in (*PASSES, chart_pictures):
        finishing_pass.finish(draft)
        if finishing_pass is last:
            once = draft.package.save()
            finishing_pass.finish(draft)
            assert draft.package.save() == once
            return
    pytest.fail("a pass that is not run")


def test_charts_are_bound_once_and_then_say_what_they_show() -> None:
    draft = rendered(word_template(BODY + p(chart_drawing("chart: all/indicators")), chart=chart_xml()))
    charts.finish(draft)
    with pytest.raises(TemplateError, match=r'"All indicators: 1 green, 0 amber, 0 red\."'):
        charts.finish(draft)


def test_the_same_report_and_template_give_the_same_bytes() -> None:
    given = small_report(introduction=((Link("a", "https://a.example"), Note("a")),), footnotes={"a": (Text("b"),)})
    template = word_template(BODY + p(chart_drawing("chart: all/indicators")), chart=chart_xml())
    assert fill(template, given) == fill(template, given)


@pytest.mark.parametrize("character", ["\ud800", "\x00", "\x0b", "\ufffe"])
def test_a_character_that_would_cut_the_text_never_gets_as_far_as_a_document(character: str) -> None:
    with pytest.raises(ValueError, match=r"which a Word document cannot hold|valid string"):
        small_report(title=f"Performance{character} report")


def test_what_is_known_of_a_template_serves_the_next_report_and_no_other_template(tmp_path: Path) -> None:
    path = tmp_path / "appendix.docx"
    for body in (BODY, BODY + p("The end")):
        for title in ("One", "Two"):
            path.write_bytes(word_template(body))
            document = write_document(small_report(title=title), path)
            assert lines(document)[0] == title
            assert (lines(document)[-1] == "The end") is (body != BODY)


def test_reports_of_one_template_are_written_at_the_same_time(tmp_path: Path) -> None:
    path = tmp_path / "appendix.docx"
    path.write_bytes(word_template())
    titles = [f"Report {number}" for number in range(8)]
    with ThreadPoolExecutor(4) as threads:
        documents = list(threads.map(lambda title: write_document(small_report(title=title), path), titles))
    assert [lines(document)[0] for document in documents] == titles
