"""Names of cells, beside openpyxl's."""

from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils import column_index_from_string, get_column_letter

from cabinet_appendix.formats.workbook.cell_names import cell_name, column_name, column_number


def test_a_cell_is_named_by_its_column_and_its_row() -> None:
    assert [cell_name(0, 0), cell_name(13, 5), cell_name(1_048_575, 16_383)] == ["A1", "F14", "XFD1048576"]


@given(st.integers(0, 16_383))
def test_columns_have_the_letters_that_openpyxl_gives_them(column: int) -> None:
    letters = column_name(column)
    assert letters == get_column_letter(column + 1)
    assert column_number(letters.encode()) == column_index_from_string(letters) - 1 == column
