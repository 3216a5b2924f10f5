"""Marks that patterns find in a sheet's XML, beside those that a tree of the same sheet has."""

import re
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from cabinet_appendix.formats.workbook.marks import EMPTY_FORMULA, SheetMarks, error_cell
from cabinet_appendix.formats.workbook.plain_cells import read_plain_cells
from cabinet_appendix.formats.workbook.xlsx_marks import drop_formulas, read_xlsx_marks
from sheet_files import CALLS, Shown, quarter, save_xlsx

FORMATS = ["General", "0%", "0.0", "mmm-yy"]
SHEET = "/xl/worksheets/sheet1.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def _sheet(rows: str) -> bytes:
    columns = '<cols><col min="1" max="2"/></cols>'
    return f'<worksheet xmlns="{MAIN}">{columns}<sheetData>{rows}</sheetData></worksheet>'.encode()


def _tree(xml: bytes) -> SheetMarks:
    """The marks of the same sheet as a tree of it has them: a comment is what patterns do not read."""
    commented = xml.replace(b"<sheetData>", b"<!-- a comment --><sheetData>")
    assert read_plain_cells(commented, FORMATS) is None
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    xfs = "".join(f'<xf numFmtId="{number}"/>' for number in (0, 9, 164, 17))
    parts = {
        "/_rels/.rels": f'<Relationships xmlns="{package}"><Relationship Id="a" Type="{office}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "/xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{office}"><sheets>'
        '<sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>',
        "/xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}"><Relationship Id="a" '
        f'Type="{office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="{office}/styles" '
        'Target="styles.xml"/></Relationships>',
        "/xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="164" formatCode="0.0"/></numFmts>'
        f"<cellXfs>{xfs}</cellXfs></styleSheet>",
    }
    marks = read_xlsx_marks({name: part.encode() for name, part in parts.items()} | {SHEET: commented})
    return marks["S"]


_styles = st.sampled_from(["", ' s="0"', ' s="1"', ' s="2"', ' s="3"', ' s="9"'])
_formulas = st.sampled_from(["", "<f/>", '<f t="shared" si="0"/>'])
_numbers = st.sampled_from(["<v>0.9634</v>", "<v>1</v>", "<v>-12.5</v>", "<v>4.5E1</v>", "<v></v>", "<v/>", ""])
_contents = st.one_of(
    st.builds("{}>{}{}</c>".format, st.sampled_from(["", ' t="n"', ' t="b"']), _formulas, _numbers),
    st.builds(' t="e">{}{}</c>'.format, _formulas, st.sampled_from(["<v>#DIV/0!</v>", "<v/>", ""])),
    st.builds(' t="str">{}{}</c>'.format, _formulas, st.sampled_from(["<v>a &amp; b</v>", "<v></v>", "<v/>", ""])),
    st.sampled_from([' t="s"><v>1</v></c>', ' t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', "/>"]),
).filter(lambda content: re.fullmatch("[^<]*></c>", content) is None)
_rows = st.dictionaries(
    st.integers(1, 40),
    st.tuples(
        st.sampled_from(
            ["", ' spans="1:6"', ' hidden="1"', ' ht="12.5" hidden="true" customHeight="1"', ' hidden="0"']
        ),
        st.dictionaries(st.sampled_from(["A", "B", "Z", "AA", "XFD"]), st.tuples(_styles, _contents)),
    ),
    max_size=4,
)


@given(_rows)
def test_patterns_find_what_a_tree_of_the_sheet_has(rows: Mapping[int, Any]) -> None:
    xml = _sheet(
        "".join(
            f'<row r="{number}"{about}>'
            + "".join(f'<c r="{letters}{number}"{style}{rest}' for letters, (style, rest) in cells.items())
            + "</row>"
            for number, (about, cells) in sorted(rows.items())
        )
    )
    found, expected = read_plain_cells(xml, FORMATS), _tree(xml)
    assert found
    assert (found.cells, found.hidden_rows) == (expected.cells, expected.hidden_rows)
    assert found.height == expected.height
    # Which of the first 26 columns is the last is not looked for.
    assert found.width >= expected.width


