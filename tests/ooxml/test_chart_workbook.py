"""The workbook inside a chart, against openpyxl, XlsxWriter, LibreOffice and the schemas."""

import io
import subprocess
from pathlib import Path
from shutil import which

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from cabinet_appendix.ooxml.chart_workbook import format_chart_workbook
from word_files import unzip

_CATEGORIES = ["Completed", "Green", "=1+1", " Not & rated ", "", "+44", "@here", "“Ambre”"]
_COUNTS = [3, 6, 0, 1_000_000, 2, 5, 7, 9]
_texts = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), max_size=8)


def _read(data: bytes) -> list[tuple[object, ...]]:
    workbook = openpyxl.load_workbook(io.BytesIO(data))
    assert workbook.sheetnames == ["Sheet1"]
    return list(workbook.worksheets[0].iter_rows(values_only=True))


def test_openpyxl_reads_the_same_figures() -> None:
    rows = _read(format_chart_workbook("Flagship Actions", _CATEGORIES, _COUNTS))
    assert rows[0] == (None, "Flagship Actions")
    assert [(category or "", count) for category, count in rows[1:]] == list(zip(_CATEGORIES, _COUNTS, strict=True))


def test_what_looks_like_a_formula_is_text() -> None:
    data = format_chart_workbook("=cmd|' /C calc'!A0", _CATEGORIES, _COUNTS)
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None} <= {
        "s",
        "inlineStr",
        "n",
    }
    assert sheet["B1"].value == "=cmd|' /C calc'!A0"


@settings(max_examples=30, deadline=None)
@given(_texts, st.lists(st.tuples(_texts, st.integers(0, 10**9)), max_size=6))
def test_any_figures_come_back(name: str, points: list[tuple[str, int]]) -> None:
    categories, counts = [category for category, _ in points], [count for _, count in points]
    header, *rows = _read(format_chart_workbook(name, categories, counts))
    assert (header[0], header[1] or "") == (None, name)
    assert [(category or "", count) for category, count in rows] == points


def test_xlsxwriter_writes_the_same_cells() -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as workbook:
        sheet = workbook.add_worksheet("Sheet1")
        sheet.write_string("B1", "Flagship Actions")
        for row, (category, count) in enumerate(zip(_CATEGORIES, _COUNTS, strict=True), start=1):
            sheet.write_string(row, 0, category)
            sheet.write_number(row, 1, count)
    assert _read(format_chart_workbook("Flagship Actions", _CATEGORIES, _COUNTS)) == _read(out.getvalue())


def test_its_parts_are_valid(shared: Path) -> None:
    files = unzip(format_chart_workbook("Flagship Actions", _CATEGORIES, _COUNTS))
    schemas = {
        "xl/workbook.xml": "iso29500-4/sml.xsd",
        "xl/worksheets/sheet1.xml": "iso29500-4/sml.xsd",
        "_rels/.rels": "opc/opc-relationships.xsd",
        "xl/_rels/workbook.xml.rels": "opc/opc-relationships.xsd",
        "[Content_Types].xml": "opc/opc-contentTypes.xsd",
    }
    assert set(files) == set(schemas)
    for name, schema in schemas.items():
        root = etree.fromstring(files[name])
        # Excel writes it, and drops spaces at the ends where it is missing; the schema does not know it.
        etree.strip_attributes(root, "{http://www.w3.org/XML/1998/namespace}space")
        etree.XMLSchema(file=str(shared / "ooxml" / schema)).assertValid(root)


def test_spaces_at_the_ends_are_kept_from_excel_that_drops_them() -> None:
    sheet = etree.fromstring(unzip(format_chart_workbook("s", [" a "], [1]))["xl/worksheets/sheet1.xml"])
    spaces = [t.get("{http://www.w3.org/XML/1998/namespace}space") for t in sheet.iter("{*}t") if t.text == " a "]
    assert spaces == ["preserve"]


def test_the_same_figures_give_the_same_bytes() -> None:
    first, again = (format_chart_workbook("s", _CATEGORIES, _COUNTS) for _ in range(2))
    assert first == again


def test_a_category_without_a_count_is_an_error() -> None:
    with pytest.raises(ValueError, match="zip"):
        format_chart_workbook("s", ["Green", "Amber"], [1])


@pytest.mark.rendered
@pytest.mark.skipif(which("soffice") is None, reason="needs LibreOffice, which is not here")
def test_libreoffice_reads_the_same_figures(tmp_path: Path) -> None:
    path = tmp_path / "figures.xlsx"
    path.write_bytes(format_chart_workbook("Flagship Actions", ["Green", "=1+1", "Red & late"], [6, 0, 1]))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "csv", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=100)
    assert (tmp_path / "figures.csv").read_text(encoding="utf-8").splitlines() == [
        ",Flagship Actions",
        "Green,6",
        "=1+1,0",
        "Red & late,1",
    ]
