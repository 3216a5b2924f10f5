"""Rows of a grid of cells, whatever file they are from."""

from collections.abc import Sequence

import pytest

from cabinet_appendix.findings import Finding, Place
from cabinet_appendix.formats.cells import Cell, RoundedCell, UnreadableCell
from cabinet_appendix.formats.columns import FLAGSHIP_ACTION_COLUMNS, INDICATOR_COLUMNS
from cabinet_appendix.formats.tables import Grid, TableRow, find_heading_row, read_rows
from cabinet_appendix.output.as_text import format_finding

HEADINGS = ("Code", "Priority", "Indicator", "Polarity", "Target", "Actual")
CALLS = ("calls", "a", "Calls answered", "high", "90%", "93%")


def _read(*rows: Sequence[Cell], is_loose: bool = False) -> tuple[list[TableRow], list[str]]:
    def place(row: int, column: int | None) -> Place:
        return Place("t.csv", row=row + 1, column=None if column is None else "ABCDEFGHIJ"[column])

    findings: list[Finding] = []
    read = list(read_rows(Grid(rows, place, is_loose=is_loose), INDICATOR_COLUMNS, findings))
    return read, [format_finding(finding) for finding in findings]


def test_a_row_has_the_values_of_its_columns_and_knows_their_places() -> None:
    ((row,), said) = _read(HEADINGS, CALLS)
    assert {name: str(value) for name, value in row.values.items()} == dict(
        zip(("code", "priority", "name", "polarity", "target", "actual"), CALLS, strict=True)
    )
    assert (row.place_of("actual"), row.place_of("Actual"), row.place) == (
        Place("t.csv", row=2, column="F"),
        Place("t.csv", row=2, column="F"),
        Place("t.csv", row=2),
    )
    assert said == []


def test_the_same_text_means_the_same_in_each_row_and_what_is_wrong_is_said_each_time() -> None:
    blank = ("", *CALLS[1:-1], "")
    rows, said = _read(HEADINGS, CALLS, CALLS, blank, blank, (*CALLS[:-1], "1 2"), (*CALLS[:-1], "1 2"))
    assert [str(row.values["actual"]) for row in rows] == ["93%", "93%", *["No data"] * 4]
    assert [line.partition(": found ")[0] for line in said] == [
        "warning: t.csv row 4, F",
        "warning: t.csv row 5, F",
        "t.csv row 6, F",
        "t.csv row 7, F",
    ]


def test_a_text_means_something_else_where_its_row_is_measured_in_per_cent() -> None:
    rows, said = _read((*HEADINGS, "Measured in"), *((*CALLS[:-2], "90", "93", unit) for unit in ("%", "days", "%")))
    assert [str(row.values["actual"]) for row in rows] == ["93%", "93", "93%"]
    assert said == []


def test_the_number_behind_a_rounded_one_goes_along_in_every_row() -> None:
    row = (*CALLS[:-1], RoundedCell("10%", "9.63%"))
    rows, _ = _read(HEADINGS, row, row)
    assert [(str(row.values["actual"]), row.asides["held"].held) for row in rows] == [("10%", "9.63%")] * 2


def test_what_cannot_be_read_is_refused_with_its_remedy_but_in_a_column_that_is_worked_out() -> None:
    unreadable = UnreadableCell("the error #REF!", "mend it")
    rows, said = _read((*HEADINGS, "Traffic light", "Direction"), (*CALLS[:-1], unreadable, unreadable, unreadable))
    assert str(rows[0].values["actual"]) == "No data"
    (line,) = said
    assert line.startswith("t.csv row 2, F: found the error #REF!; expected a figure")
    assert line.endswith("mend it")


def test_a_row_with_nothing_but_what_is_worked_out_is_blank() -> None:
    assert _read((*HEADINGS, "Rating (worked out)"), ("", "", " ", "", "", "", "green"), CALLS)[0][0].place == Place(
        "t.csv", row=3
    )


@pytest.mark.parametrize("is_loose", [True, False])
def test_an_unknown_column_is_named_and_refused_where_the_table_is_all_ours(is_loose: bool) -> None:
    _, said = _read((*HEADINGS, "Directorate"), (*CALLS, "x"), is_loose=is_loose)
    (line,) = said
    assert line.startswith("warning: ") == is_loose
    assert "t.csv row 1, G: found the" in line
    assert '"Directorate"' in line


def test_a_cell_beyond_the_headings_is_a_fault_unless_it_is_blank() -> None:
    assert _read(HEADINGS, (*CALLS, " "))[1] == []
    assert _read(HEADINGS, (*CALLS, "and more"))[1] == [
        "t.csv row 2: found 7 cells; expected 6, as there are headings; put a text that has a comma in double quotes"
    ]


def test_headings_are_found_below_titles_and_notes_but_not_in_one_word() -> None:
    rows = [("Quarter 2",), ("", "Target"), ("Ref", "Priority", "Description", "Aim to", "Target", "Actual"), CALLS]
    assert find_heading_row(rows, INDICATOR_COLUMNS) == 2
    assert find_heading_row(rows[:2], INDICATOR_COLUMNS) is None
    assert find_heading_row([("",)] * 25 + [HEADINGS], INDICATOR_COLUMNS) is None
    assert find_heading_row([("Priority", "Action", "RAG")], FLAGSHIP_ACTION_COLUMNS) == 0
