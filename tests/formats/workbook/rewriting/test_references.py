"""References in formulas, beside what Excel makes of them when rows are inserted and deleted."""

import pytest

from cabinet_appendix.formats.workbook.rewriting.references import (
    FixedRowsError,
    first_row,
    move_formula,
    move_ranges,
    shift_formula,
)
from cabinet_appendix.formats.workbook.rewriting.row_moves import NewRow, RowMoves

INSERTED = RowMoves((), {4: [NewRow(4)]})
"""A row below row 4, like it."""
DELETED = RowMoves((5,))


@pytest.mark.parametrize(
    ("formula", "inserted", "deleted"),
    [
        ("A4+A5", "A4+A6", "A4+#REF!"),
        ("$A$4+$B$6*2", "$A$4+$B$7*2", "$A$4+$B$5*2"),
        ("SUM(A2:A9)", "SUM(A2:A10)", "SUM(A2:A8)"),
        ("SUM(A5:A9)", "SUM(A6:A10)", "SUM(A5:A8)"),
        ("SUM(A2:A5)", "SUM(A2:A6)", "SUM(A2:A4)"),
        ("SUM(A2:A4)", "SUM(A2:A4)", "SUM(A2:A4)"),
        ("SUM($5:$7)+SUM(B:B)", "SUM($6:$8)+SUM(B:B)", "SUM($5:$6)+SUM(B:B)"),
        ('IF(A6="A6","B7","")', 'IF(A7="A6","B7","")', 'IF(A5="A6","B7","")'),
        ("LOG10(A6)+TAXES2023+x_A6+1.5E7", "LOG10(A7)+TAXES2023+x_A6+1.5E7", "LOG10(A5)+TAXES2023+x_A6+1.5E7"),
        ("Data!A6+'Other sheet'!A6", "Data!A7+'Other sheet'!A6", "Data!A5+'Other sheet'!A6"),
        ("'data'!$A$6:$B$8", "'data'!$A$7:$B$9", "'data'!$A$5:$B$7"),
        ("[1]Data!A6", "[1]Data!A6", "[1]Data!A6"),
        ("Actions[Status]&Actions[[#This Row],[A6]]", "Actions[Status]&Actions[[#This Row],[A6]]", None),
        ("tolerance*priorities", "tolerance*priorities", "tolerance*priorities"),
    ],
)
def test_what_a_formula_names_is_what_it_named(formula: str, inserted: str, deleted: str | None) -> None:
    assert move_formula(formula, INSERTED, sheet="Data", home="Data") == inserted
    assert move_formula(formula, DELETED, sheet="Data", home="Data") == (formula if deleted is None else deleted)


def test_a_formula_of_another_sheet_names_its_own_rows_without_a_name() -> None:
    assert move_formula("A6+Data!A6", INSERTED, sheet="Data", home="Summary") == "A6+Data!A7"


def test_a_sheet_with_a_quotation_mark_in_its_name() -> None:
    assert move_formula("'Jo''s'!A6", INSERTED, sheet="Jo's", home="Data") == "'Jo''s'!A7"


def test_a_formula_over_several_sheets_keeps_rows_where_they_are() -> None:
    with pytest.raises(FixedRowsError, match=r"a formula over several sheets \(Q1:Q4!A6\)"):
        move_formula("SUM(Q1:Q4!A6)", INSERTED, sheet="Q1", home="Data")


@pytest.mark.parametrize(
    ("formula", "rows", "columns", "shifted"),
    [
        ("A1+$A2+A$3+$A$4", 2, 0, "A3+$A4+A$3+$A$4"),
        ("A1+$A2+A$3+$A$4", 0, 1, "B1+$A2+B$3+$A$4"),
        ("SUM(A1:Z9)+Data!A1", 1, 1, "SUM(B2:AA10)+Data!B2"),
        ("SUM(1:2)+SUM($1:$2)", 1, 0, "SUM(2:3)+SUM($1:$2)"),
        ("A1", -1, 0, "#REF!"),
        ('"A1"&LOG10(A1)', 1, 0, '"A1"&LOG10(A2)'),
    ],
)
def test_a_formula_is_filled_down_and_to_the_right(formula: str, rows: int, columns: int, shifted: str) -> None:
    assert shift_formula(formula, rows, columns) == shifted


@pytest.mark.parametrize(
    ("ranges", "inserted"),
    [
        ("B2:B4", "B2:B5"),  # the new row is like the last of them
        ("B2:B3 D5:D9", "B2:B3 D6:D10"),
        ("B4", "B4:B5"),
        ("B5", "B6"),
        ("B:B", "B:B"),
        ("B2:B1048576", "B2:B1048576"),
    ],
)
def test_a_rule_is_for_a_new_row_where_it_is_for_the_one_that_it_is_like(ranges: str, inserted: str) -> None:
    assert move_ranges(ranges, INSERTED) == inserted


def test_a_rule_for_rows_that_are_gone_is_for_none() -> None:
    assert move_ranges("B5", DELETED) == ""


def test_formulas_of_a_rule_are_those_of_its_first_cell() -> None:
    assert [first_row(ranges) for ranges in ("B7:B9 A2", "$C$3", "B:B", "")] == [7, 3, 1, 1]
