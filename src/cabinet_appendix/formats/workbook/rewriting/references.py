"""References to rows in formulas and ranges (ECMA-376 Part 1, 18.17): from texts to the same when rows have moved."""

import re
from collections.abc import Callable

from cabinet_appendix.formats.workbook.cell_names import column_name, column_number
from cabinet_appendix.formats.workbook.rewriting.row_moves import RowMoves

_LOST = "#REF!"
_TOKEN = re.compile(
    r"""(?P<text>"(?:[^"]|"")*")
    |(?P<sheet>(?:'(?:[^']|'')*'|(?:\[\d+\])?[^\W\d][\w.]*(?::[^\W\d][\w.]*)?)!)?
     (?P<cells>\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}|\$?[A-Z]{1,3}:\$?[A-Z]{1,3})
     (?![\w.(!])
    |(?P<other>[^\W\d][\w.]*|\d[\w.]*|\[[^\]]*\])""",
    re.VERBOSE,
)
"""What a formula is made of, as far as it may look like a reference: words, numbers and names of columns are none."""
_END = re.compile(r"(\$?[A-Z]*)(\$?)([0-9]+)")
_PARTS = re.compile(r"(\$?)([A-Z]*)(\$?)([0-9]*)")
_MOST_ROWS, _MOST_COLUMNS = 1_048_576, 16_384


class FixedRowsError(ValueError):
    """Rows that cannot be moved; the message says what stands there."""


def move_formula(formula: str, moves: RowMoves, *, sheet: str, home: str) -> str:
    """A formula that stands in the sheet `home`, after rows of `sheet` have moved; FixedRowsError for 3-D ones."""
    known = moves.known

    def move(match: re.Match[str]) -> str:
        cells = match["cells"]
        if not cells:
            return match[0]
        prefix = match["sheet"] or ""
        name = prefix[:-1].strip("'").replace("''", "'")
        if ":" in name:
            raise FixedRowsError(f"a formula over several sheets ({match[0]})")
        if (name or home).casefold() != sheet.casefold():
            return match[0]
        # A formula often names the same cell many times.
        if cells not in known:
            known[cells] = move_range(cells, moves.rows) or _LOST
        return prefix + known[cells]

    return _TOKEN.sub(move, formula)


def shift_formula(formula: str, rows: int, columns: int = 0) -> str:
    """A formula as it is in a cell so many rows further down and columns further on: what has no "$" goes with it."""

    def shift(match: re.Match[str]) -> str:
        if not (rows or columns) or not match["cells"]:
            return match[0]
        ends = [_shift_end(end, rows, columns) for end in match["cells"].split(":")]
        return _LOST if None in ends else (match["sheet"] or "") + ":".join(filter(None, ends))

    return _TOKEN.sub(shift, formula)


def _shift_end(end: str, rows: int, columns: int) -> str | None:
    match = _PARTS.fullmatch(end)
    if match is None:
        return end
    fixed, letters, row_fixed, row = match.groups()
    if letters and not fixed:
        column = column_number(letters.encode()) + columns
        if not 0 <= column < _MOST_COLUMNS:
            return None
        letters = column_name(column)
    # Where rows alone are named, the first "$" is theirs.
    if row and not (row_fixed if letters else fixed):
        number = int(row) + rows
        if not 1 <= number <= _MOST_ROWS:
            return None
        row = str(number)
    return f"{fixed}{letters}{row_fixed}{row}"


def move_range(cells: str, rows: Callable[[int, int], tuple[int, int] | None]) -> str | None:
    """A reference such as "B2", "$A$2:$C$9" or "2:9" after its rows have moved; None where they are gone."""
    first, _, last = cells.partition(":")
    ends = [_END.fullmatch(end) for end in (first, last or first)]
    numbers = [int(end[3]) for end in ends if end]
    if len(numbers) < 2:  # whole columns
        return cells
    found = rows(min(numbers), max(numbers))
    if found is None:
        return None
    moved = [f"{end[1]}{end[2]}{min(number, _MOST_ROWS)}" for end, number in zip(ends, found, strict=True) if end]
    return moved[0] if not last and found[0] == found[1] else ":".join(moved)


def move_ranges(ranges: str, moves: RowMoves) -> str:
    """The ranges that drop-downs and coloured cells apply to, with the rows that were added like theirs."""
    return " ".join(filter(None, (move_range(one, moves.rows_with_new) for one in ranges.split())))


def first_row(ranges: str) -> int:
    """The row of the first cell of ranges, to which formulas about them are related; 1 for whole columns."""
    return min((int(end[3]) for end in _END.finditer(ranges.split(maxsplit=1)[0] if ranges.split() else "")), default=1)
