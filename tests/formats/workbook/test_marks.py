"""What a bare value or a formatted number shows, and which sheets are too large."""

from datetime import date, datetime, time, timedelta

import pytest

from cabinet_appendix.formats.cells import RoundedCell, UnreadableCell
from cabinet_appendix.formats.workbook.marks import SheetMarks, check_size, number_cell, value_cell
from cabinet_appendix.ooxml.zip_file import PackageError


@pytest.mark.parametrize(
    ("value", "shown"), [("text", "text"), (5, "5"), (23.01, "23.01"), (0.1 + 0.2, "0.3"), (0, "0")]
)
def test_a_bare_text_or_number_shows_itself(value: object, shown: str) -> None:
    assert value_cell(value) == shown


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (True, "the logical value TRUE"),
        (date(2023, 10, 1), "the date 2023-10-01"),
        (datetime(2023, 10, 1, 12), "the date 2023-10-01"),
        (time(9, 30), "a time of day"),
        (timedelta(hours=1), "a time of day"),
    ],
)
def test_what_is_no_figure_cannot_be_read(value: object, found: str) -> None:
    cell = value_cell(value)
    assert isinstance(cell, UnreadableCell)
    assert cell.found == found


def test_a_number_that_is_shown_rounder_than_it_is_says_both() -> None:
    assert number_cell(0.0963, "0%") == RoundedCell("10%", "9.63%")
    assert number_cell(0.9, "0%") == "90%"
    assert number_cell(45200, "dd/mm/yyyy") is None


def test_a_sheet_is_as_large_as_its_farthest_cells() -> None:
    marks = SheetMarks()
    marks.reach(4, 0)
    marks.reach(1, 7)
    assert (marks.height, marks.width) == (5, 8)


@pytest.mark.parametrize(("height", "width"), [(100_000, 40), (0, 0), (244, 16_384)])
def test_a_sheet_up_to_the_limits_is_read(height: int, width: int) -> None:
    check_size("Indicators", height, width)


@pytest.mark.parametrize(("height", "width"), [(100_001, 1), (100_000, 41), (245, 16_384)])
def test_a_sheet_beyond_the_limits_is_refused_by_its_name(height: int, width: int) -> None:
    with pytest.raises(PackageError, match=f'a sheet "Data" of {height:,} rows and {width:,} columns'):
        check_size("Data", height, width)
