"""Formats of cells that are added to a file's styles, as openpyxl reads them."""

import io
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font, PatternFill

from cabinet_appendix.formats.workbook.rewriting.number_styles import NumberStyles
from cabinet_appendix.formats.workbook.rewriting.sheet_edits import SheetEdits
from cabinet_appendix.ooxml.zip_file import PackageError
from word_files import unzip, zip_file

SHEET, STYLES = "xl/worksheets/sheet1.xml", "xl/styles.xml"


@pytest.fixture
def parts(tmp_path: Path) -> dict[str, bytes]:
    """A workbook with a share in a yellow cell in A1, in bold."""
    book = openpyxl.Workbook()
    cell = book.worksheets[0]["A1"]
    cell.value, cell.number_format = 0.5, "0.000%"
    cell.fill, cell.font = PatternFill("solid", fgColor="FFFF00"), Font(bold=True)
    book.save(tmp_path / "book.xlsx")
    return unzip((tmp_path / "book.xlsx").read_bytes())


def test_a_format_is_like_the_cell_s_own_in_all_but_the_number(parts: dict[str, bytes]) -> None:
    styles, edits = NumberStyles(parts[STYLES]), SheetEdits(parts[SHEET])
    own = edits.style("A1")
    assert styles.number_format(own) == "0.000%"
    new = styles.with_number_format(own, '"£"0.0,,"m"')
    edits.set_number("A1", 1_200_000, new)
    saved = {**parts, SHEET: edits.format(), STYLES: styles.format()}
    cell = openpyxl.load_workbook(io.BytesIO(zip_file(saved))).worksheets[0]["A1"]
    assert (cell.value, cell.number_format) == (1_200_000, '"£"0.0,,"m"')
    assert (cell.fill.fgColor.rgb, cell.font.bold) == ("00FFFF00", True)


def test_a_format_that_is_there_is_not_added_again(parts: dict[str, bytes]) -> None:
    styles = NumberStyles(parts[STYLES])
    assert styles.with_number_format(1, "0.000%") == 1
    assert not styles.is_changed
    added = styles.with_number_format(1, "0%")
    assert styles.with_number_format(1, "0%") == added == 2
    assert styles.is_changed


def test_a_workbook_without_formats_is_refused() -> None:
    styles = NumberStyles(b'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>')
    with pytest.raises(PackageError, match="without formats of cells"):
        styles.number_format(0)
