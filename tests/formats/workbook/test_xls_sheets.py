"""What .xls files show besides values, in files of xlwt's."""

from pathlib import Path

import xlwt

from sheet_files import CALLS, HEADINGS, Shown, quarter, read_only_indicator, refusals, save_xls


def test_hidden_rows_are_named(tmp_path: Path) -> None:
    workbook = xlwt.Workbook()
    for name, rows in quarter(CALLS).items():
        sheet = workbook.add_sheet(name)
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                sheet.write(number, column, value)
    workbook.get_sheet("Indicators").row(1).hidden = True
    workbook.save(str(tmp_path / "q2.xls"))
    assert read_only_indicator(tmp_path / "q2.xls")[1] == [
        "warning: q2.xls, Indicators: found hidden rows: 2; read all the same"
    ]


def test_headings_may_be_merged_downwards(tmp_path: Path) -> None:
    workbook = xlwt.Workbook()
    for name, rows in quarter().items():
        sheet = workbook.add_sheet(name)
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                if name != "Indicators":
                    sheet.write(number, column, value)
    indicators = workbook.get_sheet("Indicators")
    for column, heading in enumerate(HEADINGS[:4]):
        indicators.write_merge(0, 1, column, column, heading)
    indicators.write(1, 4, "Target")
    indicators.write(1, 5, "Actual")
    for column, value in enumerate(CALLS):
        indicators.write(2, column, value)
    workbook.save(str(tmp_path / "q2.xls"))
    indicator, said = read_only_indicator(tmp_path / "q2.xls")
    assert (indicator.code, indicator.target.text, indicator.actual.text, said) == ("calls", "90%", "93%", [])


def test_a_sheet_that_reaches_too_far_is_refused(tmp_path: Path) -> None:
    far = [*[()] * 65_535, (*[None] * 255, Shown(1, "0", "1"))]
    assert refusals(save_xls({**quarter(CALLS), "Far": far}, tmp_path / "q2.xls")) == [
        'q2.xls: found a sheet "Far" of 65,536 rows and 256 columns, where 100,000 rows and 4,000,000 cells are '
        "the most that is read; expected a workbook (.xlsx, .xls or .ods)"
    ]
