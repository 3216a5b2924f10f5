"""Bad input: each problem is one line with its place, and all of them come at once."""

import shutil
from pathlib import Path

import pytest

from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.output.as_text import format_finding

REPORT = """\
title: Performance report
quarter: 2023-24 Q2
priorities:
  - key: residents-first
    name: Residents First
    title: A council that puts residents first
"""
ACTIONS = "Priority,Flagship action,Status\nresidents-first,Open a library,green\n"
INDICATORS = "Code,Priority,Indicator,Polarity,Target,Actual\ncalls,residents-first,Calls answered,high,90%,93%\n"
NARRATIVE = "## Achievements\n\n- Calls are answered: {calls.actual}.\n\n## Key actions\n\n- More calls.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small quarter without a fault."""
    quarter = tmp_path / "quarter"
    (quarter / "narrative").mkdir(parents=True)
    for name, text in {
        "report.yaml": REPORT,
        "flagship-actions.csv": ACTIONS,
        "indicators.csv": INDICATORS,
        "narrative/introduction.md": "How the council is doing.\n",
        "narrative/residents-first.md": NARRATIVE,
    }.items():
        (quarter / name).write_text(text, encoding="utf-8")
    return quarter


def found(folder: Path) -> list[str]:
    return [format_finding(finding) for finding in read_folder(folder).findings]


def test_a_folder_without_a_fault_is_read_without_a_word(folder: Path) -> None:
    reading = read_folder(folder)
    assert reading.findings == ()
    assert reading.report
    assert reading.report.priorities[0].indicators[0].rating == "green"


@pytest.mark.parametrize(
    "name",
    [
        "report.yaml",
        "flagship-actions.csv",
        "indicators.csv",
        "narrative/introduction.md",
        "narrative/residents-first.md",
    ],
)
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    file = Path(name).name
    parent = (folder / name).parent.name
    assert f"{file}: found no such file; expected {file} in {parent}" in found(folder)


