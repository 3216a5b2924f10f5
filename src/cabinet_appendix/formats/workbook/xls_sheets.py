"""Sheets of an .xls file, of Excel 97 to 2003: from its bytes to cells as they show, by xlrd.

Where such a file is damaged calamine may ask for more memory than there is, and that ends the process.
"""

import io
from typing import TYPE_CHECKING

from cabinet_appendix.formats.cells import Cell
from cabinet_appendix.formats.workbook.marks import Sheet, check_size, error_cell, number_cell, value_cell
from cabinet_appendix.ooxml.zip_file import PackageError

if TYPE_CHECKING:
    import xlrd


def read_xls_sheets(data: bytes) -> list[Sheet]:
    """The sheets; PackageError where the file cannot be read, or where one is too large."""
    import xlrd  # noqa: PLC0415 - seldom wanted

    try:
        book = xlrd.open_workbook(file_contents=data, formatting_info=True, logfile=io.StringIO())
        for sheet in book.sheets():
            check_size(sheet.name, sheet.nrows, sheet.ncols)
        return [_read_sheet(book, sheet) for sheet in book.sheets()]
    except PackageError:
        raise
    except Exception as error:  # for a damaged file xlrd lets out whatever went wrong within
        raise PackageError("a workbook that is damaged, encrypted or older than Excel 97") from error


def _read_sheet(book: "xlrd.Book", sheet: "xlrd.sheet.Sheet") -> Sheet:
    return Sheet(
        sheet.name,
        [[_read_cell(book, cell) for cell in sheet.row(row)] for row in range(sheet.nrows)],
        [row for row, info in sorted(sheet.rowinfo_map.items()) if info.hidden and row < sheet.nrows],
        [((top, left), (below - 1, beyond - 1)) for top, below, left, beyond in sheet.merged_cells],
        is_visible=sheet.visibility == 0,
    )


def _read_cell(book: "xlrd.Book", cell: "xlrd.sheet.Cell") -> Cell:
    import xlrd  # noqa: PLC0415

    match cell.ctype:
        case xlrd.XL_CELL_ERROR:
            return error_cell(xlrd.error_text_from_code.get(int(cell.value), "#VALUE!"))
        case xlrd.XL_CELL_NUMBER:
            style = book.xf_list[cell.xf_index or 0]
            shown = number_cell(float(cell.value), book.format_map[style.format_key].format_str)
            return value_cell(float(cell.value)) if shown is None else shown
        case xlrd.XL_CELL_DATE:
            return value_cell(xlrd.xldate_as_datetime(float(cell.value), book.datemode))
        case xlrd.XL_CELL_BOOLEAN:
            return value_cell(bool(cell.value))
    return str(cell.value)
