"""The written workbook, as openpyxl finds it."""

import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils import column_index_from_string, get_column_letter
from openpyxl.workbook.workbook import Workbook

from builders import bullet, indicator, priority, report
from cabinet_appendix.errors import OutputError
from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.formats.workbook.write import format_workbook, write_workbook
from cabinet_appendix.model.report import Exemption
from cabinet_appendix.output.as_text import format_finding

TABLES = ("Flagship actions", "Indicators", "Narrative", "Footnotes")
WORKED_OUT = {"Rating (worked out)", "Direction of travel", "Risen by"}
_FIGURES = ("Target", "Actual")
STEPS = {"Target counted", "Actual counted", "Actual open to", "Missed by", "Amber below", "Risen by"}


@pytest.fixture(scope="module")
def path(quarter_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped quarter as a workbook."""
    written = tmp_path_factory.mktemp("written") / "q2.xlsx"
    shipped = read_folder(quarter_folder).report
    assert shipped
    write_workbook(shipped, written)
    return written


@pytest.fixture(scope="module")
def workbook(path: Path) -> Workbook:
    return openpyxl.load_workbook(path)


def _columns(workbook: Workbook, sheet: str) -> dict[str, str]:
    """The letter of each column by its heading."""
    return {str(cell.value): get_column_letter(number) for number, cell in enumerate(workbook[sheet][1], start=1)}


def test_it_has_the_sheets_that_officers_know(workbook: Workbook) -> None:
    assert workbook.sheetnames == ["Report", *TABLES, "Ignored", "Guide"]


def test_what_is_ignored_has_a_sheet_where_there_is_any(tmp_path: Path) -> None:
    exemption = Exemption(rule="F005", about="Health Check", reason="rounded")
    write_workbook(report(priority("a"), ignore=(exemption,)), tmp_path / "q2.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "q2.xlsx")["Ignored"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows(max_row=2)] == [
        ["Rule", "About", "Reason"],
        ["F005", "Health Check", "rounded"],
    ]


@pytest.mark.parametrize("name", TABLES)
def test_headings_stay_in_view_are_explained_and_filter(name: str, workbook: Workbook) -> None:
    sheet = workbook[name]
    assert sheet.freeze_panes == "A2"
    assert all(cell.comment and cell.comment.text for cell in sheet[1])
    assert sheet.auto_filter.ref == sheet.dimensions


@pytest.mark.parametrize("name", TABLES)
def test_what_is_to_be_typed_is_open_and_all_else_is_locked(name: str, workbook: Workbook) -> None:
    sheet = workbook[name]
    assert sheet.protection.sheet
    assert sheet.protection.password is None
    for heading, letter in _columns(workbook, name).items():
        cells = sheet[letter]
        assert cells[0].protection.locked
        assert {cell.protection.locked for cell in cells[1:]} == {heading in STEPS | WORKED_OUT}, heading


@pytest.mark.parametrize("name", TABLES)
def test_no_cell_below_or_beside_a_table_is_locked_so_that_rows_can_be_deleted(name: str, workbook: Workbook) -> None:
    sheet = workbook[name]
    locked = [
        (span.min, span.max)
        for span in sheet.column_dimensions.values()
        if span.protection.locked  # openpyxl gives a column without a style of its own the usual one, which is locked
    ]
    columns = _columns(workbook, name)
    worked_out = [column_index_from_string(columns[heading]) for heading in columns if heading in STEPS | WORKED_OUT]
    assert {number for low, high in locked for number in range(low or 0, (high or 0) + 1)} == set(worked_out)
    assert max(span.max or 0 for span in sheet.column_dimensions.values()) == 16_384


def test_the_sheet_report_is_open_where_there_is_something_to_type_and_nowhere_else(workbook: Workbook) -> None:
    sheet = workbook["Report"]
    open_cells = {cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked}
    assert open_cells == {f"B{row}" for row in range(2, 9)} | {
        f"{letter}{row}" for letter in "ABCD" for row in range(11, 19)
    }


def test_columns_are_as_wide_as_their_texts_need_and_steps_are_hidden(workbook: Workbook) -> None:
    sheet = workbook["Indicators"]
    columns = _columns(workbook, "Indicators")
    (hidden,) = (span for span in sheet.column_dimensions.values() if span.hidden)
    numbers = {heading: column_index_from_string(letter) for heading, letter in columns.items()}
    assert {
        heading for heading, number in numbers.items() if number in range(hidden.min or 0, (hidden.max or 0) + 1)
    } == STEPS
    assert sheet.column_dimensions[columns["Indicator"]].width > 40
    assert workbook["Narrative"].column_dimensions[_columns(workbook, "Narrative")["Text"]].width > 80


def test_a_row_is_as_high_as_its_longest_text(workbook: Workbook) -> None:
    sheet = workbook["Narrative"]
    text = _columns(workbook, "Narrative")["Text"]
    lengths = {row: len(str(sheet[f"{text}{row}"].value or "")) for row in range(2, sheet.max_row + 1)}
    heights = {row: sheet.row_dimensions[row].height or 15 for row in lengths}
    assert all(heights[row] > 25 for row, length in lengths.items() if length > 130)
    assert all(heights[row] < 20 for row, length in lengths.items() if length < 80)
    assert max(lengths.values()) > 300


@pytest.mark.parametrize(
    ("sheet", "heading", "choices"),
    [
        ("Indicators", "Polarity", '"high,low"'),
        ("Indicators", "Priority", "priorities"),
        ("Indicators", "Rating override", '"green,amber,red"'),
        ("Flagship actions", "Status", '"completed,green,amber,red"'),
        ("Narrative", "Section", '"Introduction,Achievements,Key actions"'),
        ("Footnotes", "Kind", '"Footnote,Acronym"'),
    ],
)
def test_choices_are_offered_down_to_the_spare_rows(sheet: str, heading: str, choices: str, workbook: Workbook) -> None:
    letter = _columns(workbook, sheet)[heading]
    (rule,) = (
        rule
        for rule in workbook[sheet].data_validations.dataValidation
        if any(str(cells).startswith(f"{letter}2") for cells in rule.sqref.ranges)
    )
    assert (rule.type, rule.formula1) == ("list", choices)
    assert str(rule.sqref) == f"{letter}2:{letter}{workbook[sheet].max_row}"
    assert not workbook[sheet][f"{letter}{workbook[sheet].max_row}"].value


def test_a_priority_that_is_not_in_the_list_is_not_taken(workbook: Workbook) -> None:
    """Excel takes anything where empty cells are passed over and the range that is named has one."""
    for name in ("Flagship actions", "Indicators", "Narrative"):
        (rule,) = (rule for rule in workbook[name].data_validations.dataValidation if rule.formula1 == "priorities")
        assert not rule.allow_blank
        assert rule.showErrorMessage


def test_drop_downs_and_formulas_find_priorities_and_tolerance_by_name(workbook: Workbook) -> None:
    report_sheet = workbook["Report"]
    names = {name: defined.attr_text for name, defined in workbook.defined_names.items()}
    (keys,) = report_sheet[names["priorities"].partition("!")[2].replace("$", "")][:1]
    assert keys[0].value == "residents-first"
    assert report_sheet[names["tolerance"].partition("!")[2].replace("$", "")].value == "5%"


def test_figures_are_numbers_that_show_as_they_are_printed(workbook: Workbook) -> None:
    sheet, columns = workbook["Indicators"], _columns(workbook, "Indicators")
    by_code = {row[0].value: row[0].row for row in sheet.iter_rows(min_row=2)}
    target = sheet[f"{columns['Target']}{by_code['calls-answered']}"]
    assert (target.value, target.number_format) == (0.9, "0%")
    incidents = sheet[f"{columns['Actual']}{by_code['it-incidents']}"]
    assert (incidents.value, incidents.number_format) == (3640, "0")


def test_ratings_are_formulas_that_are_coloured_by_their_words(workbook: Workbook) -> None:
    sheet = workbook["Indicators"]
    letter = _columns(workbook, "Indicators")["Rating (worked out)"]
    assert all(str(cell.value).startswith("=IF(") for cell in sheet[letter][1:])
    words = {
        rule.formula[0]
        for cells in sheet.conditional_formatting
        if str(cells.sqref).startswith(letter)
        for rule in cells.rules
    }
    assert {'"green"', '"amber"', '"red"', '"not rated"'} <= words


def test_each_sheet_prints_on_pages_as_wide_as_itself_with_its_headings(workbook: Workbook) -> None:
    for name in TABLES:
        sheet = workbook[name]
        # One page across is what a sheet has that only says how many there may be down.
        assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (
            "landscape",
            1,
            0,
        )
        assert sheet.sheet_properties.pageSetUpPr
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows == "$1:$1"


def test_a_text_that_begins_like_a_formula_is_text(tmp_path: Path) -> None:
    row = indicator(name="=1+1", owner="@ann", commentary="-5 or +5")
    write_workbook(report(priority(indicators=(row,), achievements=(bullet("=SUM"),))), tmp_path / "q2.xlsx")
    workbook = openpyxl.load_workbook(tmp_path / "q2.xlsx")
    cells = [cell for sheet in workbook for cells in sheet.iter_rows() for cell in cells]
    kinds = {cell.value: cell.data_type for cell in cells}
    assert {kinds[text] for text in ("=1+1", "@ann", "-5 or +5", "=SUM")} == {"s"}


def test_actuals_to_fill_in_are_empty_and_take_figures_like_the_target_s(tmp_path: Path) -> None:
    rows = (indicator("90%", "No data"), indicator("4,500", "No data: yearly"), indicator("4,500", "No data"))
    write_workbook(report(priority(indicators=rows)), tmp_path / "q3.xlsx", is_to_fill_in=True)
    workbook = openpyxl.load_workbook(tmp_path / "q3.xlsx")
    actuals = workbook["Indicators"][_columns(workbook, "Indicators")["Actual"]][1:4]
    assert [(cell.value, cell.number_format) for cell in actuals] == [
        (None, "0%"),
        ("No data: yearly", "General"),
        (None, "#,##0"),
    ]


def test_a_bound_and_a_provisional_figure_are_text_so_that_the_next_number_has_no_part_of_them(tmp_path: Path) -> None:
    rows = (indicator("<5%", "<4%"), indicator(">80%", "No data"), indicator("90%", "93% (provisional)"))
    write_workbook(report(priority(indicators=rows)), tmp_path / "q3.xlsx", is_to_fill_in=True)
    workbook = openpyxl.load_workbook(tmp_path / "q3.xlsx")
    columns = _columns(workbook, "Indicators")
    targets, actuals = ([workbook["Indicators"][f"{columns[name]}{row}"] for row in (2, 3, 4)] for name in _FIGURES)
    assert [(cell.value, cell.number_format) for cell in targets] == [
        ("<5%", "General"),
        (">80%", "General"),
        (0.9, "0%"),
    ]
    assert [(cell.value, cell.number_format) for cell in actuals] == [
        ("<4%", "General"),
        (None, "0%"),
        ("93% (provisional)", "General"),
    ]


def test_a_text_that_no_cell_holds_is_refused_by_its_cell(tmp_path: Path) -> None:
    longest = report(priority(achievements=(bullet("a" * 32_767),)))
    write_workbook(longest, tmp_path / "q2.xlsx")
    too_long = report(priority(achievements=(bullet("a" * 32_768),)))
    with pytest.raises(OutputError) as caught:
        format_workbook(too_long)
    assert [format_finding(finding) for finding in caught.value.findings] == [
        "workbook, Narrative!D2: found a text of 32,768 characters; expected at most 32,767, which is all that a cell "
        "holds; shorten it, or keep this quarter in a folder"
    ]


CLOCK = """
import sys, time, datetime
class Later(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls(2031, 5, 6, 7, 8, 9, tzinfo=tz)
    today = utcnow = now
datetime.datetime = Later
time.time = lambda: 1935817689.0
time.localtime = lambda seconds=None: time.gmtime(1935817689)
from pathlib import Path
from cabinet_appendix.operations.convert import convert
convert(Path(sys.argv[1]), Path(sys.argv[2]))
"""


def test_another_machine_writes_the_same_bytes_at_another_time(
    path: Path, quarter_folder: Path, tmp_path: Path
) -> None:
    elsewhere = {**os.environ, "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "4242"}
    command = [sys.executable, "-c", CLOCK, str(quarter_folder), str(tmp_path / "q2.xlsx")]
    subprocess.run(command, check=True, env=elsewhere, timeout=60)
    assert (tmp_path / "q2.xlsx").read_bytes() == path.read_bytes()
