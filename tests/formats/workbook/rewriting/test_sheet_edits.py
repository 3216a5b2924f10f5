"""Cells changed in a workbook of ours, seen by openpyxl, which knows nothing of how that is done."""

import io
from pathlib import Path

import openpyxl
import pytest

from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.formats.workbook.rewriting.references import FixedRowsError
from cabinet_appendix.formats.workbook.rewriting.row_moves import NewRow, RowMoves
from cabinet_appendix.formats.workbook.rewriting.sheet_edits import SheetEdits
from cabinet_appendix.formats.workbook.write import format_workbook
from word_files import unzip, zip_file

NARRATIVE = "xl/worksheets/sheet4.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


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


def _sheet(rows: str) -> SheetEdits:
    return SheetEdits(f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'.encode())


def _formulas(edits: SheetEdits) -> dict[str, str]:
    return {cell.get("r", ""): cell[0].text or "" for cell in edits.root.iter(f"{{{MAIN}}}c") if len(cell)}


INTRODUCTION = [None, "Introduction", None, "How the council is doing."]
CALLS = ["residents-first", "Achievements", 1, "More calls are answered, {calls.actual} of them[^calls]."]
NESTED = ["residents-first", "Achievements", 2, "Most of them within a minute."]
REPAIRS = ["residents-first", "Key actions", 1, "Repairs will be done *sooner*."]
HEADINGS = ["Priority", "Section", "Level", "Text"]
OURS = frozenset("ABCD")


def test_a_cell_holds_another_text_and_the_rest_stays(parts: dict[str, bytes]) -> None:
    edits = SheetEdits(parts[NARRATIVE])
    edits.set_text("D4", " Half of them & more.\nSooner")
    other = [*NESTED[:3], " Half of them & more.\nSooner"]
    assert _rows(parts, edits) == [HEADINGS, INTRODUCTION, CALLS, other, REPAIRS]


def test_a_cell_keeps_its_format(parts: dict[str, bytes]) -> None:
    edits = SheetEdits(parts[NARRATIVE])
    edits.set_text("D4", "Half.")
    before, after = (
        openpyxl.load_workbook(io.BytesIO(zip_file(held)))["Narrative"]["D4"]
        for held in (parts, {**parts, NARRATIVE: edits.format()})
    )
    assert before.style_id == after.style_id == edits.style("D4")
    assert after.data_type == "s"


def test_a_cell_that_is_not_there_has_the_format_of_its_row_or_column() -> None:
    edits = SheetEdits(
        f'<worksheet xmlns="{MAIN}"><cols><col min="2" max="3" width="30" style="7"/></cols><sheetData>'
        '<row r="2" s="5" customFormat="1"/></sheetData></worksheet>'.encode()
    )
    assert [edits.style(name) for name in ("A1", "C1", "C2", "A2")] == [0, 7, 5, 5]
    assert [edits.column_width(letters) for letters in "AB"] == [8.43, 30]


def test_a_row_that_is_added_moves_those_below_down(parts: dict[str, bytes]) -> None:
    edits = SheetEdits(parts[NARRATIVE])
    edits.arrange(RowMoves((), {3: [NewRow(3)]}), "Narrative", OURS)
    new = ["residents-first", "Achievements", "2", "By day."]
    for letter, text in zip("ABCD", new, strict=True):
        edits.set_text(f"{letter}4", text)
    assert _rows(parts, edits) == [HEADINGS, INTRODUCTION, CALLS, new, NESTED, REPAIRS]


def test_a_row_that_is_taken_out_moves_those_below_up(parts: dict[str, bytes]) -> None:
    edits = SheetEdits(parts[NARRATIVE])
    edits.arrange(RowMoves((3,)), "Narrative", OURS)
    assert _rows(parts, edits) == [HEADINGS, INTRODUCTION, NESTED, REPAIRS]


def test_a_row_that_is_moved_stands_elsewhere(parts: dict[str, bytes]) -> None:
    edits = SheetEdits(parts[NARRATIVE])
    edits.arrange(RowMoves((3,), {5: [NewRow(3, is_moved=True)]}), "Narrative", OURS)
    assert _rows(parts, edits) == [HEADINGS, INTRODUCTION, NESTED, REPAIRS, CALLS]


def test_a_cell_where_there_is_none_yet_stands_in_its_order(parts: dict[str, bytes]) -> None:
    edits = SheetEdits(parts[NARRATIVE])
    for letter in "cab":
        edits.set_text(f"{letter.upper()}900", letter)
    assert _rows(parts, edits)[899] == ["a", "b", "c", None]


def test_rows_and_cells_may_leave_their_places_to_their_order() -> None:
    edits = _sheet('<row><c t="str"><v>a</v></c><c><f>A1</f></c></row><row r="4"><c r="C4"/><c><f>B1</f></c></row>')
    assert _formulas(edits) == {"A1": "a", "B1": "A1", "D4": "B1"}


def test_a_new_row_has_the_formulas_of_the_row_that_it_is_like() -> None:
    edits = _sheet('<row r="2"><c r="A2"><f>B2*$C$9+B1</f><v>4</v></c><c r="B2"><f>1</f></c></row>')
    edits.arrange(RowMoves((), {2: [NewRow(2), NewRow(2)]}), "Data", {"B"})
    assert _formulas(edits) == {"A2": "B2*$C$11+B1", "B2": "1", "A3": "B3*$C$11+B2", "A4": "B4*$C$11+B3"}


def test_a_new_row_may_be_like_one_that_goes() -> None:
    edits = _sheet('<row r="2"><c r="A2"><f>B2*2</f></c></row><row r="3"><c r="A3"><f>B3*2</f></c></row>')
    edits.arrange(RowMoves((2,), {2: [NewRow(2)]}), "Data", {"B"})
    assert _formulas(edits) == {"A2": "B2*2", "A3": "B3*2"}


def test_a_formula_that_cells_share_is_that_of_each_before_they_part() -> None:
    shared = '<c r="{}"><f t="shared" si="0"/></c>'
    edits = _sheet(
        f'<row r="1"><c r="A1"><f t="shared" ref="A1:B3" si="0">C1+$D$1</f></c>{shared.format("B1")}</row>'
        f'<row r="2">{shared.format("A2")}</row><row r="3">{shared.format("A3")}</row>'
    )
    edits.arrange(RowMoves((2,)), "Data", OURS)
    assert _formulas(edits) == {"A1": "C1+$D$1", "B1": "D1+$D$1", "A2": "C2+$D$1"}


@pytest.mark.parametrize(
    ("formula", "said"),
    [
        ('<f t="dataTable" ref="A2:A5" r1="B1"/>', "a what-if table"),
        ('<f t="array" ref="A2:A5">B2:B5*2</f>', "a formula that fills the cells A2:A5 together"),
        ("<f>SUM(One:Two!A1)</f>", "a formula over several sheets"),
    ],
)
def test_formulas_that_would_be_cut_up_keep_rows_where_they_are(formula: str, said: str) -> None:
    edits = _sheet(f'<row r="2"><c r="A2">{formula}</c></row><row r="3"/>')
    with pytest.raises(FixedRowsError, match=said):
        edits.arrange(RowMoves((3,)), "Data", OURS)


def test_what_a_formula_makes_may_be_told() -> None:
    edits = _sheet('<row r="1"><c r="A1" s="2"><f>B1</f><v>0</v></c><c r="B1"><v>5</v></c></row>')
    edits.set_result("A1", "green")
    edits.set_result("B1", "green")
    edits.set_result("C1", "green")
    assert [edits.has_formula(name) for name in ("A1", "B1", "C1")] == [True, False, False]
    assert b'<c r="A1" s="2" t="str"><f>B1</f><v>green</v></c><c r="B1"><v>5</v></c></row>' in edits.format()


def test_a_row_has_a_height_of_its_own_where_somebody_gave_it_one() -> None:
    edits = _sheet('<row r="1" ht="30"/><row r="2" ht="45.5" customHeight="1"/>')
    edits.set_row_height(3, 60)
    assert [edits.row_height(row) for row in (1, 2, 3, 4)] == [None, 45.5, 60, None]


def test_a_sheet_without_rows_is_refused() -> None:
    with pytest.raises(FixedRowsError, match="without rows"):
        SheetEdits(f'<worksheet xmlns="{MAIN}"/>'.encode())
