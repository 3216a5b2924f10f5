"""Where the rows of a sheet go when some are taken out, moved or added: from old numbers to new ones."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class NewRow:
    """A row that is added, formatted as `like`; the old row of this number itself, where it `is_moved`."""

    like: int
    is_moved: bool = False


class RowMoves:
    """Rows count from 1. `gone` are those that do not stay in their order, `added` what stands below each old row.

    A row that is moved is among both. `known` has the references that were moved already.
    """

    def __init__(self, gone: Iterable[int] = (), added: Mapping[int, Sequence[NewRow]] | None = None) -> None:
        self._gone, self._added = sorted(gone), dict(added or {})
        self._after = sorted(self._added)
        self._sums = [0, *accumulate(len(self._added[row]) for row in self._after)]
        self.known: dict[str, str] = {}
        self._moved = {new.like: number for number, new in self.new_rows() if new.is_moved}

    def __bool__(self) -> bool:
        """Whether any row has another number."""
        return bool(self._gone or self._added)

    def new_rows(self) -> Iterator[tuple[int, NewRow]]:
        """Those that are added, with the numbers that they get."""
        for after in self._after:
            for offset, new in enumerate(self._added[after], start=1):
                yield self._bottom(after) + offset, new

    def row(self, number: int) -> int | None:
        """The new number of an old row, None where it is taken out."""
        if number in self._moved:
            return self._moved[number]
        return None if self._is_gone(number) else self._bottom(number)

    def rows(self, first: int, last: int) -> tuple[int, int] | None:
        """The new ends of a range of rows, as Excel moves one: what is added within belongs to it."""
        if first == last:
            row = self.row(first)
            return None if row is None else (row, row)
        first, last = self.next_kept(first), self._last_kept(last)
        return None if first > last else (self._bottom(first), self._bottom(last))

    def rows_with_new(self, first: int, last: int) -> tuple[int, int] | None:
        """The same for what rows look like: a new row at an end of the range has what the row has that it is like."""
        found = self.rows(first, last)
        if found is None:
            return None
        top, bottom = found
        of_range = {number for number, new in self.new_rows() if first <= new.like <= last}
        while top - 1 in of_range:
            top -= 1
        while bottom + 1 in of_range:
            bottom += 1
        return top, bottom

    def next_kept(self, number: int) -> int:
        """The first old row from this one on that stays in its order."""
        while self._is_gone(number):
            number += 1
        return number

    def _last_kept(self, number: int) -> int:
        while self._is_gone(number):
            number -= 1
        return number

    def _is_gone(self, number: int) -> bool:
        index = bisect_left(self._gone, number)
        return index < len(self._gone) and self._gone[index] == number

    def _bottom(self, number: int) -> int:
        """The new number of the last of the old rows up to this one that stay, before what is added below it."""
        return number - bisect_right(self._gone, number) + self._sums[bisect_left(self._after, number)]
