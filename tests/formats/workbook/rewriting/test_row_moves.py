"""Where rows go, beside lists of rows from which some were taken and into which others were put."""

import random

import pytest

from cabinet_appendix.formats.workbook.rewriting.row_moves import NewRow, RowMoves

ROWS = 12


@pytest.mark.parametrize("seed", range(60))
def test_each_row_stands_where_a_list_of_them_has_it(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311
    gone = set(dice.sample(range(1, ROWS + 1), dice.randrange(5)))
    moved = {row for row in gone if dice.random() < 0.5}
    news = [NewRow(row, is_moved=True) for row in moved] + [NewRow(dice.randint(1, ROWS)) for _ in range(3)]
    dice.shuffle(news)
    added: dict[int, list[NewRow]] = {}
    for new in news:
        added.setdefault(dice.randint(0, ROWS), []).append(new)
    order: list[object] = [*added.get(0, [])]
    for row in range(1, ROWS + 1):
        order += [*([] if row in gone else [row]), *added.get(row, [])]
    moves = RowMoves(gone, added)
    places = {
        new.like if isinstance(new, NewRow) and new.is_moved else new: at for at, new in enumerate(order, start=1)
    }
    for row in range(1, ROWS + 1):
        assert moves.row(row) == places.get(row)
    assert [(at, new) for at, new in enumerate(order, start=1) if isinstance(new, NewRow)] == list(moves.new_rows())
    assert moves.row(ROWS + 5) == len(order) + 5
    for first in range(1, ROWS):
        for last in range(first + 1, ROWS + 1):
            left = [order.index(row) + 1 for row in range(first, last + 1) if row in order]
            assert moves.rows(first, last) == ((left[0], left[-1]) if left else None)


def test_nothing_moves_where_nothing_changes() -> None:
    assert not RowMoves()
    assert RowMoves((3,))
    assert RowMoves((), {3: [NewRow(3)]})


def test_what_rows_look_like_a_row_has_that_is_added_at_their_end_and_like_them() -> None:
    below, above, other = (RowMoves((), {after: [NewRow(like)]}) for after, like in ((9, 9), (1, 2), (9, 20)))
    assert below.rows_with_new(2, 9) == (2, 10)
    assert above.rows_with_new(2, 9) == (2, 10)
    assert other.rows_with_new(2, 9) == (2, 9)
    assert RowMoves((2, 3)).rows_with_new(2, 3) is None
