"""What is written is read back the same."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from builders import bullet, indicator, paragraphs, priority, report, reports, texts
from cabinet_appendix.findings import Finding, Severity
from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.formats.folder.write import format_folder
from cabinet_appendix.formats.markdown import format_inlines, parse_blocks, parse_inlines
from cabinet_appendix.formats.reading import Reading
from cabinet_appendix.formats.registry import FORMATS, Format, find_format
from cabinet_appendix.formats.workbook.read import read_workbook
from cabinet_appendix.formats.workbook.write import write_workbook
from cabinet_appendix.model.narrative import Inline
from cabinet_appendix.model.report import FlagshipAction, Report
from cabinet_appendix.operations.convert import convert

WRITTEN = [known for known in FORMATS if known.writer]
"""Documents are built with a template, and read back in test_word_round_trip.py."""
NAMES = ("2023-24-q2", "2023-24-q2.xlsx")
"""A path for each format that is written."""


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


def _errors(reading: Reading) -> list[Finding]:
    return [finding for finding in reading.findings if finding.severity is Severity.ERROR]


@pytest.mark.parametrize(
    ("known", "name"), [(known, name) for known, name in zip(WRITTEN, NAMES, strict=True)], ids=NAMES
)
@example(report=report(title="Report\nand more", subject="Two\nlines"))
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(report=reports())
def test_a_report_comes_back_from_every_format_as_it_was(known: Format, name: str, report: Report) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        known.write(report, path)
        assert find_format(path) is known
        reading = known.read(path)
    assert _errors(reading) == []
    assert reading.report == report


@settings(max_examples=30)
@given(st.sampled_from("=+-@\t'"), texts)
def test_a_text_that_a_sheet_would_take_for_a_formula_comes_back_as_text(first: str, rest: str) -> None:
    wording = f"{first}{rest}".strip()
    row = indicator(name=wording, commentary=wording, owner=wording)
    action = FlagshipAction(title=wording, status="green")
    written = report(priority(indicators=(row,), flagship_actions=(action,), achievements=(bullet(wording),)))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "q2.xlsx"
        write_workbook(written, path)
        assert read_workbook(path).report == written


def test_the_shipped_quarter_is_written_as_it_is_kept(quarter_folder: Path) -> None:
    report = read_folder(quarter_folder).report
    assert report is not None
    written = format_folder(report)
    for name in ("flagship-actions.csv", "indicators.csv", "narrative/residents-first.md"):
        assert written[name] == (quarter_folder / name).read_text(encoding="utf-8-sig")


def test_the_shipped_quarter_goes_into_a_workbook_and_back_byte_for_byte(quarter_folder: Path, tmp_path: Path) -> None:
    convert(quarter_folder, tmp_path / "first")
    convert(tmp_path / "first", tmp_path / "q2.xlsx")
    reading = convert(tmp_path / "q2.xlsx", tmp_path / "second")
    assert reading.findings == ()
    assert reading.report == read_folder(quarter_folder).report
    assert _content(tmp_path / "second") == _content(tmp_path / "first")


def _content(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
