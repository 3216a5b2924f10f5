"""What .xlsx files show besides values, however they are written: by hand, as no library writes them."""

import re
from pathlib import Path

import pytest
from openpyxl.workbook.workbook import Workbook

from sheet_files import (
    CALLS,
    edit_part,
    quarter,
    read_only_indicator,
    refusals,
    replace_cell,
    save_xlsx,
    with_actual,
)

INDICATORS = "xl/worksheets/sheet3.xml"
EXPECTED = 'expected a figure such as 93%, 23.01, £1.2m or <5, or "No data: reason"'
NEVER_WORKED_OUT = (
    f"q2.xlsx, Indicators!F2: found a formula that was never worked out; {EXPECTED}; "
    "open the workbook in Excel, let it calculate, and save it"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return save_xlsx(with_actual("93%"), tmp_path / "q2.xlsx")


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('<c r="F2" t="inlineStr"><is><t>95%</t></is></c>', "95%"),
        ('<c r="F2" t="inlineStr"><is><r><t>9</t></r><r><rPr><b/></rPr><t>5%</t></r></is></c>', "95%"),
        ('<c t="inlineStr"><is><t>95%</t></is></c>', "95%"),
        ("<c><v>95</v></c>", "95"),
        ('<c r="F2" t="str"><f>A1</f><v>95%</v></c>', "95%"),
        ('<c r="F2"><f t="shared" si="0"/><v>95</v></c>', "95"),
        ('<c r="F2" t="n"><v>9.5E1</v></c>', "95"),
        ('<c r="F2"><v>95.000000000000014</v></c>', "95"),
    ],
)
def test_a_cell_is_read_however_its_xml_is_written(path: Path, cell: str, text: str) -> None:
    indicator, said = read_only_indicator(replace_cell(path, "F2", cell))
    assert (indicator.actual.text, said) == (text, [])


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="F2"><f>E2+1</f></c>',
        '<c r="F2"><f>E2+1</f><v/></c>',
        '<c r="F2"><f>E2+1</f><v></v></c>',
        '<c r="F2" t="n"><f>E2+1</f><v></v></c>',
        '<c r="F2" t="str"><f>E2+1</f></c>',
        '<c r="F2"><f t="shared" si="0"/></c>',
        "<c><f>E2+1</f></c>",
    ],
)
def test_a_formula_that_was_never_worked_out_is_refused_and_no_blank(path: Path, cell: str) -> None:
    assert refusals(replace_cell(path, "F2", cell)) == [NEVER_WORKED_OUT]


def test_a_formula_as_openpyxl_writes_it_has_no_value_and_is_refused(tmp_path: Path) -> None:
    assert refusals(save_xlsx(with_actual("=90+3"), tmp_path / "q2.xlsx")) == [NEVER_WORKED_OUT]


def test_a_formula_that_makes_an_empty_text_is_a_blank_cell(path: Path) -> None:
    indicator, said = read_only_indicator(replace_cell(path, "F2", '<c r="F2" t="str"><f>""</f><v></v></c>'))
    assert indicator.actual.text == "No data"
    assert said == ['warning: q2.xlsx, Indicators!F2: found a blank cell; read as "No data"']


def test_an_error_that_a_formula_made_is_refused(path: Path) -> None:
    said = refusals(replace_cell(path, "F2", '<c r="F2" t="e"><f>1/0</f><v>#DIV/0!</v></c>'))
    assert said == [
        f"q2.xlsx, Indicators!F2: found the error #DIV/0!; {EXPECTED}; mend the formula, or type the figure"
    ]


def test_an_error_or_a_bare_formula_beyond_the_last_value_is_refused_too(tmp_path: Path) -> None:
    path = save_xlsx(quarter(CALLS), tmp_path / "q2.xlsx")
    extra = '</row><row r="3"><c r="A3"><f>B2</f></c></row></sheetData>'
    said = refusals(edit_part(path, INDICATORS, lambda xml: xml.replace("</row></sheetData>", extra)))
    assert said[0].startswith("q2.xlsx, Indicators!A3: found a formula that was never worked out")


def test_the_main_namespace_may_have_a_prefix(path: Path) -> None:
    def prefix(xml: str) -> str:
        xml = xml.replace("xmlns=", "xmlns:s=")
        return re.sub(r"<(/?)(?=\w)(?!/?\?)", r"<\1s:", xml)

    edit_part(path, INDICATORS, prefix)
    indicator, said = read_only_indicator(
        edit_part(
            path,
            INDICATORS,
            lambda xml: re.sub(r'<s:c r="F2".*?</s:c>', '<s:c r="F2"><s:v>95</s:v></s:c>', xml),
        )
    )
    assert (indicator.actual.text, said) == ("95", [])


def test_strict_files_are_read_like_transitional_ones(path: Path) -> None:
    def strict(xml: str) -> str:
        return xml.replace(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"
        ).replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
        )

    for part in ("xl/workbook.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels", "xl/styles.xml", INDICATORS):
        edit_part(path, part, strict)
    assert read_only_indicator(path)[0].actual.text == "93%"


def test_a_number_that_is_formatted_as_a_date_is_refused(tmp_path: Path) -> None:
    def as_date(workbook: Workbook) -> None:
        workbook["Indicators"]["F2"].number_format = "mmm-yy"

    assert refusals(save_xlsx(with_actual(45200), tmp_path / "q2.xlsx", as_date)) == [
        f"q2.xlsx, Indicators!F2: found the date 2023-10-01; {EXPECTED}; format the cell as text and type it again"
    ]


def test_a_chart_sheet_is_passed_over(tmp_path: Path) -> None:
    def add_chart(workbook: Workbook) -> None:
        workbook.create_chartsheet("Chart")

    assert read_only_indicator(save_xlsx(quarter(CALLS), tmp_path / "q2.xlsx", add_chart))[1] == []
