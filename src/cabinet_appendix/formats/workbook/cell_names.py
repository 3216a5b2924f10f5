"""Names of cells as spreadsheets write them: from rows and columns counted from 0 to "F14", and back."""

from functools import cache


def cell_name(row: int, column: int) -> str:
    """The name of a cell, such as "F14"."""
    return f"{column_name(column)}{row + 1}"


def column_name(column: int) -> str:
    """The letters of a column, such as "A" or "AB"."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


@cache
def column_number(letters: bytes) -> int:
    """The column, counted from 0, that one to three letters name."""
    number = 0
    for letter in letters:
        number = 26 * number + letter - 64
    return number - 1
