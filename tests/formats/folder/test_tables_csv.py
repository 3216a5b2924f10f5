"""The two tables: from CSV as spreadsheets write it to rows with their places, and back."""

import csv
import io
from pathlib import Path

import pytest

from builders import indicator
from cabinet_appendix.findings import Finding, Place
from cabinet_appendix.formats.columns import FLAGSHIP_ACTION_COLUMNS, INDICATOR_COLUMNS, TOLERANCE
from cabinet_appendix.formats.folder.tables_csv import format_table, read_table
from cabinet_appendix.formats.tables import TableRow
from cabinet_appendix.model.ratings import Override, Status
from cabinet_appendix.model.report import FlagshipAction
from cabinet_appendix.output.as_text import format_finding

HEADINGS = "Priority,Flagship action,Status\n"


def _read(folder: Path, text: str) -> tuple[list[TableRow], list[str]]:
    path = folder / "flagship-actions.csv"
    path.write_text(text, encoding="utf-8", newline="")
    findings: list[Finding] = []
    rows = list(read_table(path, FLAGSHIP_ACTION_COLUMNS, findings))
    return rows, [format_finding(finding) for finding in findings]


def test_a_row_is_known_by_the_number_that_a_spreadsheet_shows(tmp_path: Path) -> None:
    rows, found = _read(tmp_path, f'{HEADINGS}a,"Two\nlines",green\n,,\na,"A ""quoted"", word",red\n')
    assert found == []
    assert [row.place for row in rows] == [
        Place("flagship-actions.csv", row=2),
        Place("flagship-actions.csv", row=4),
    ]
    assert rows[0].values == {"priority": "a", "title": "Two\nlines", "status": Status.GREEN}
    assert rows[1].values["title"] == 'A "quoted", word'


def test_a_short_row_lacks_what_it_does_not_say(tmp_path: Path) -> None:
    rows, found = _read(tmp_path, f"{HEADINGS}a,Open a library\n")
    assert len(rows) == 1
    assert found == [
        "flagship-actions.csv row 2, Status: found a blank cell; expected completed, green, amber or red"
    ], "a row that ends early is as blank as one with nothing in its last cell"


def test_blank_cells_after_the_last_heading_are_nothing(tmp_path: Path) -> None:
    assert _read(tmp_path, "Priority,Flagship action,Status,\na,b,red,,\n")[1] == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "flagship-actions.csv: found an empty file; expected a row of headings"),
        (
            f'{HEADINGS}a,"b,red\n',
            "flagship-actions.csv: found a broken table (unexpected end of data); expected comma-separated values",
        ),
    ],
)
def test_a_file_that_is_no_table_is_told(tmp_path: Path, text: str, message: str) -> None:
    assert _read(tmp_path, text) == ([], [message])


@pytest.mark.parametrize(("sign", "name"), [(";", "semicolons"), ("\t", "tabs")])
def test_a_table_with_other_signs_between_its_values_is_told_as_such(tmp_path: Path, sign: str, name: str) -> None:
    text = f"{HEADINGS.replace(',', sign)}a{sign}Open, at last{sign}red\n"
    remedy = 'in Excel, save as "CSV UTF-8 (Comma delimited)"'
    assert _read(tmp_path, text) == (
        [],
        [f"flagship-actions.csv: found {name} between the values; expected commas; {remedy}"],
    )


def test_what_is_written_is_a_table_to_any_reader_of_csv() -> None:
    titles = ['a "b", c', "line\nend", "=1+1", " x"]
    rows = [("key", FlagshipAction.model_construct(title=title, status=Status.AMBER)) for title in titles]
    text = format_table(rows, FLAGSHIP_ACTION_COLUMNS, {})
    assert list(csv.reader(io.StringIO(text, newline=""), strict=True)) == [
        ["Priority", "Flagship action", "Status"],
        *(["key", title, "amber"] for title in titles),
    ]


def test_optional_columns_stand_where_a_row_needs_them_and_a_default_is_left_blank() -> None:
    overridden = indicator(code="calls", override=Override(rating="amber", reason="rounding"), tolerance="2 points")
    rows = [("a", indicator(unrounded="92.6%")), ("b", overridden)]
    assert format_table(rows, INDICATOR_COLUMNS, {TOLERANCE: "5%"}).splitlines() == [
        "Code,Priority,Indicator,Polarity,Target,Actual,Unrounded actual,Tolerance,Rating override,Reason",
        ",a,Calls answered,high,90%,93%,92.6%,,,",
        "calls,b,Calls answered,high,90%,93%,,2 points,amber,rounding",
    ]
    assert format_table(rows[:1], INDICATOR_COLUMNS, {TOLERANCE: "5%"}).splitlines()[0] == (
        "Priority,Indicator,Polarity,Target,Actual,Unrounded actual"
    )
