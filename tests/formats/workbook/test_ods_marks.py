"""What .ods files show besides values, in XML by hand."""

import re
from pathlib import Path

import pytest

from sheet_files import CALLS, edit_part, quarter, read_only_indicator, refusals, save_ods, with_actual

EXPECTED = 'expected a figure such as 93%, 23.01, £1.2m or <5, or "No data: reason"'


def _with_actual(path: Path, cell: str) -> Path:
    """A small quarter whose actual, in Indicators!F2, is this XML."""
    save_ods(with_actual("ACTUAL"), path)
    return edit_part(
        path,
        "content.xml",
        lambda xml: re.sub(r"<table:table-cell[^>]*><text:p>ACTUAL</text:p></table:table-cell>", cell, xml),
    )


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (
            '<table:table-cell office:value-type="percentage" office:value="0.9"><text:p>90%</text:p>'
            "</table:table-cell>",
            "90%",
        ),
        ('<table:table-cell office:value-type="float" office:value="90"><text:p>90</text:p></table:table-cell>', "90"),
        (
            '<table:table-cell table:formula="of:=1" office:value-type="currency" office:value="5">'
            "<text:p>£<text:span>5.00</text:span></text:p></table:table-cell>",
            "£5.00",
        ),
    ],
)
def test_a_number_is_read_as_it_shows(tmp_path: Path, cell: str, text: str) -> None:
    indicator, said = read_only_indicator(_with_actual(tmp_path / "q2.ods", cell))
    assert (indicator.actual.text, said) == (text, [])


@pytest.mark.parametrize("error", ["#DIV/0!", "#N/A", "#NAME?", "Err:502"])
def test_an_error_that_a_formula_made_is_refused(tmp_path: Path, error: str) -> None:
    cell = (
        '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="">'
        f"<text:p>{error}</text:p></table:table-cell>"
    )
    assert refusals(_with_actual(tmp_path / "q2.ods", cell)) == [
        f"q2.ods, Indicators!F2: found the error {error}; {EXPECTED}; mend the formula, or type the figure"
    ]


def test_a_formula_that_was_never_worked_out_is_refused_and_no_blank(tmp_path: Path) -> None:
    assert refusals(_with_actual(tmp_path / "q2.ods", '<table:table-cell table:formula="of:=[.E2]"/>')) == [
        f"q2.ods, Indicators!F2: found a formula that was never worked out; {EXPECTED}; "
        "open the workbook in Excel, let it calculate, and save it"
    ]


def test_hidden_rows_are_named_and_hidden_columns_are_read(tmp_path: Path) -> None:
    path = edit_part(
        save_ods(quarter(CALLS), tmp_path / "q2.ods"),
        "content.xml",
        lambda xml: re.sub(
            r"<table:table-row>(?=<table:table-cell[^>]*><text:p>calls<)",
            '<table:table-row table:visibility="collapse">',
            xml,
        ),
    )
    indicator, said = read_only_indicator(path)
    assert indicator.actual.text == "93%"
    assert said == ["warning: q2.ods, Indicators: found hidden rows: 2; read all the same"]


def test_headings_may_be_merged_downwards(tmp_path: Path) -> None:
    path = save_ods(quarter(CALLS), tmp_path / "q2.ods")
    row = re.compile(r"<table:table-row>(?=(?:(?!</table:table-row>).)*<text:p>Actual<)(.*?)</table:table-row>")

    def merge(xml: str) -> str:
        headings = row.search(xml)
        assert headings
        *first, target, actual = re.findall(r"<table:table-cell.*?</table:table-cell>", headings[1])
        tall = "".join(
            cell.replace("<table:table-cell", '<table:table-cell table:number-rows-spanned="2"', 1) for cell in first
        )
        upper = f"<table:table-row>{tall}</table:table-row>"
        lower = f"<table:table-row>{'<table:covered-table-cell/>' * len(first)}{target}{actual}</table:table-row>"
        return xml.replace(headings[0], upper + lower)

    indicator, said = read_only_indicator(edit_part(path, "content.xml", merge))
    assert (indicator.code, indicator.actual.text, said) == ("calls", "93%", [])


def test_empty_rows_and_columns_to_the_end_of_a_sheet_are_no_cells(tmp_path: Path) -> None:
    rest = (
        '<table:table-row table:number-rows-repeated="1048500">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>'
    )
    path = save_ods(quarter(CALLS), tmp_path / "q2.ods")
    edit_part(path, "content.xml", lambda xml: xml.replace("</table:table>", rest))
    assert read_only_indicator(path)[1] == []
