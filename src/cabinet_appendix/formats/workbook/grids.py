"""The cells of a workbook: from a file of Excel or LibreOffice to sheets of cells as they show, within limits."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cabinet_appendix.formats.cells import UnreadableCell
from cabinet_appendix.formats.workbook.marks import Sheet, SheetMarks, check_size, value_cell
from cabinet_appendix.formats.workbook.ods_marks import read_ods_marks
from cabinet_appendix.formats.workbook.xls_sheets import read_xls_sheets
from cabinet_appendix.formats.workbook.xlsx_marks import drop_formulas, read_xlsx_marks
from cabinet_appendix.ooxml.xml import XmlError
from cabinet_appendix.ooxml.zip_file import Limits, PackageError, format_zip, read_zip

if TYPE_CHECKING:
    from python_calamine import CalamineSheet


_LARGEST_FILE = 64 * 1024 * 1024
_LIMITS = Limits(unpacked_bytes=256 * 1024 * 1024)
_DAMAGED = "a workbook that is damaged"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def read_sheets(path: Path) -> list[Sheet]:
    """The sheets of a workbook; PackageError or XmlError for one that cannot be read or is too large, OSError too."""
    if path.stat().st_size > _LARGEST_FILE:
        raise PackageError("a file of more than 64 MB")
    return read_sheets_bytes(path.read_bytes())


def read_sheets_bytes(data: bytes) -> list[Sheet]:
    """The sheets of a workbook that has been read already."""
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise PackageError("a workbook that is protected by a password")
        return read_xls_sheets(data)
    marks, data = _read_marks(data)
    for name, sheet in marks.items():
        check_size(name, sheet.height, sheet.width)
    from python_calamine import (  # noqa: PLC0415 - only for a workbook
        CalamineError,
        CalamineWorkbook,
        SheetTypeEnum,
        SheetVisibleEnum,
    )

    try:
        workbook = CalamineWorkbook.from_filelike(BytesIO(data))
        return [
            _read_sheet(
                workbook.get_sheet_by_name(about.name),
                marks[about.name],
                is_visible=about.visible == SheetVisibleEnum.Visible,
            )
            for about in workbook.sheets_metadata
            if about.typ == SheetTypeEnum.WorkSheet and about.name in marks
        ]
    except BaseException as error:
        # A panic within calamine is none of Python's Exceptions, and has no name that could be imported.
        if isinstance(error, CalamineError) or type(error).__name__ == "PanicException":
            raise PackageError(_DAMAGED) from error
        raise


def _read_marks(data: bytes) -> tuple[Mapping[str, SheetMarks], bytes]:
    """The marks of each sheet, by what the file is, whatever it is called; and the file, with no more than is read."""
    parts = read_zip(data, _LIMITS)
    try:
        if "/content.xml" in parts:
            return read_ods_marks(parts), data
        parts = drop_formulas(parts)
        return read_xlsx_marks(parts), format_zip(parts, is_packed=False)
    except (PackageError, XmlError):
        raise
    except ValueError as error:  # a number that is none where the format wants one
        raise PackageError(_DAMAGED) from error


def _read_sheet(sheet: "CalamineSheet", marks: SheetMarks, *, is_visible: bool) -> Sheet:
    rows: list[list[Any]] = sheet.to_python(skip_empty_area=False)
    rows = [[cell if type(cell) is str else value_cell(cell) for cell in row] for row in rows]
    for (row, column), cell in marks.cells.items():
        try:
            rows[row][column] = cell
        except IndexError:
            if isinstance(cell, UnreadableCell):
                _widen(rows, row, column)[column] = cell
    return Sheet(sheet.name, rows, marks.hidden_rows, sheet.merged_cell_ranges or marks.merged, is_visible)


def _widen(rows: list[list[Any]], row: int, column: int) -> list[Any]:
    """The row of a cell that lies beyond what calamine gave, made long enough for it."""
    rows.extend([] for _ in range(len(rows), row + 1))
    rows[row].extend("" for _ in range(len(rows[row]), column + 1))
    return rows[row]
