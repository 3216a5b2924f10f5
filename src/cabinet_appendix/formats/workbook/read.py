"""Reading the workbook format: from the sheets of a workbook to a report, or to everything wrong with them by cell."""

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from cabinet_appendix.findings import Finding, Place
from cabinet_appendix.formats.assembly import Assembly
from cabinet_appendix.formats.cells import Cell, UnreadableCell, is_blank, show
from cabinet_appendix.formats.markdown import parse_bullet, parse_inlines
from cabinet_appendix.formats.places import Places
from cabinet_appendix.formats.reading import Reading, fault, notice
from cabinet_appendix.formats.settings import PRIORITY_STAND_INS, SETTINGS, STAND_INS
from cabinet_appendix.formats.tables import Grid, TableRow, find_heading_row, read_rows
from cabinet_appendix.formats.workbook.cell_names import cell_name
from cabinet_appendix.formats.workbook.grids import read_sheets, read_sheets_bytes
from cabinet_appendix.formats.workbook.layout import find_headings, find_sheet
from cabinet_appendix.formats.workbook.marks import Sheet
from cabinet_appendix.formats.workbook.sheets import (
    ACRONYM,
    COMPLETED,
    FLAGSHIP_ACTIONS,
    FOOTNOTES,
    GUIDE,
    IGNORED,
    INDICATORS,
    INTRODUCTION,
    NARRATIVE,
    REPORT,
    SECTIONS,
    TABLES,
    SheetPlan,
)
from cabinet_appendix.ooxml.xml import XmlError
from cabinet_appendix.ooxml.zip_file import PackageError

_MOST_NAMED = 5
"""How many hidden rows a warning names."""
_SECTION_NAMES = {heading: name for name, heading in SECTIONS.items()}


def read_workbook(path: Path) -> Reading:
    """The report that a workbook holds."""
    with _without_search_for_circles():
        return _read_workbook(path.name, partial(read_sheets, path))


def read_workbook_bytes(name: str, data: bytes) -> Reading:
    """The report that a workbook of this name holds, from its bytes."""
    with _without_search_for_circles():
        return _read_workbook(name, partial(read_sheets_bytes, data))


