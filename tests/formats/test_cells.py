"""What a cell shows, whatever stands in it."""

import pytest

from cabinet_appendix.formats.cells import Cell, RoundedCell, UnreadableCell, is_blank, show


@pytest.mark.parametrize(
    ("cell", "blank", "shown"),
    [
        ("", True, ""),
        (" \u00a0\n", True, " \u00a0\n"),
        ("0", False, "0"),
        (RoundedCell("10%", "9.63%"), False, "10%"),
        (UnreadableCell("the error #DIV/0!"), False, ""),
    ],
)
def test_only_white_space_is_blank_and_what_cannot_be_read_shows_nothing(cell: Cell, blank: bool, shown: str) -> None:
    assert (is_blank(cell), show(cell)) == (blank, shown)