CASES = {
    "a missing column": (
        "indicators.csv",
        INDICATORS.replace("Polarity,", "").replace("high,", ""),
        'indicators.csv row 1: found no column "Polarity"; expected a column headed "Polarity"',
    ),
    "an unknown column": (
        "indicators.csv",
        INDICATORS.replace("Target", "Tarqet"),
        'indicators.csv row 1, Tarqet: found the unknown column "Tarqet"; expected "Target"',
    ),
    "a column twice": (
        "indicators.csv",
        "Actual,Code,Priority,Indicator,Polarity,Target,Actual\n1,c,residents-first,x,high,1,1\n",
        'indicators.csv row 1, Actual: found the column "Actual" twice; expected each column once',
    ),
    "a figure that is no figure": (
        "indicators.csv",
        INDICATORS.replace("93%", "888361 71"),
        'indicators.csv row 2, Actual: found "888361 71"; expected a figure such as 93%, 23.01, £1.2m or <5, '
        'or "No data: reason"',
    ),
    "an actual that only a target can be": (
        "indicators.csv",
        INDICATORS.replace("93%", "Data only"),
        'indicators.csv row 2, Actual: found "Data only"; expected a figure such as 93%, 23.01, £1.2m or <5, '
        'or "No data: reason"',
    ),
    "a target that only an actual can be": (
        "indicators.csv",
        INDICATORS.replace("90%", "No data"),
        'indicators.csv row 2, Target: found "No data"; expected a figure such as 93%, 23.01, £1.2m or <5, '
        'or "Data only"',
    ),
    "an unknown priority": (
        "indicators.csv",
        INDICATORS.replace("residents-first", "resident-first"),
        'indicators.csv row 2, Priority: found the unknown priority "resident-first"; expected "residents-first"',
    ),
    "an unknown status": (
        "flagship-actions.csv",
        ACTIONS.replace("green", "blue"),
        'flagship-actions.csv row 2, Status: found "blue"; expected completed, green, amber or red',
    ),
    "an unknown polarity": (
        "indicators.csv",
        INDICATORS.replace("high", "up"),
        'indicators.csv row 2, Polarity: found "up"; expected high or low',
    ),
    "a blank name": (
        "flagship-actions.csv",
        ACTIONS.replace("Open a library", " "),
        "flagship-actions.csv row 2, Flagship action: found a blank cell; expected the action's wording",
    ),
    "a duplicate code": (
        "indicators.csv",
        INDICATORS + "calls,residents-first,Other calls,low,5,4\n",
        'indicators.csv row 3, Code: found the code "calls" a second time; expected a code that no other indicator has',
    ),
    "too many cells": (
        "flagship-actions.csv",
        ACTIONS + "residents-first,Open a library, and a café,green\n",
        "flagship-actions.csv row 3: found 4 cells; expected 3, as there are headings; "
        "put a text that has a comma in double quotes",
    ),
    "an override without a reason": (
        "indicators.csv",
        "Priority,Indicator,Polarity,Target,Actual,Rating override\nresidents-first,x,high,1,1,amber\n",
        'indicators.csv row 2, Reason: found nothing, beside a "Rating override"; expected "Reason" as well',
    ),
    "a control character": (
        "indicators.csv",
        INDICATORS.replace("Calls answered", "Calls \x07"),
        "indicators.csv row 2, Indicator: found the character U+0007, which a Word document cannot hold; "
        "expected the indicator's name",
    ),
    "a footnote without a text": (
        "narrative/residents-first.md",
        NARRATIVE.replace("More calls.", "More calls[^asc]."),
        "residents-first.md line 7: found the footnote mark [^asc] without a text; expected a line [^asc]: "
        "with its text",
    ),
    "a footnote text without a mark": (
        "narrative/residents-first.md",
        NARRATIVE + "\n[^asc]: Adult Social Care\n",
        "residents-first.md line 9: found the footnote [^asc] that no text refers to; expected [^asc] in the narrative",
    ),
    "a quote of nothing": (
        "narrative/residents-first.md",
        NARRATIVE.replace("calls.actual", "call.actual"),
        "residents-first.md line 3: found {call.actual}, which names no figure; "
        "expected {code.target} or {code.actual} of an indicator in the table",
    ),
    "a heading that is unknown": (
        "narrative/residents-first.md",
        NARRATIVE.replace("## Key actions", "## Plans"),
        'residents-first.md line 5: found the heading "Plans"; expected "Achievements" or "Key actions"',
    ),
    "a paragraph among bullets": (
        "narrative/residents-first.md",
        NARRATIVE + "\nMore.\n",
        'residents-first.md line 9: found a paragraph; expected a bullet, "- " and its text',
    ),
    "a numbered list": (
        "narrative/residents-first.md",
        NARRATIVE.replace("- More", "1. More"),
        'residents-first.md line 7: found a numbered list; expected a bullet, "- " and its text',
    ),
    "a bullet three levels deep": (
        "narrative/residents-first.md",
        NARRATIVE.replace("- More calls.", "- a\n  - b\n    - c"),
        "residents-first.md line 9: found a bullet three levels deep; expected bullets of at most two levels",
    ),
    "a bullet of two paragraphs": (
        "narrative/residents-first.md",
        NARRATIVE.replace("- More calls.", "- a\n\n  b"),
        'residents-first.md line 9: found a second paragraph in one bullet; expected a bullet, "- " and its text',
    ),
    "a link to no web address": (
        "narrative/residents-first.md",
        NARRATIVE.replace("More calls.", "[More](javascript:x)."),
        'residents-first.md line 7: found the link address "javascript:x", which is no http, https or mailto address; '
        "expected an address that begins with https://, http:// or mailto: and has no spaces",
    ),
    "a setting that is unknown": (
        "report.yaml",
        REPORT.replace("title: Perf", "tilte: Perf"),
        'report.yaml line 1: found the unknown setting "tilte"; expected "title"',
    ),
    "a quarter that is none": (
        "report.yaml",
        REPORT.replace("Q2", "Q7"),
        'report.yaml line 2: found quarter "2023-24 Q7"; expected a financial year and quarter such as 2023-24 Q2',
    ),
    "a key that is no name of a file": (
        "report.yaml",
        REPORT.replace("residents-first", "../residents"),
        'report.yaml line 4: found key "../residents"; expected letters, digits and hyphens, beginning with a letter '
        "or digit",
    ),
    "a priority without a name": (
        "report.yaml",
        REPORT.replace("    name: Residents First\n", ""),
        "report.yaml line 4: found no name; expected a value",
    ),
    "YAML that is broken": (
        "report.yaml",
        REPORT + "subject: [a\n",
        "report.yaml line 8: found broken YAML (expected ',' or ']', but got '<stream end>'); expected name: value",
    ),
    "a footnote twice": (
        "narrative/residents-first.md",
        NARRATIVE + "\n[^a]: x\n[^a]: y\n",
        "residents-first.md line 10: found the footnote [^a] a second time; expected a key for each footnote",
    ),
}


