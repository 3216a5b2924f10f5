"""Which rows are out of order: the fewest, against trying all."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from cabinet_appendix.checks.structure.rows_out_of_order import find_strays


@given(st.lists(st.integers(0, 3), max_size=8))
def test_no_fewer_rows_could_be_taken_out(ranks: list[int]) -> None:
    strays = find_strays(ranks)
    rest = [rank for place, rank in enumerate(ranks) if place not in strays]
    assert rest == sorted(rest)
    fewer = combinations(range(len(ranks)), len(strays) - 1) if strays else ()
    assert not any(_rises([rank for place, rank in enumerate(ranks) if place not in out]) for out in fewer)


def _rises(ranks: list[int]) -> bool:
    return ranks == sorted(ranks)
