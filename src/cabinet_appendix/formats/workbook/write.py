"""Writing the workbook format: from a report to an Excel file for officers to fill in, the same bytes each time."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from cabinet_appendix.formats.columns import (
    ACTUAL,
    PRIORITY,
    TOLERANCE,
    Column,
)
from cabinet_appendix.formats.settings import SETTINGS
from cabinet_appendix.formats.workbook import looks
from cabinet_appendix.formats.workbook.book import Book, FormatCell, FormulaCell, NumberCell, WrittenCell, figure_cell
from cabinet_appendix.formats.workbook.fields import PRIORITIES, TOLERANCE_CELL, make_fields
from cabinet_appendix.formats.workbook.guide import write_guide
from cabinet_appendix.formats.workbook.row_cells import (
    bullet_cell,
    in_cell,
    level_cell,
    narrative_cell,
    row_cell,
    work_out,
)
from cabinet_appendix.formats.workbook.sheets import (
    ACRONYM,
    COMPLETED,
    FLAGSHIP_ACTIONS,
    FOOTNOTE,
    FOOTNOTES,
    IGNORED,
    INDICATORS,
    INTRODUCTION,
    NARRATIVE,
    REPORT,
    SECTIONS,
    SheetPlan,
)
from cabinet_appendix.formats.workbook.table_sheet import A4, TableSheet, fit_row, lay_out_pages
from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.report import FlagshipAction, Indicator, Report

_SPARE_PRIORITIES = 5
_NO_ACTUAL = Figure.parse(str(ACTUAL.blank))
_ALL_SETTINGS = 2 + len(SETTINGS)
Row = list[WrittenCell]


def format_workbook(report: Report, *, is_to_fill_in: bool = False) -> bytes:
    """The workbook of a report; with `is_to_fill_in`, actuals without data are left empty."""
    book = Book()
    _write_report(book, report)
    _write_table(book, FLAGSHIP_ACTIONS, _action_rows(report, "flagship_actions", FLAGSHIP_ACTIONS.written))
    if any(priority.completed_earlier for priority in report.priorities):
        _write_table(book, COMPLETED, _action_rows(report, "completed_earlier", COMPLETED.written))
    _write_table(book, INDICATORS, _indicator_rows(report, is_to_fill_in=is_to_fill_in))
    _write_table(book, NARRATIVE, _narrative_rows(report))
    _write_table(book, FOOTNOTES, _footnote_rows(report))
    if report.ignore:
        _write_table(book, IGNORED, _exemption_rows(report))
    write_guide(book)
    return book.close()


def write_workbook(report: Report, path: Path, *, is_to_fill_in: bool = False) -> None:
    """Write the workbook of a report; OutputError where a text is too long for a cell."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(format_workbook(report, is_to_fill_in=is_to_fill_in))


def _write_table(book: Book, plan: SheetPlan, rows: Iterator[Row]) -> None:
    TableSheet(book, plan.name, make_fields(plan.written)).write(rows)


def _write_report(book: Book, report: Report) -> None:
    sheet = book.add_sheet(REPORT.name)
    book.write(sheet, (0, 0), "The report", looks.TITLE)
    sheet.set_row(0, looks.TITLE_HEIGHT)
    for number, setting in enumerate(SETTINGS, start=1):
        book.write(sheet, (number, 0), setting.heading, looks.LABEL)
        text = setting.format(report) or (str(report.tolerance) if setting.name == "tolerance" else "")
        text = in_cell(text) if setting.is_narrative else text
        book.write(sheet, (number, 1), text, looks.OPEN)
        fit_row(sheet, number, [(text, looks.WIDTHS["Name"])])
        sheet.write_comment(number, 1, f"{setting.expected[:1].upper()}{setting.expected[1:]}.", {"author": ""})
        if setting.name == "tolerance":
            book.name_range(TOLERANCE_CELL, f"{REPORT.name}!$B${number + 1}")
    columns = REPORT.written
    table = TableSheet(book, REPORT.name, make_fields(columns), _ALL_SETTINGS, _SPARE_PRIORITIES)
    last = table.write_into(
        sheet,
        ([row_cell(column, priority) for column in columns] for priority in report.priorities),
    )
    lay_out_pages(sheet, A4)
    book.name_range(PRIORITIES, f"{REPORT.name}!$A${_ALL_SETTINGS + 2}:$A${last + 1}")


def _action_rows(report: Report, name: str, columns: Sequence[Column]) -> Iterator[Row]:
    for priority in report.priorities:
        actions: tuple[FlagshipAction, ...] = getattr(priority, name)
        for action in actions:
            yield [priority.key if column is PRIORITY else column.format(action) for column in columns]


def _indicator_rows(report: Report, *, is_to_fill_in: bool) -> Iterator[Row]:
    columns = INDICATORS.written
    fields = make_fields(columns)
    row = 0
    for priority in report.priorities:
        for indicator in priority.indicators:
            row += 1
            worked_out = work_out(indicator)
            cells: Row = []
            for column, field in zip(columns, fields, strict=True):
                if field.formula:
                    cells.append(FormulaCell(field.formula(row), worked_out[column]))
                elif column is PRIORITY:
                    cells.append(priority.key)
                elif column is TOLERANCE and indicator.tolerance == report.tolerance:
                    cells.append("")
                elif column is ACTUAL and is_to_fill_in and indicator.actual == _NO_ACTUAL:
                    cells.append(_cell_to_fill_in(indicator))
                else:
                    cells.append(row_cell(column, indicator))
            yield cells


def _cell_to_fill_in(indicator: Indicator) -> WrittenCell:
    """Ready for a figure like the target's: what is typed as 93 shows as 93% where the target is a share, or "<80%"."""
    like = figure_cell(indicator.target.text.lstrip(f"{indicator.target.bound} "))
    return FormatCell(like.number_format) if isinstance(like, NumberCell) else ""


def _narrative_rows(report: Report) -> Iterator[Row]:
    for paragraph in report.introduction:
        yield ["", INTRODUCTION, "", narrative_cell(paragraph)]
    for priority in report.priorities:
        for name, heading in SECTIONS.items():
            for bullet in getattr(priority, name):
                yield [priority.key, heading, level_cell(bullet), bullet_cell(bullet)]


def _footnote_rows(report: Report) -> Iterator[Row]:
    for key, text in report.footnotes.items():
        yield [FOOTNOTE, key, narrative_cell(text)]
    for acronym, meaning in report.glossary.items():
        yield [ACRONYM, acronym, meaning]


def _exemption_rows(report: Report) -> Iterator[Row]:
    for exemption in report.ignore:
        yield [column.format(exemption) for column in IGNORED.written]