@pytest.mark.parametrize(("name", "text", "line"), CASES.values(), ids=CASES.keys())
def test_a_fault_is_one_line_with_its_place(folder: Path, name: str, text: str, line: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")
    assert line in found(folder)
    assert read_folder(folder).report is None


def test_all_faults_are_reported_at_once(folder: Path) -> None:
    (folder / "indicators.csv").write_text(
        INDICATORS.replace("93%", "23.o1").replace("high", "up") + "x,nowhere,y,low,1,z\n", encoding="utf-8"
    )
    (folder / "flagship-actions.csv").write_text(ACTIONS.replace("green", "blue"), encoding="utf-8")
    (folder / "narrative" / "residents-first.md").write_text(NARRATIVE + "[^x]: y\n", encoding="utf-8")
    (folder / "narrative" / "resident-first.md").write_text("", encoding="utf-8")
    places = [line.split(":")[0] for line in found(folder)]
    assert places == [
        "resident-first.md",
        "flagship-actions.csv row 2, Status",
        "indicators.csv row 2, Polarity",
        "indicators.csv row 2, Actual",
        "indicators.csv row 3, Actual",
        "indicators.csv row 3, Priority",
        "residents-first.md line 8",
    ]


@pytest.mark.parametrize("name", ["indicators.csv", "narrative/residents-first.md", "report.yaml"])
def test_a_file_in_windows_1252_is_read_and_said_to_be(folder: Path, name: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8").replace("Calls", "Cälls – “x”", 1).replace("Performance", "Café", 1)
    path.write_bytes(text.encode("cp1252"))
    reading = read_folder(folder)
    assert reading.report
    assert [format_finding(finding) for finding in reading.findings] == [
        f"warning: {path.name}: found text that is not in UTF-8; read as Windows-1252"
    ]
    everything = reading.report.model_dump_json()
    assert "Café" in everything or "Cälls – “x”" in everything


def test_a_byte_order_mark_and_windows_line_ends_are_no_part_of_the_text(folder: Path) -> None:
    before = read_folder(folder).report
    for path in [*folder.glob("*.*"), *folder.glob("narrative/*")]:
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    reading = read_folder(folder)
    assert reading.findings == ()
    assert reading.report == before


@pytest.mark.parametrize("data", [b"\xff\xfeC\x00o\x00d\x00e\x00", b"\x81\x8d\x8f", b"PK\x03\x04\0\0"])
def test_a_file_that_is_no_text_is_refused(folder: Path, data: bytes) -> None:
    (folder / "indicators.csv").write_bytes(data)
    assert any("found text in an unknown encoding; expected UTF-8 or Windows-1252" in line for line in found(folder))


def test_a_blank_actual_is_no_data_and_never_zero(folder: Path) -> None:
    (folder / "indicators.csv").write_text(INDICATORS.replace("93%", "").replace(": {c", ""), encoding="utf-8")
    reading = read_folder(folder)
    assert reading.report
    (indicator,) = reading.report.priorities[0].indicators
    assert (indicator.actual.value, indicator.rating) == (None, None)
    assert found(folder) == ['warning: indicators.csv row 2, Actual: found a blank cell; read as "No data"']


def test_blank_rows_are_left_out(folder: Path) -> None:
    (folder / "indicators.csv").write_text(INDICATORS.replace("\ncalls", "\n,,,,,\n\ncalls"), encoding="utf-8")
    reading = read_folder(folder)
    assert reading.findings == ()


def test_columns_may_stand_in_any_order_and_under_other_names(folder: Path) -> None:
    (folder / "indicators.csv").write_text(
        "Aim to,Description,PI code,Actual,priority,TARGET\nminimise,Waits,calls,4,residents-first,5\n",
        encoding="utf-8",
    )
    reading = read_folder(folder)
    assert reading.report
    (indicator,) = reading.report.priorities[0].indicators
    assert (indicator.name, indicator.polarity, indicator.rating) == ("Waits", "low", "green")


def test_the_tolerance_of_the_report_is_that_of_its_indicators_unless_they_have_their_own(folder: Path) -> None:
    (folder / "report.yaml").write_text(REPORT + "tolerance: 10%\n", encoding="utf-8")
    (folder / "indicators.csv").write_text(
        "Priority,Indicator,Polarity,Target,Actual,Tolerance,Code\n"
        "residents-first,a,high,100,91,,calls\nresidents-first,b,high,100,91,5%,\n",
        encoding="utf-8",
    )
    reading = read_folder(folder)
    assert reading.report
    assert [indicator.rating for indicator in reading.report.priorities[0].indicators] == ["amber", "red"]


def test_what_stands_as_typed_in_markdown_stands_as_typed_in_the_report(folder: Path) -> None:
    typed = 'R&D <b>x</b> {{ 7*7 }} {% if %} `code` ![x] "q" 😀 عربي'
    (folder / "narrative" / "introduction.md").write_text(typed + "\n", encoding="utf-8")
    reading = read_folder(folder)
    assert reading.report
    assert [inline.text for inline in reading.report.introduction[0]] == [typed]  # type: ignore[union-attr]


def test_a_shipped_quarter_holds_the_published_counts(quarter_folder: Path, tmp_path: Path) -> None:
    shutil.copytree(quarter_folder, tmp_path / "copy")
    report = read_folder(tmp_path / "copy").report
    assert report
    assert [len(priority.flagship_actions) for priority in report.priorities] == [10, 10, 12]
    assert [len(priority.indicators) for priority in report.priorities] == [14, 22, 28]
    assert [len(priority.achievements) for priority in report.priorities] == [15, 17, 15]
    assert [len(priority.key_actions) for priority in report.priorities] == [6, 22, 14]
