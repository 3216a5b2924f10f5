"""Sheets as officers keep them, with the dirt of real ones: what is read, and what is said with its sheet and cell."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl.workbook.workbook import Workbook

from cabinet_appendix.formats.workbook.read import read_workbook
from cabinet_appendix.model.report import Exemption
from sheet_files import (
    CALLS,
    HEADINGS,
    SAVES,
    Sheets,
    Shown,
    Value,
    messages,
    quarter,
    read_only_indicator,
    refusals,
    save_xlsx,
    with_actual,
)

KINDS = pytest.mark.parametrize("kind", SAVES)
EXPECTED = 'a figure such as 93%, 23.01, £1.2m or <5, or "No data: reason"'


def _save(kind: str, sheets: Sheets, folder: Path) -> Path:
    return SAVES[kind](sheets, folder / f"q2.{kind}")


@KINDS
@pytest.mark.parametrize(
    ("actual", "text"),
    [
        (Shown(0.9, "0%", "90%"), "90%"),
        (Shown(0.885, "0.0%", "88.5%"), "88.5%"),
        (Shown(4640, "#,##0", "4,640"), "4,640"),
        (Shown(1200000, '"£"0.0,,"m"', "£1.2m"), "£1.2m"),
        (Shown(4500, "0", "4500"), "4500"),
        (23.01, "23.01"),
        (3640, "3640"),
        ("93%", "93%"),
        ("23.01", "23.01"),
        ("4,500", "4,500"),
        ("<5", "<5"),
        ("n/a", "n/a"),
        ("No data", "No data"),
        ("No data: yearly", "No data: yearly"),
        ("Paused: under review", "Paused: under review"),
        ("93% (provisional)", "93% (provisional)"),
        ("23.01 provisional", "23.01 provisional"),
    ],
)
def test_a_figure_is_read_as_its_cell_shows_it(kind: str, actual: Value, text: str, tmp_path: Path) -> None:
    indicator, said = read_only_indicator(_save(kind, with_actual(actual), tmp_path))
    assert (indicator.actual.text, indicator.unrounded, said) == (text, None, [])


@KINDS
def test_a_blank_actual_is_no_data_and_never_nought(kind: str, tmp_path: Path) -> None:
    indicator, said = read_only_indicator(_save(kind, with_actual(None, target="90%"), tmp_path))
    assert (indicator.actual.text, indicator.actual.value, indicator.rating) == ("No data", None, None)
    assert said == [f'warning: q2.{kind}, Indicators!F2: found a blank cell; read as "No data"']


@KINDS
def test_a_rounded_share_is_printed_as_it_shows_and_rated_as_it_is_held(kind: str, tmp_path: Path) -> None:
    row = ("health", "residents-first", "Health checks", "high", "10%", Shown(0.0963, "0%", "10%"))
    indicator, said = read_only_indicator(_save(kind, quarter(row), tmp_path))
    assert (indicator.actual.text, str(indicator.unrounded), indicator.rating) == ("10%", "9.63%", "amber")
    assert said == [
        f"warning: q2.{kind}, Indicators!F2: found 10%, which the sheet holds as 9.63%; "
        "printed as 10%, rated amber as 9.63%"
    ]


@KINDS
@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f"])
def test_a_space_between_thousands_is_read_as_a_comma(kind: str, space: str, tmp_path: Path) -> None:
    indicator, said = read_only_indicator(_save(kind, with_actual(f"4{space}640"), tmp_path))
    assert (indicator.actual.text, indicator.actual.value) == ("4,640", Decimal(4640))
    assert said == [f'warning: q2.{kind}, Indicators!F2: found "4{space}640"; read as "4,640"']


@KINDS
@pytest.mark.parametrize("actual", ["888361 71", "23 01", "1 2345", "23,o1", "about 5", "1,23", "Data only"])
def test_what_is_no_number_is_refused_by_its_cell(kind: str, actual: str, tmp_path: Path) -> None:
    assert refusals(_save(kind, with_actual(actual), tmp_path)) == [
        f'q2.{kind}, Indicators!F2: found "{actual}"; expected {EXPECTED}'
    ]


@KINDS
@pytest.mark.parametrize(
    ("actual", "found", "remedy"),
    [
        (date(2023, 10, 1), "the date 2023-10-01", "format the cell as text and type it again"),
        ("#DIV/0!", "the error #DIV/0!", "mend the formula, or type the figure"),
        ("#N/A", "the error #N/A", "mend the formula, or type the figure"),
        (True, "the logical value TRUE", ""),
    ],
)
def test_what_is_no_figure_at_all_is_refused_by_its_cell(
    kind: str, actual: Value, found: str, remedy: str, tmp_path: Path
) -> None:
    said = f"q2.{kind}, Indicators!F2: found {found}; expected {EXPECTED}"
    assert refusals(_save(kind, with_actual(actual), tmp_path)) == [f"{said}; {remedy}" if remedy else said]


@KINDS
def test_blank_rows_are_passed_over(kind: str, tmp_path: Path) -> None:
    second = ("it", *CALLS[1:2], "Incidents", "low", 4500, 3640)
    path = _save(kind, quarter((), CALLS, (None, "  ", None), (), second), tmp_path)
    reading = read_workbook(path)
    assert reading.report, messages(reading)
    assert [row.code for row in reading.report.priorities[0].indicators] == ["calls", "it"]
    assert reading.findings == ()


@KINDS
def test_columns_may_stand_in_another_order_and_under_other_words(kind: str, tmp_path: Path) -> None:
    headings = ("Actual", "PI code", "Traffic light", "Aim to", "Measured in", "Description", "TARGET ", "Priority")
    row = ("93", "calls", "G", "Maximise", "%", "Calls answered", 90, "residents-first")
    indicator, said = read_only_indicator(_save(kind, quarter(row, headings=headings), tmp_path))
    assert (indicator.code, indicator.name, indicator.polarity) == ("calls", "Calls answered", "high")
    assert (indicator.actual.text, indicator.target.text, indicator.rating) == ("93%", "90%", "green")
    assert said == []


@KINDS
def test_a_fraction_where_per_cent_is_meant_is_refused(kind: str, tmp_path: Path) -> None:
    path = _save(kind, quarter((*CALLS[:-1], 0.9, "%"), headings=(*HEADINGS, "Measured in")), tmp_path)
    assert refusals(path) == [
        f'q2.{kind}, Indicators!F2: found "0.9" in a row that is measured in %; '
        "expected the figure with its sign, such as 93% or 0.9%"
    ]


@KINDS
@pytest.mark.parametrize(
    ("target", "actual", "shown"),
    [("90%", 0.9, "0.9"), (0.9, Shown(0.9, "0%", "90%"), "90%"), ("£5m", "5 days", "5 days"), ("90%", "93", "93")],
)
def test_figures_that_are_not_measured_alike_are_named_and_not_rated(
    kind: str, target: Value, actual: Value, shown: str, tmp_path: Path
) -> None:
    indicator, said = read_only_indicator(_save(kind, quarter((*CALLS[:-2], target, actual)), tmp_path))
    assert indicator.rating is None
    assert said == [
        f'warning: q2.{kind}, Indicators!F2: found "{shown}" beside the target "{target}"; '
        "not rated, for they are not measured alike"
    ]


@KINDS
def test_extra_columns_are_named_and_left_out(kind: str, tmp_path: Path) -> None:
    path = _save(kind, quarter((*CALLS, "x", "y"), headings=(*HEADINGS, "Directorate", "Tarqet")), tmp_path)
    assert read_only_indicator(path)[1] == [
        f'warning: q2.{kind}, Indicators!G1: found the column "Directorate", which is not known; left out',
        f'warning: q2.{kind}, Indicators!H1: found the column "Tarqet", which is not known; '
        'left out; if it is "Target", head it so',
    ]


@KINDS
def test_a_column_without_a_heading_that_holds_something_is_named(kind: str, tmp_path: Path) -> None:
    path = _save(
        kind, quarter((*CALLS[:4], "see note", *CALLS[4:]), headings=(*HEADINGS[:4], "", *HEADINGS[4:])), tmp_path
    )
    assert read_only_indicator(path)[1] == [
        f"warning: q2.{kind}, Indicators!E1: found a column without a heading; left out"
    ]


@KINDS
def test_a_rating_that_the_figures_contradict_is_named(kind: str, tmp_path: Path) -> None:
    path = _save(kind, quarter((*CALLS, "red"), headings=(*HEADINGS, "RAG")), tmp_path)
    indicator, said = read_only_indicator(path)
    assert indicator.rating == "green"
    assert said == [
        f"warning: q2.{kind}, Indicators!G2: found the rating red where the figures make green; rated by the figures; "
        'if it is meant, put it under "Rating override" with its "Reason"'
    ]


@KINDS
@pytest.mark.parametrize("codes", ["calls, emails", "calls/emails", "calls\nemails"])
def test_several_codes_in_a_cell_are_refused(kind: str, codes: str, tmp_path: Path) -> None:
    shown = codes.replace("\n", " ")
    assert refusals(_save(kind, quarter((codes, *CALLS[1:])), tmp_path)) == [
        f'q2.{kind}, Indicators!A2: found "{shown}"; expected one code of letters, digits and hyphens'
    ]


@KINDS
def test_a_title_and_notes_may_stand_above_the_headings(kind: str, tmp_path: Path) -> None:
    sheets = quarter()
    sheets["Indicators"] = [("Indicators of Q2",), (), ("as of", date(2023, 10, 1)), HEADINGS, (*CALLS[:-1], "9 3")]
    assert refusals(_save(kind, sheets, tmp_path)) == [f'q2.{kind}, Indicators!F5: found "9 3"; expected {EXPECTED}']


@KINDS
def test_other_sheets_are_named_and_left_out_and_a_sheet_is_found_by_its_headings(kind: str, tmp_path: Path) -> None:
    sheets = quarter(CALLS)
    sheets = {"Working": [("x", 1)], **{"Sheet 9" if name == "Indicators" else name: sheets[name] for name in sheets}}
    _, said = read_only_indicator(_save(kind, {**sheets, "Empty": []}, tmp_path))
    assert said == [f"warning: q2.{kind}, Working: found a sheet that is not known; left out"]


@KINDS
def test_what_is_ignored_stands_in_a_sheet_of_its_own_with_a_cell_for_each_word(kind: str, tmp_path: Path) -> None:
    rows = [("Rule", "About", "Reason"), ("F005", "Health Check", "rounded"), ("N", None, "x")]
    reading = read_workbook(_save(kind, {**quarter(CALLS), "Ignored": rows}, tmp_path))
    assert reading.report
    assert reading.report.ignore == (
        Exemption(rule="F005", about="Health Check", reason="rounded"),
        Exemption(rule="N", reason="x"),
    )
    place = reading.places["ignore", 1, "rule"]
    assert (place.sheet, place.cell) == ("Ignored", "A3")


@KINDS
def test_a_reason_that_is_missing_is_named_by_its_cell(kind: str, tmp_path: Path) -> None:
    rows = [("Rule", "About", "Reason"), ("F005", "Health Check", None)]
    assert refusals(_save(kind, {**quarter(CALLS), "Ignored": rows}, tmp_path)) == [
        f"q2.{kind}, Ignored!C2: found a blank cell; expected why that is left as it is"
    ]


@KINDS
def test_a_column_that_is_missing_is_named_once(kind: str, tmp_path: Path) -> None:
    path = _save(kind, quarter(CALLS[:4], ("it", *CALLS[1:4]), headings=HEADINGS[:4]), tmp_path)
    assert refusals(path) == [
        f'q2.{kind}, Indicators row 1: found no column "{name}"; expected a column headed "{name}"'
        for name in ("Target", "Actual")
    ]


@KINDS
def test_a_text_that_begins_with_a_hash_is_no_error(kind: str, tmp_path: Path) -> None:
    path = _save(kind, quarter((*CALLS, "#1 in London"), headings=(*HEADINGS, "Commentary")), tmp_path)
    indicator, said = read_only_indicator(path)
    assert (indicator.commentary, said) == ("#1 in London", [])


@KINDS
def test_all_that_is_wrong_is_said_at_once(kind: str, tmp_path: Path) -> None:
    sheets = quarter((*CALLS[:1], "residents-frist", *CALLS[2:-1], "many"), ("it", *CALLS[1:3], "up", *CALLS[4:]))
    sheets["Report"] = [row if row[0] != "Quarter" else ("Quarter", "Q7") for row in sheets["Report"]]
    sheets["Narrative"] = [*sheets["Narrative"], ("residents-first", "Other", "x")]
    said = refusals(_save(kind, sheets, tmp_path))
    assert [message.partition(": ")[0].partition(", ")[2] for message in said] == [
        "Report!B2",
        "Narrative!B3",
        "Indicators!F2",
        "Indicators!B2",
        "Indicators!D3",
    ]


def test_hidden_rows_and_sheets_are_read_and_named_and_hidden_columns_are_read(tmp_path: Path) -> None:
    def hide(workbook: Workbook) -> None:
        sheet = workbook["Indicators"]
        sheet.row_dimensions[2].hidden = True
        sheet.row_dimensions[30].hidden = True
        sheet.column_dimensions["F"].hidden = True
        workbook["Narrative"].sheet_state = "veryHidden"

    indicator, said = read_only_indicator(save_xlsx(quarter(CALLS), tmp_path / "q2.xlsx", hide))
    assert indicator.actual.text == "93%"
    assert said == [
        "warning: q2.xlsx, Indicators: found hidden rows: 2; read all the same",
        "warning: q2.xlsx, Narrative: found a hidden sheet; read all the same",
    ]


def test_headings_may_be_merged_downwards_and_across(tmp_path: Path) -> None:
    def merge(workbook: Workbook) -> None:
        sheet = workbook["Indicators"]
        sheet.insert_rows(1)
        for column, heading in enumerate(HEADINGS[:4], start=1):
            sheet.cell(1, column, heading)
            sheet.merge_cells(start_row=1, end_row=2, start_column=column, end_column=column)
        sheet["E1"] = "Figures of the quarter"
        sheet.merge_cells("E1:F1")

    indicator, said = read_only_indicator(save_xlsx(quarter(CALLS), tmp_path / "q2.xlsx", merge))
    assert (indicator.code, indicator.target.text, indicator.actual.text, said) == ("calls", "90%", "93%", [])


def test_a_workbook_without_its_sheets_says_which_it_has(tmp_path: Path) -> None:
    path = save_xlsx({"Figures": [("a", 1)]}, tmp_path / "q2.xlsx")
    assert refusals(path)[:2] == [
        'q2.xlsx: found no sheet "Report" among "Figures"; expected a sheet "Report"',
        'q2.xlsx: found no sheet "Flagship actions" among "Figures"; expected a sheet "Flagship actions"',
    ]
