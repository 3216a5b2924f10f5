"""Rewriting a workbook: from what it holds and another report to the same file with only cells and rows changed."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from cabinet_appendix.errors import InputError
from cabinet_appendix.findings import Place, Severity
from cabinet_appendix.formats.cells import RoundedCell, show
from cabinet_appendix.formats.columns import ACTUAL, PRIORITY, TOLERANCE, UNROUNDED, WORKED_OUT_RATING, Column
from cabinet_appendix.formats.differences import changed_texts, identify_row
from cabinet_appendix.formats.reading import Reading, fault
from cabinet_appendix.formats.rewritten import CellChange, Rewritten
from cabinet_appendix.formats.settings import SETTINGS
from cabinet_appendix.formats.workbook.book import WrittenCell, figure_cell
from cabinet_appendix.formats.workbook.cell_names import cell_name
from cabinet_appendix.formats.workbook.grids import read_sheets_bytes
from cabinet_appendix.formats.workbook.layout import find_headings, find_sheet
from cabinet_appendix.formats.workbook.read import read_workbook_bytes
from cabinet_appendix.formats.workbook.rewriting.book_parts import BookParts
from cabinet_appendix.formats.workbook.rewriting.moved_parts import move_rows
from cabinet_appendix.formats.workbook.rewriting.number_styles import NumberStyles
from cabinet_appendix.formats.workbook.rewriting.references import FixedRowsError
from cabinet_appendix.formats.workbook.rewriting.row_moves import NewRow
from cabinet_appendix.formats.workbook.rewriting.sheet_edits import split_name
from cabinet_appendix.formats.workbook.rewriting.sheet_rewriter import SheetRewriter, UnwritableCellError
from cabinet_appendix.formats.workbook.rewriting.table_rewriter import ColumnCells, ItemList, TableRewriter
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
    INDICATORS,
    INTRODUCTION,
    NARRATIVE,
    REPORT,
    SECTIONS,
    TABLES,
    SheetPlan,
)
from cabinet_appendix.model.consistency import Path as ReportPath
from cabinet_appendix.model.narrative import Bullet, Inline
from cabinet_appendix.model.report import Indicator, Report
from cabinet_appendix.ooxml.xml import XmlError
from cabinet_appendix.ooxml.zip_file import PackageError

_ROWS = (("flagship_actions", FLAGSHIP_ACTIONS), ("completed_earlier", COMPLETED), ("indicators", INDICATORS))


def rewrite_workbook(path: Path, reading: Reading, report: Report) -> tuple[Rewritten, ...]:
    """The workbook as it is to be, which was read so and is to hold `report`; nothing is written.

    Both have the same priorities in the same order. InputError for a workbook in which the change cannot be made.
    """
    if reading.report is None or reading.report == report:
        return ()
    data = path.read_bytes()
    try:
        after, cells = _Rewriter(data, reading, report).rewrite()
    except UnwritableCellError as error:
        place = Place(path.name, sheet=error.sheet, cell=error.name)
        raise InputError(fault("I026", place, error.found, "a cell that can be written", error.remedy)) from error
    except FixedRowsError as error:
        expected, remedy = "rows that can be moved", "take the edits over by hand, or keep this quarter in a folder"
        raise InputError(fault("I026", Place(path.name), str(error), expected, remedy)) from error
    except (PackageError, XmlError) as error:
        expected, remedy = "an Excel workbook (.xlsx)", "save it as one in Excel, and pull into that"
        raise InputError(fault("I026", Place(path.name), str(error), expected, remedy)) from error
    except ValueError as error:  # a number that is none where the format wants one
        expected, remedy = "an Excel workbook (.xlsx)", "open it in Excel, and save it again"
        raise InputError(fault("I026", Place(path.name), "a workbook that is damaged", expected, remedy)) from error
    _prove(path.name, after, report)
    return (Rewritten(path.name, data, after, tuple(cells)),)


def _prove(name: str, data: bytes, report: Report) -> None:
    """Read what is to be written; InputError where it does not hold the report."""
    again = read_workbook_bytes(name, data)
    if again.report == report:
        return
    errors = [finding for finding in again.findings if finding.severity is Severity.ERROR]
    found = "edits that the workbook would not hold as they are meant"
    remedy = "take them over by hand, or keep this quarter in a folder"
    raise InputError(
        fault("I026", Place(name), found, "a workbook laid out as appendix workbook writes one", remedy), *errors
    )


class _Rewriter:
    """Two states of a report, the old one in a workbook."""

    def __init__(self, data: bytes, reading: Reading, new: Report) -> None:
        if reading.report is None:
            raise ValueError("a workbook that holds no report")
        self._old, self._new, self._places = reading.report, new, reading.places
        self._book = BookParts(data)
        if self._book.styles is None:
            raise PackageError("a workbook without formats of cells")
        self._styles = NumberStyles(self._book.parts[self._book.styles])
        self._shown = read_sheets_bytes(data)
        self._sheets: dict[str, SheetRewriter] = {}
        self._keys = {word.casefold(): one.key for one in new.priorities for word in (one.title, one.name, one.key)}

    def rewrite(self) -> tuple[bytes, list[CellChange]]:
        """The file, and which of its cells have changed."""
        self._rewrite_settings()
        self._rename_priorities()
        for name, plan in _ROWS:
            self._rewrite_table(plan, [self._rows(number, name, plan) for number in range(len(self._old.priorities))])
        self._rewrite_table(NARRATIVE, list(self._narrative()))
        self._rewrite_table(FOOTNOTES, list(self._notes()))
        told: list[CellChange] = []
        for name, sheet in self._sheets.items():
            moves, cells = sheet.finish()
            told += cells
            if moves:
                move_rows(self._book, name, moves)
        if self._styles.is_changed and self._book.styles:
            self._book.parts[self._book.styles] = self._styles.format()
        self._book.work_out_anew()
        return self._book.save(), told

    def _open(self, name: str) -> SheetRewriter:
        if name not in self._sheets:
            shown = next(sheet for sheet in self._shown if sheet.name == name)
            self._sheets[name] = SheetRewriter(shown, self._book.edit(name), self._styles)
        return self._sheets[name]

    def _row(self, *path: str | int) -> int:
        """The row, from 1, of the cell or row in which a value was read."""
        place = self._places[path]
        return place.row or (split_name(place.cell)[1] if place.cell else 0)

    def _rewrite_settings(self) -> None:
        """The cells of the sheet Report, and what stands in the list of priorities there."""
        for path, text in changed_texts(self._old, self._new):
            if path[0] == "glossary":
                continue
            if path[0] == "priorities":
                self._rewrite_priority(path, text or "")
                continue
            place = self._places[path]
            cell = in_cell(text or "")
            if place.cell and place.sheet:
                self._open(place.sheet).change(self._row(*path), {1: cell})
            else:
                self._add_setting(str(path[0]), cell)

    def _rewrite_priority(self, path: ReportPath, text: str) -> None:
        sheet = find_sheet(self._shown, REPORT)
        headings = find_headings(sheet, REPORT) if sheet else None
        columns = headings.find_columns(REPORT.columns) if headings else {}
        index = next((index for column, index in columns.items() if column.field[0] == path[-1]), None)
        if sheet is None or index is None:
            raise FixedRowsError(f"no column for the {path[-1]} of priorities")
        cell: WrittenCell = figure_cell(text) if path[-1] == "original_flagship_actions" else text
        self._open(sheet.name).change(self._row(*path[:2]), {index: cell})

    def _rename_priorities(self) -> None:
        """Rows that name their priority in words, and not by its key, go on naming it."""
        renamed = {
            was.casefold(): is_now
            for old, new in zip(self._old.priorities, self._new.priorities, strict=True)
            for was, is_now in ((old.title, new.title), (old.name, new.name))
            if was != is_now and was.casefold() != old.key
        }
        for plan in TABLES if renamed else ():
            sheet = find_sheet(self._shown, plan)
            headings = find_headings(sheet, plan) if sheet else None
            if sheet is None or headings is None:
                continue
            columns = headings.find_columns(plan.columns).items()
            index = next((index for column, index in columns if column.heading == PRIORITY.heading), None)
            for row, cells in enumerate(sheet.rows, start=1):
                word = show(cells[index]).strip().casefold() if index is not None and index < len(cells) else ""
                if index is not None and row > headings.row + 1 and word in renamed:
                    self._open(sheet.name).change(row, {index: renamed[word]})

    def _add_setting(self, name: str, cell: str) -> None:
        """A setting that has no row yet, below the others."""
        setting = next(one for one in SETTINGS if one.name == name)
        title = self._places["title",]
        rows = [self._row(one.name) for one in SETTINGS if self._places[one.name,].cell]
        self._open(title.sheet or "").add(max(rows), max(rows), {0: setting.heading, 1: cell})

    def _rewrite_table(self, plan: SheetPlan, lists: Sequence[ItemList]) -> None:
        if all(list(one.old) == list(one.new) for one in lists):
            return
        sheet = find_sheet(self._shown, plan)
        headings = find_headings(sheet, plan) if sheet else None
        if sheet is None or headings is None:
            raise FixedRowsError(f'no sheet "{plan.name}" for what is new')
        columns = headings.find_columns(plan.columns)
        rewriter = self._open(sheet.name)
        rewriter.kept = frozenset(index for column, index in columns.items() if column.is_kept)

        settle = partial(_settle_indicator, rewriter, columns)
        TableRewriter(rewriter, headings.row + 1, columns, self._keys, settle).rewrite(lists)

    def _rows(self, number: int, name: str, plan: SheetPlan) -> ItemList:
        """The rows of one priority in a table of indicators or actions."""
        old, new = self._old.priorities[number], self._new.priorities[number]
        kept = [column for column in plan.columns if column.is_kept]
        rows = [self._row("priorities", number, name, index) for index in range(len(getattr(old, name)))]

        def cells(row: Any) -> ColumnCells:
            written = {column: row_cell(column, row) for column in kept if column is not PRIORITY}
            if isinstance(row, Indicator) and row.tolerance == self._new.tolerance:
                written[TOLERANCE] = ""
            return {PRIORITY: new.key, **written}

        return ItemList(getattr(old, name), getattr(new, name), rows, cells, identify_row)

    def _narrative(self) -> Iterator[ItemList]:
        """The introduction, and the bullets of each section of each priority."""
        rows = [self._row("introduction", index) for index in range(len(self._old.introduction))]
        yield ItemList(self._old.introduction, self._new.introduction, rows, _paragraph_cells, lambda text: text)
        for number, (old, new) in enumerate(zip(self._old.priorities, self._new.priorities, strict=True)):
            for name, heading in SECTIONS.items():
                before, after = getattr(old, name), getattr(new, name)
                rows = [self._row("priorities", number, name, index) for index in range(len(before))]
                yield ItemList(before, after, rows, partial(_bullet_cells, new.key, heading), lambda one: one.text)

    def _notes(self) -> Iterator[ItemList]:
        """The footnotes, and the terms of the glossary."""
        for name, cells in (("footnotes", _footnote_cells), ("glossary", _term_cells)):
            old, new = getattr(self._old, name), getattr(self._new, name)
            # In which order they stand says nothing: those that are there keep theirs.
            kept = [key for key in (*old, *(one for one in new if one not in old)) if key in new]
            items = [(key, new[key]) for key in kept]
            rows = [self._row(name, key) for key in old]
            yield ItemList(list(old.items()), items, rows, cells, lambda item: item[0])


def _settle_indicator(sheet: SheetRewriter, columns: Mapping[Column, int], row: int | NewRow, item: Any) -> None:
    """What follows from a row that is not as it was, where it is an indicator's.

    Its formulas make something else. A figure that was rated in the same cell, where it showed rounder, is rated still:
    it needs a cell of its own.
    """
    if not isinstance(item, Indicator):
        return
    if WORKED_OUT_RATING in columns:
        sheet.set_results(row, {columns[one]: text for one, text in work_out(item).items() if one in columns})
    if not isinstance(row, int) or columns[ACTUAL] not in sheet.changed(row) or item.unrounded is None:
        return
    held = sheet.shown(row, columns[ACTUAL])
    if isinstance(held, RoundedCell) and held.held == str(item.unrounded):
        if UNROUNDED not in columns:
            found = f"{held.shown}, which the sheet holds as {held.held}, by which it is rated"
            remedy = f'type the figure there by hand, or add a column headed "{UNROUNDED.heading}"'
            raise UnwritableCellError(sheet.sheet.name, cell_name(row - 1, columns[ACTUAL]), found, remedy)
        sheet.change(row, {columns[UNROUNDED]: row_cell(UNROUNDED, item)})


def _paragraph_cells(paragraph: tuple[Inline, ...]) -> ColumnCells:
    _, section, _, text = NARRATIVE.columns
    return {section: INTRODUCTION, text: narrative_cell(paragraph)}


def _bullet_cells(key: str, heading: str, bullet: Bullet) -> ColumnCells:
    priority, section, level, text = NARRATIVE.columns
    return {priority: key, section: heading, level: level_cell(bullet), text: bullet_cell(bullet)}


def _footnote_cells(footnote: tuple[str, tuple[Inline, ...]]) -> ColumnCells:
    kind, key, text = FOOTNOTES.columns
    return {kind: FOOTNOTE, key: footnote[0], text: narrative_cell(footnote[1])}


def _term_cells(term: tuple[str, str]) -> ColumnCells:
    kind, key, text = FOOTNOTES.columns
    return {kind: ACRONYM, key: term[0], text: term[1]}