def test_numbers_errors_and_formulas_without_a_value_are_marked() -> None:
    cells = (
        '<c r="A1" s="1"><v>0.0963</v></c><c r="B1" t="e"><f/><v>#N/A</v></c><c r="C1"><f/></c>'
        '<c r="D1" t="s"><v>0</v></c><c r="E1"><v>5</v></c><c r="F1" s="1"/>'
    )
    marks = read_plain_cells(_sheet(f'<row r="1">{cells}</row>'), FORMATS)
    assert marks
    assert set(marks.cells) == {(0, 0), (0, 1), (0, 2)}
    assert marks.cells[0, 1] == error_cell("#N/A")
    assert marks.cells[0, 2] is EMPTY_FORMULA
    assert marks.height == 1


def test_a_sheet_is_as_wide_as_its_last_column_or_as_column_z() -> None:
    cell = '<row r="{0}"><c r="{1}{0}"><v>1</v></c></row>'
    for row, letters, width in ((1, "C", 26), (9, "AB", 28), (100_001, "XFD", 16_384)):
        marks = read_plain_cells(_sheet(cell.format(row, letters)), FORMATS)
        assert marks
        assert (marks.height, marks.width) == (row, width)


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>1</v></c></row>',
        '<row r="1"><c r="A2"><v>1</v></c></row>',
        "<row><c><v>1</v></c></row>",
        '<row r="1"><c t="n" r="A1"><v>1</v></c></row>',
        '<row r="1"><c r="A1" cm="1"><v>1</v></c></row>',
        "<row r='1'><c r='A1'><v>1</v></c></row>",
        '<row r="1"> <c r="A1"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1<!-- --></v></c></row>',
        '<row r="1"><c r="A1"><v><![CDATA[1]]></v></c></row>',
        '<row r="1"><c r="A1" t="inlineStr"><is><r><t>1</t></r></is></c></row>',
        '<row r="1"><c r="A1"><f>B1</f><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c>',
        '<row r="1"><c r="ABCD1"><v>1</v></c></row>',
    ],
)
def test_a_sheet_that_is_written_in_another_way_is_left_alone(rows: str) -> None:
    assert read_plain_cells(_sheet(rows), FORMATS) is None


def test_a_sheet_with_prefixes_or_a_declaration_is_left_alone() -> None:
    xml = _sheet('<row r="1"><c r="A1"><v>1</v></c></row>')
    assert read_plain_cells(xml, FORMATS)
    assert read_plain_cells(xml.replace(b"<", b"<x:").replace(b"<x:/", b"</x:"), FORMATS) is None
    assert read_plain_cells(b"<!DOCTYPE worksheet>" + xml, FORMATS) is None


def _sheets(path: Path) -> list[bytes]:
    with zipfile.ZipFile(path) as archive:
        parts = drop_formulas({f"/{name}": archive.read(name) for name in archive.namelist()})
    return [part for name, part in parts.items() if name.startswith("/xl/worksheets/sheet")]


def _by_openpyxl(folder: Path) -> Path:
    return save_xlsx(
        quarter(CALLS, (*CALLS[:-1], "=E2+1"), (*CALLS[:-1], Shown(0.93, "0%", "93%"))), folder / "q2.xlsx"
    )


def _by_xlsxwriter(folder: Path) -> Path:
    with xlsxwriter.Workbook(folder / "q2.xlsx", {"strings_to_formulas": True}) as workbook:
        sheet = workbook.add_worksheet()
        for row, value in enumerate(("text", 5, "=A1", True, '="x"')):
            sheet.write(row, 0, value)
        sheet.write_blank(0, 1, None, workbook.add_format({"bold": True}))
        sheet.set_row(1, None, None, {"hidden": True})
        sheet.write_rich_string(9, 0, "a ", workbook.add_format({"bold": True}), "b")
    return folder / "q2.xlsx"


def test_what_openpyxl_and_xlsxwriter_write_is_written_the_usual_way(tmp_path: Path) -> None:
    for make in (_by_openpyxl, _by_xlsxwriter):
        sheets = _sheets(make(tmp_path))
        assert sheets
        assert all(read_plain_cells(sheet, FORMATS) for sheet in sheets)


@pytest.mark.rendered
def test_what_libreoffice_writes_is_written_the_usual_way(tmp_path: Path, libreoffice: list[str]) -> None:
    command = [*libreoffice, "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(tmp_path / "saved")]
    subprocess.run([*command, str(_by_openpyxl(tmp_path))], check=True, capture_output=True, timeout=100)
    sheets = _sheets(tmp_path / "saved" / "q2.xlsx")
    assert len(sheets) == 4
    assert all(read_plain_cells(sheet, FORMATS) for sheet in sheets)
