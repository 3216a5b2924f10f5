"""What is written is read back the same."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings

from builders import paragraphs, reports
from builders import report as small_report
from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.formats.folder.write import format_folder
from cabinet_appendix.formats.markdown import format_inlines, parse_blocks, parse_inlines
from cabinet_appendix.formats.registry import FORMATS, Format
from cabinet_appendix.model.narrative import Inline
from cabinet_appendix.model.report import Report

NAMES = ("2023-24-q2", "2023-24-q2.xlsx")
"""One for each format that a report is written in."""


@given(paragraphs(("complaints", "a-1"), ("asc", "1")))
def test_a_paragraph_comes_back_from_markdown_as_it_was(inlines: tuple[Inline, ...]) -> None:
    assert parse_inlines(format_inlines(inlines)) == inlines


@given(paragraphs(("complaints", "a-1"), ("asc", "1")))
def test_a_bullet_comes_back_from_its_list_as_it_was(inlines: tuple[Inline, ...]) -> None:
    outer, nested = format_inlines(inlines, indent=2), format_inlines(inlines, indent=4)
    blocks = list(parse_blocks(f"## Achievements\n\n- {outer}\n  - {nested}\n- last\n"))
    assert [(block.kind, block.level) for block in blocks] == [
        ("heading", 2),
        ("bullet", 0),
        ("bullet", 1),
        ("bullet", 0),
    ]
    assert [block.inlines for block in blocks[1:3]] == [inlines, inlines]


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: known.name)
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], max_examples=30)
@example(report=small_report(title="Report\nand more", subject="Two\nlines"))
@given(report=reports())
def test_a_report_comes_back_from_every_format_as_it_was(known: Format, report: Report) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (path,) = (path for name in NAMES if known.is_target(path := Path(folder) / name))
        known.write(report, path)
        reading = known.read(path)
    assert [finding for finding in reading.findings if finding.severity == "error"] == []
    assert reading.report == report


def test_the_shipped_quarter_is_written_as_it_is_kept(quarter_folder: Path) -> None:
    report = read_folder(quarter_folder).report
    assert report is not None
    written = format_folder(report)
    for name in ("flagship-actions.csv", "indicators.csv", "narrative/residents-first.md"):
        assert written[name] == (quarter_folder / name).read_text(encoding="utf-8-sig")
