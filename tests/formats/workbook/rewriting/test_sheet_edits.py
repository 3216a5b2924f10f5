"""Cells changed in a workbook of ours, seen by openpyxl, which knows nothing of how that is done."""

import io
from pathlib import Path

import openpyxl
import pytest

from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.formats.workbook.sheet_edits import SheetEdits
from cabinet_appendix.formats.workbook.write import format_workbook
from word_files import unzip, zip_file

NARRATIVE = "xl/worksheets/sheet4.xml"


@pytest.fixture
def parts(root: Path) -> dict[str, bytes]:
    report = read_folder(root / "tests" / "commands" / "quarter").report
    assert report
    return unzip(format_workbook(report))


def _rows(parts: dict[str, bytes], edits: SheetEdits) -> list[list[object]]:
    """What openpyxl sees in the sheet Narrative, without empty rows at its end."""
    book = openpyxl.load_workbook(io.BytesIO(zip_file({**parts, NARRATIVE: edits.format()})))
    rows = [list[object](cell.value for cell in row) for row in book["Narrative"].iter_rows(max_col=4)]
    while not any(rows[-1]):
        rows.pop()
    return rows


INTRODUCTION = [None, "Introduction", None, "How the council is doing."]
CALLS = ["residents-first", "Achievements", 1, "More calls are answered, {calls.actual} of them[^calls]."]
NESTED = ["residents-first", "Achievements", 2, "Most of them within a minute."]
REPAIRS = ["residents-first", "Key actions", 1, "Repairs will be done *sooner*."]
HEADINGS = ["Priority", "Section", "Level", "Text"]


def test_a_cell_holds_another_text_and_the_rest_stays(parts: dict[str, bytes]) -> None:
    edits = SheetEdits(parts[NARRATIVE])
    edits.set_text("D4", " Half of them & more.\nSooner")
    assert _rows(parts, edits) == [
        HEADINGS,
        INTRODUCTION,
        CALLS,
        [*NESTED[:3], " Half of them & more.\nSooner"],
        REPAIRS,
    ]


def test_a_cell_keeps_its_format(parts: dict[str, bytes]) -> None:
    edits = SheetEdits(parts[NARRATIVE])
    edits.set_text("D4", "Half.")
    before, after = (
        openpyxl.load_workbook(io.BytesIO(zip_file(held)))["Narrative"]["D4"]
        for held in (parts, {**parts, NARRATIVE: edits.format()})
    )
    assert before.style_id == after.style_id
    assert after.data_type == "s"


def test_a_row_that_is_inserted_moves_those_below_down(parts: dict[str, bytes]) -> None:
    edits = SheetEdits(parts[NARRATIVE])
    edits.insert_row(4, like=3)
    for letter, text in zip("ABCD", ("residents-first", "Achievements", "2", "By day."), strict=True):
        edits.set_text(f"{letter}4", text)
    new = ["residents-first", "Achievements", "2", "By day."]
    assert _rows(parts, edits) == [HEADINGS, INTRODUCTION, CALLS, new, NESTED, REPAIRS]


def test_a_row_that_is_deleted_moves_those_below_up(parts: dict[str, bytes]) -> None:
    edits = SheetEdits(parts[NARRATIVE])
    edits.delete_row(3)
    assert _rows(parts, edits) == [HEADINGS, INTRODUCTION, NESTED, REPAIRS]


def test_a_cell_where_there_is_none_yet_stands_in_its_order(parts: dict[str, bytes]) -> None:
    edits = SheetEdits(parts[NARRATIVE])
    edits.set_text("C900", "c")
    edits.set_text("A900", "a")
    edits.set_text("B900", "b")
    assert _rows(parts, edits)[899] == ["a", "b", "c", None]
    assert edits.is_empty(900, ["D"])
    assert not edits.is_empty(900, ["A", "D"])


def test_rows_with_formulas_below_are_not_moved(parts: dict[str, bytes]) -> None:
    edits = SheetEdits(parts["xl/worksheets/sheet3.xml"])
    with pytest.raises(ValueError, match="formulas"):
        edits.insert_row(3, like=2)
