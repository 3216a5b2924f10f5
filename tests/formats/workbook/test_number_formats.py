"""Numbers and the formats that show them: both ways, and as LibreOffice shows them."""

import csv
import subprocess
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import figures
from cabinet_appendix.formats.workbook.number_formats import find_number, hold_like, show_number
from cabinet_appendix.model.figures import Figure

SHOWN = [
    (0.9, "0%", "90%"),
    (0.0963, "0%", "10%"),
    (0.0963, "0.0%", "9.6%"),
    (0.125, "0%", "13%"),
    (0.005, "0%", "1%"),
    (2.5, "0", "3"),
    (0.285, "0.00", "0.29"),
    (1234567.891, "#,##0", "1,234,568"),
    (1234567.891, "#,##0.00", "1,234,567.89"),
    (1234567, '"£"0.0,,"m"', "£1.2m"),
    (1500, '0.0,"k"', "1.5k"),
    (12, '0" days"', "12 days"),
    (5, '"<"0', "<5"),
    (-5, "0", "-5"),
    (-0.05, "0%", "-5%"),
    (-5, '0;"minus "0', "minus 5"),
    (7, "000", "007"),
    (0.5, "#.0", ".5"),
    (5, "0.00", "5.00"),
    (5, "0;[Red]-0", "5"),
    (1234.5, "[$£-809]#,##0.00", "£1,234.50"),
]
"""A number, a format, and what a cell shows of the one in the other; LibreOffice is asked whether that is so."""


@pytest.mark.parametrize(("value", "number_format", "text"), SHOWN)
def test_a_number_is_shown_by_its_format(value: float, number_format: str, text: str) -> None:
    assert show_number(value, number_format) == text


@pytest.mark.parametrize(
    ("value", "text"), [(0.1 + 0.2, "0.3"), (23.0, "23"), (1e15, "1000000000000000"), (-0.0, "0"), (1e-7, "0.0000001")]
)
def test_a_number_without_a_format_has_no_noise_of_its_binary_form(value: float, text: str) -> None:
    assert show_number(value, "General") == text


@pytest.mark.parametrize("number_format", ["dd/mm/yyyy", "mmm-yy", "[h]:mm", "0.00E+00", "# ?/?"])
def test_what_is_no_plain_number_is_left_to_others(number_format: str) -> None:
    assert show_number(45200, number_format) is None


@pytest.mark.parametrize(
    ("shown", "value", "held"),
    [
        ("10%", 0.0963, "9.63%"),
        ("£1.2m", 1234567, "£1.234567m"),
        ("1,235", 1234.5, "1234.5"),
        ("<5", 5, None),
        ("90%", 0.9, None),
        ("-5", -5.2, "-5.2"),
        ("12 days", 12.4, "12.4 days"),
        ("Q2", 2.4, None),
        ("5m", 5.2e9, None),
    ],
)
def test_what_a_sheet_holds_beyond_what_it_shows_is_told_in_the_same_words(
    shown: str, value: float, held: str | None
) -> None:
    assert hold_like(shown, value) == held


@given(figures)
def test_a_figure_that_has_a_number_comes_back_from_it(figure: Figure) -> None:
    found = find_number(figure.text)
    assert found
    assert show_number(*found) == figure.text


@given(st.from_regex(r"[<>~]?[-+]?£?(0|[1-9][0-9]{0,5})(\.[0-9]{1,4})?(%|k|m|bn| days)?", fullmatch=True))
def test_whatever_number_is_found_shows_the_text_and_counts_as_the_figure_does(text: str) -> None:
    counted = Figure.parse(text).value
    found = find_number(text)
    # No sheet keeps the sign of nought.
    assert (found is None) == (counted == 0 and "-" in text)
    if found is None or counted is None:
        return
    value, number_format = found
    assert show_number(value, number_format) == text
    assert value == pytest.approx(float(counted) / (100 if "%" in text else 1))


@pytest.mark.parametrize("text", ["No data", "Data only", "12,34", "1.2.3", "", "x 5", "12345678901234567890"])
def test_a_text_that_no_number_shows_has_none(text: str) -> None:
    assert find_number(text) is None


FIGURES = [
    *("90%", "9.63%", "0.00%", "0.5%", "100%", "23.01", "4,500", "1,234,567", "£1.2m", "£950k", "£2bn", "£4,500.50"),
    *("<5", "~10%", ">90%", "+3", "-5", "-5%", "−5", "-£1.2m", "5 days", "12.5 weeks", "007", ".5", "0", "0.0", "1.50"),
    *("€3m", "$4.25", "1 in", "3.5 days per person", "≥95%", "<£5m", "-1,234.5"),
]


@pytest.mark.rendered
def test_libreoffice_shows_the_same(tmp_path: Path, libreoffice: list[str]) -> None:
    found = [(text, find_number(text)) for text in FIGURES]
    cells = [(number[0], number[1], text) for text, number in found if number] + SHOWN
    assert len(cells) > len(SHOWN) + 25
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    for row, (value, number_format, _) in enumerate(cells, start=1):
        sheet.cell(row, 1).value = value
        sheet.cell(row, 1).number_format = number_format
    workbook.save(tmp_path / "figures.xlsx")
    as_shown = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true"
    subprocess.run(
        [*libreoffice, "--convert-to", as_shown, "--outdir", str(tmp_path), str(tmp_path / "figures.xlsx")],
        check=True,
        capture_output=True,
        timeout=100,
    )
    with (tmp_path / "figures.csv").open(encoding="utf-8", newline="") as file:
        shown = [row[0].strip() for row in csv.reader(file)]
    assert dict(zip([text for *_, text in cells], shown, strict=True)) == {text: text for *_, text in cells}
