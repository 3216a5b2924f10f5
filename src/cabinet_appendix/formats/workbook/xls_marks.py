"""What an .xls file, of Excel 97 to 2003, shows besides values: from its bytes to the marks of its sheets, by xlrd."""

import io
from typing import TYPE_CHECKING

from cabinet_appendix.formats.workbook.marks import SheetMarks, error_cell, number_cell
from cabinet_appendix.formats.workbook.number_formats import GENERAL
from cabinet_appendix.ooxml.zip_file import PackageError

if TYPE_CHECKING:
    import xlrd


def read_xls_marks(data: bytes) -> dict[str, SheetMarks]:
    """The marks of each sheet; PackageError where the file cannot be read."""
    import xlrd  # noqa: PLC0415 - seldom wanted

    try:
        book = xlrd.open_workbook(file_contents=data, formatting_info=True, logfile=io.StringIO())
        return {sheet.name: _read_sheet(book, sheet) for sheet in book.sheets()}
    except Exception as error:  # for a damaged file xlrd lets out whatever went wrong within
        raise PackageError("a workbook that is damaged, encrypted or older than Excel 97") from error


def _read_sheet(book: "xlrd.Book", sheet: "xlrd.sheet.Sheet") -> SheetMarks:
    from xlrd import XL_CELL_ERROR, XL_CELL_NUMBER, error_text_from_code  # noqa: PLC0415

    marks = SheetMarks(height=sheet.nrows, width=sheet.ncols)
    for row in range(sheet.nrows):
        for column, kind in enumerate(sheet.row_types(row)):
            if kind == XL_CELL_ERROR:
                text = error_text_from_code.get(int(sheet.cell_value(row, column)), "#VALUE!")
                marks.cells[row, column] = error_cell(text)
            elif kind == XL_CELL_NUMBER:
                style = book.xf_list[sheet.cell_xf_index(row, column)]
                number_format = book.format_map[style.format_key].format_str
                cell = (
                    number_cell(float(sheet.cell_value(row, column)), number_format)
                    if number_format != GENERAL
                    else None
                )
                if cell is not None:
                    marks.cells[row, column] = cell
    marks.hidden_rows = [row for row, info in sheet.rowinfo_map.items() if info.hidden and row < sheet.nrows]
    return marks
