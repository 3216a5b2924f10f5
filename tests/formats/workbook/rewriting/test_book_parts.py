"""The parts of a workbook, opened and saved with nothing else changed."""

import io
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook.workbook import Workbook

from cabinet_appendix.formats.workbook.rewriting.book_parts import BookParts
from cabinet_appendix.ooxml.zip_file import PackageError
from word_files import unzip, zip_file

WORKBOOK = "xl/workbook.xml"


def saved(book: Workbook, path: Path) -> dict[str, bytes]:
    book.save(path)
    parts = unzip(path.read_bytes())
    calculation = parts[WORKBOOK].split(b"<calcPr")[1].split(b"/>")[0]
    return {**parts, WORKBOOK: parts[WORKBOOK].replace(b"<calcPr" + calculation + b"/>", b"")}


@pytest.fixture
def plain(tmp_path: Path) -> dict[str, bytes]:
    """The parts of a workbook of two sheets and no formula, in which nothing is said of calculation."""
    book = openpyxl.Workbook()
    book.worksheets[0].title = "Notes & figures"
    book.create_sheet("Data")["A1"] = "text"
    return saved(book, tmp_path / "book.xlsx")


def test_what_is_opened_and_saved_has_the_same_parts(plain: dict[str, bytes]) -> None:
    book = BookParts(zip_file(plain))
    assert book.sheets == {"Notes & figures": "/xl/worksheets/sheet1.xml", "Data": "/xl/worksheets/sheet2.xml"}
    book.edit("Data")
    book.work_out_anew()
    book.drop_calculation_order()
    assert unzip(book.save()) == plain


def test_formulas_are_worked_out_anew_when_the_file_is_opened(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "=1+1"
    opened = BookParts(zip_file(saved(book, tmp_path / "book.xlsx")))
    opened.work_out_anew()
    again = openpyxl.load_workbook(io.BytesIO(opened.save()))
    assert again.calculation.fullCalcOnLoad


def test_a_strict_workbook_is_refused(plain: dict[str, bytes]) -> None:
    transitional, strict = (
        b"schemas.openxmlformats.org/spreadsheetml/2006/main",
        b"purl.oclc.org/ooxml/spreadsheetml/main",
    )
    parts = {**plain, WORKBOOK: plain[WORKBOOK].replace(transitional, strict)}
    with pytest.raises(PackageError, match="a Strict Open XML workbook"):
        BookParts(zip_file(parts))


def test_a_file_of_another_kind_is_refused(plain: dict[str, bytes]) -> None:
    parts = {**plain, "_rels/.rels": plain["_rels/.rels"].replace(b"xl/workbook.xml", b"xl/styles.xml")}
    with pytest.raises(PackageError, match="a file of another kind than a workbook"):
        BookParts(zip_file(parts))


def test_a_file_with_a_password_is_refused() -> None:
    with pytest.raises(PackageError, match="with a password"):
        BookParts(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