@contextmanager
def _without_search_for_circles() -> Iterator[None]:
    """Nothing that reading makes refers to itself: looking for what does, over and over, takes a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        # What was made goes among what is old, which is seldom looked through: else it would be at once.
        if was_on and not gc.get_freeze_count():
            gc.freeze()
            gc.unfreeze()
        if was_on:
            gc.enable()


def _read_workbook(name: str, read: Callable[[], Sequence[Sheet]]) -> Reading:
    places = Places(name)
    try:
        sheets = read()
    except (PackageError, XmlError) as error:
        return Reading(None, (fault("I002", Place(name), str(error), "a workbook (.xlsx, .xls or .ods)"),), places)
    except OSError as error:
        found = f"a file that cannot be read ({error.strerror})"
        remedy = "close it in Excel if it is open there"
        return Reading(None, (fault("I001", Place(name), found, "a readable file", remedy),), places)
    return _Workbook(name, sheets, places).read()


class _Workbook:
    """A workbook being read."""

    def __init__(self, file: str, sheets: Sequence[Sheet], places: Places) -> None:
        self._file, self._sheets, self._places = file, sheets, places
        self._findings: list[Finding] = []
        self._found = {plan: self._find_sheet(plan) for plan in (REPORT, *TABLES)}
        self._name_strangers()

    def read(self) -> Reading:
        """The report, and what was found."""
        assembly = Assembly(self._read_settings(), self._places, self._findings)
        self._read_narrative(assembly)
        self._read_footnotes(assembly)
        assembly.add_flagship_actions(self._rows(FLAGSHIP_ACTIONS))
        assembly.add_completed(self._rows(COMPLETED))
        assembly.add_indicators(self._rows(INDICATORS))
        return assembly.finish()

    def _find_sheet(self, plan: SheetPlan) -> Sheet | None:
        sheet = find_sheet(self._sheets, plan)
        if sheet is None and plan.is_needed:
            names = ", ".join(f'"{sheet.name}"' for sheet in self._sheets)
            self._findings.append(
                fault("I001", Place(self._file), f'no sheet "{plan.name}" among {names}', f'a sheet "{plan.name}"')
            )
        return sheet

    def _name_strangers(self) -> None:
        known = {sheet.name for sheet in self._found.values() if sheet}
        for sheet in self._sheets:
            place = Place(self._file, sheet=sheet.name)
            if sheet.name in known:
                self._name_hidden(sheet, place)
            elif sheet.name != GUIDE and any(not is_blank(cell) for row in sheet.rows for cell in row):
                self._findings.append(notice("I103", place, "a sheet that is not known", "left out"))

    def _name_hidden(self, sheet: Sheet, place: Place) -> None:
        if not sheet.is_visible:
            self._findings.append(notice("I107", place, "a hidden sheet", "read all the same"))
        held = [row for row in sheet.hidden_rows if row < len(sheet.rows) and not all(map(is_blank, sheet.rows[row]))]
        if held:
            names = ", ".join(str(row + 1) for row in held[:_MOST_NAMED])
            more = f" and {len(held) - _MOST_NAMED} more" if len(held) > _MOST_NAMED else ""
            self._findings.append(notice("I107", place, f"hidden rows: {names}{more}", "read all the same"))

    def _rows(self, plan: SheetPlan) -> Iterator[TableRow]:
        sheet = self._found[plan]
        if sheet is None:
            return iter(())
        headings = find_headings(sheet, plan)
        if headings is None:
            place = Place(self._file, sheet=sheet.name)
            names = ", ".join(f'"{column.heading}"' for column in plan.columns if column.required)
            self._findings.append(fault("I005", place, "no row of headings", names))
            return iter(())
        rows = [headings.cells, *sheet.rows[headings.row + 1 :]]
        grid = Grid(rows, partial(self._place, sheet.name, headings.row), is_loose=True)
        return read_rows(grid, plan.columns, self._findings)

    def _place(self, sheet: str, first: int, row: int, column: int | None) -> Place:
        if column is None:
            return Place(self._file, sheet=sheet, row=first + row + 1)
        return Place(self._file, sheet=sheet, cell=cell_name(first + row, column))

    def _read_settings(self) -> dict[str, Any]:
        sheet = self._found[REPORT]
        values: dict[str, Any] = {}
        if sheet is None:
            return values
        heading_row = find_heading_row(sheet.rows, REPORT.columns)
        for number, row in enumerate(sheet.rows[:heading_row]):
            self._read_setting(sheet.name, number, row, values)
        for setting in SETTINGS:
            if setting.is_needed and setting.name not in values:
                place = Place(self._file, sheet=sheet.name)
                self._findings.append(fault("I011", place, f"no {setting.heading.lower()}", setting.expected))
                values[setting.name] = STAND_INS[setting.name]
        values["priorities"] = []
        for priority in self._rows(REPORT):
            self._places["priorities", len(values["priorities"])] = priority.place_of
            values["priorities"].append({**PRIORITY_STAND_INS, **priority.values})
        values["ignore"] = []
        for exemption in self._rows(IGNORED):
            self._places["ignore", len(values["ignore"])] = exemption.place_of
            values["ignore"].append(exemption.values)
        return {name: value for name, value in values.items() if value is not None}

    def _read_setting(self, sheet: str, number: int, row: Sequence[Cell], values: dict[str, Any]) -> None:
        heading = show(row[0]).strip().rstrip(":") if row else ""
        setting = next((known for known in SETTINGS if known.heading.casefold() == heading.casefold()), None)
        cell = row[1] if len(row) > 1 else ""
        place = Place(self._file, sheet=sheet, cell=cell_name(number, 1))
        if setting is None:
            if heading and not is_blank(cell):
                self._findings.append(notice("I103", place, f'the setting "{heading}", which is not known', "left out"))
            return
        self._places[setting.name,] = place
        if isinstance(cell, UnreadableCell):
            self._findings.append(fault("I006", place, cell.found, setting.expected, cell.remedy))
            values[setting.name] = STAND_INS.get(setting.name)
        elif not is_blank(cell):
            try:
                text = show(cell).strip()
                values[setting.name] = setting.parse(_as_markdown(text) if setting.is_narrative else text)
            except ValueError as error:
                self._findings.append(fault("I006", place, str(error), setting.expected))
                values[setting.name] = STAND_INS.get(setting.name)

    def _read_narrative(self, assembly: Assembly) -> None:
        for row in self._rows(NARRATIVE):
            place, section = row.place_of("text"), row.values["section"]
            try:
                is_prompt, text = parse_bullet(_as_markdown(row.values["text"]))
            except ValueError as error:
                self._findings.append(fault("I008", place, str(error), "text, emphasis or a link"))
                continue
            if section == INTRODUCTION:
                assembly.add_paragraph(text, place)
            elif "priority" not in row.values:
                self._findings.append(fault("I011", row.place_of("priority"), "a blank cell", "the key of a priority"))
            elif (number := assembly.find_priority(row.values["priority"], row.place_of("priority"))) is not None:
                bullet = {"level": row.values.get("level", 0), "is_prompt": is_prompt, "text": text}
                assembly.add_bullet(number, _SECTION_NAMES[section], bullet, place)

    def _read_footnotes(self, assembly: Assembly) -> None:
        for row in self._rows(FOOTNOTES):
            if row.values["kind"] == ACRONYM:
                assembly.add_acronym(row.values["key"], row.values["text"], row.place_of("key"))
                continue
            try:
                text = parse_inlines(_as_markdown(row.values["text"]))
            except ValueError as error:
                self._findings.append(fault("I008", row.place_of("text"), str(error), "text, emphasis or a link"))
                continue
            assembly.add_footnote(row.values["key"], text, row.place_of("text"))


def _as_markdown(text: str) -> str:
    """A cell's text as Markdown: a line end in a cell is one on paper."""
    return text.replace("\r\n", "\n").replace("\n", "\\\n")
