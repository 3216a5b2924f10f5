"""A sheet with one table: headings with comments, cells to fill in, drop-downs, and what must not be typed locked."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cabinet_appendix.formats.workbook import looks
from cabinet_appendix.formats.workbook.book import Book, FormulaCell, WrittenCell

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

SPARE_ROWS = 50
"""Empty rows below a table, ready to be filled in."""
A3, A4 = 8, 9
"""Sizes of paper, as ECMA-376 numbers them (Part 1, 18.3.1.63)."""
_WIDEST_ON_A4 = 200
"""Characters of all columns together that can still be read on it."""
_LAST_COLUMN = 16_383
"""Of an Excel sheet, counted from 0."""
_LINE_HEIGHT, _HIGHEST_ROW = 14.5, 409.0
"""In points; the second is Excel's own limit."""
_PART_FILLED = 1.1
"""Characters of running text to each of a column's width, which is counted in digits."""
_LONGEST_COMMENT = 44
"""Characters in a line of a comment, by which its box is made."""
_ALLOWED = {
    "format_cells": True,
    "format_columns": True,
    "format_rows": True,
    "insert_rows": True,
    "delete_rows": True,
    "sort": True,
    "autofilter": True,
}
"""On a protected sheet, which has no password: it keeps formulas from a slip of the hand, and nobody out."""


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a sheet: its heading and what a comment says of it.

    `choices` are what its drop-down offers, a list or the name of a range; `formula` gives a row's formula from the
    row's number, counted from 0: such a column is locked. Where `is_tinted`, the ratings in it have their colours.
    """

    heading: str
    comment: str
    choices: Sequence[str] | str = ()
    formula: Callable[[int], str] | None = None
    is_hidden: bool = False
    is_tinted: bool = False


@dataclass(frozen=True, slots=True)
class TableSheet:
    """Writes one table; `first` is the row of its headings, counted from 0."""

    book: Book
    name: str
    fields: Sequence[Field]
    first: int = 0
    spare_rows: int = SPARE_ROWS

    def write(self, rows: Iterable[Sequence[WrittenCell]]) -> None:
        """Write a sheet of its own: its headings stay in view, and only what is to be typed can be."""
        sheet = self.book.add_sheet(self.name)
        last = self.write_into(sheet, rows)
        self._open_columns(sheet)
        sheet.freeze_panes(self.first + 1, 0)
        sheet.autofilter(self.first, 0, last, len(self.fields) - 1)
        sheet.repeat_rows(self.first)
        width = sum(_width(field) for field in self.fields if not field.is_hidden)
        lay_out_pages(sheet, A3 if width > _WIDEST_ON_A4 else A4)

    def write_into(self, sheet: "Worksheet", rows: Iterable[Sequence[WrittenCell]]) -> int:
        """Write the table into a sheet; the number of the last row that can be filled in."""
        self._write_headings(sheet)
        number = self.first
        for number, row in enumerate(rows, start=self.first + 1):
            for column, (field, cell) in enumerate(zip(self.fields, row, strict=True)):
                self.book.write(sheet, (number, column), cell, looks.CLOSED if field.formula else looks.OPEN)
            fit_row(sheet, number, zip(row, map(_width, self.fields), strict=True))
        last = number + self.spare_rows
        for spare in range(number + 1, last + 1):
            for column, field in enumerate(self.fields):
                cell = FormulaCell(field.formula(spare), "") if field.formula else ""
                self.book.write(sheet, (spare, column), cell, looks.CLOSED if field.formula else looks.OPEN)
        self._add_choices(sheet, last)
        self._add_tints(sheet, last)
        sheet.protect("", _ALLOWED)
        return last

    def _open_columns(self, sheet: "Worksheet") -> None:
        """Unlock what lies below and beside: Excel deletes a row of a protected sheet if no cell of it is locked."""
        for column, field in enumerate(self.fields):
            below = self.book.look(looks.CLOSED if field.formula else looks.BEYOND)
            sheet.set_column(column, column, _width(field), below, {"hidden": field.is_hidden})
        sheet.set_column(len(self.fields), _LAST_COLUMN, None, self.book.look(looks.BEYOND))

    def _write_headings(self, sheet: "Worksheet") -> None:
        for column, field in enumerate(self.fields):
            at = (self.first, column)
            self.book.write(sheet, at, field.heading, looks.HEADING)
            lines = field.comment.count("\n") + len(field.comment) // _LONGEST_COMMENT + 1
            sheet.write_comment(*at, field.comment, {"author": "", "x_scale": 2, "height": 18 * lines + 10})
            sheet.set_column(column, column, _width(field), None, {"hidden": field.is_hidden})
        fit_row(sheet, self.first, ((field.heading, _width(field)) for field in self.fields if not field.is_hidden))

    def _add_choices(self, sheet: "Worksheet", last: int) -> None:
        for column, field in enumerate(self.fields):
            if not field.choices:
                continue
            source = f"={field.choices}" if isinstance(field.choices, str) else list(field.choices)
            sheet.data_validation(
                self.first + 1,
                column,
                last,
                column,
                {
                    "validate": "list",
                    "source": source,
                    # With it, Excel takes anything where a named range has an empty cell.
                    "ignore_blank": not isinstance(field.choices, str),
                    "error_title": field.heading,
                    "error_message": f"Choose one from the list: {field.comment}"[:255],
                },
            )

    def _add_tints(self, sheet: "Worksheet", last: int) -> None:
        for column, field in enumerate(self.fields):
            if not field.is_tinted:
                continue
            for word, (background, ink) in looks.TINTS.items():
                look = self.book.look({"bg_color": background, "font_color": ink})
                rule = {"type": "cell", "criteria": "==", "value": f'"{word}"', "format": look}
                sheet.conditional_format(self.first + 1, column, last, column, rule)


def fit_row(sheet: "Worksheet", number: int, cells: Iterable[tuple[WrittenCell, float]]) -> None:
    """Make a row as high as its texts need in columns of these widths: Excel would do so by itself, LibreOffice not."""
    height = needed_height(cells)
    if height is not None:
        sheet.set_row(number, height)


def needed_height(cells: Iterable[tuple[WrittenCell, float]]) -> float | None:
    """How high a row is, in points, whose texts stand in columns of these widths; None for one line."""
    lines = max(
        (
            sum(int(len(line) / (_PART_FILLED * width)) + 1 for line in cell.split("\n"))
            for cell, width in cells
            if isinstance(cell, str)
        ),
        default=1,
    )
    return min(_LINE_HEIGHT * lines, _HIGHEST_ROW) if lines > 1 else None


def lay_out_pages(sheet: "Worksheet", paper: int) -> None:
    """Print a sheet on its side, all its columns on one page."""
    sheet.set_landscape()
    sheet.set_paper(paper)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L&A&RPage &P of &N")


def _width(field: Field) -> int:
    return looks.WIDTHS.get(field.heading, looks.USUAL_WIDTH)
