"""Which item is which, against pairs by hand."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinet_appendix.compare.tracked.alignment import Item, Pair, align, match_equal


def _items(*texts: str) -> list[Item]:
    """Items whose gist is what stands before a colon."""
    return [Item("p", text, text.partition(":")[0] if ":" in text else "", Counter(text.split())) for text in texts]


def _pairs(first: list[Item], second: list[Item]) -> list[Pair]:
    return list(align(first, second))


def test_equal_items_are_one_and_others_come_and_go() -> None:
    assert _pairs(_items("a", "b", "c"), _items("a", "x", "c")) == [(0, 0), (1, None), (None, 1), (2, 2)]
    assert _pairs(_items("a"), []) == [(0, None)]
    assert _pairs([], _items("a")) == [(None, 0)]
    assert _pairs([], []) == []


def test_an_item_of_the_same_gist_is_one_whatever_its_figures() -> None:
    assert _pairs(_items("calls: 9", "books: 4"), _items("new: 1", "calls: 8", "books: 3")) == [
        (None, 0),
        (0, 1),
        (1, 2),
    ]


def test_a_sentence_that_was_reworded_is_one_and_another_is_not() -> None:
    first = _items("the library has opened in June", "parking is free")
    assert _pairs(first, _items("the new library has opened in July", "streets are cleaner")) == [
        (0, 0),
        (1, None),
        (None, 1),
    ]


def test_of_several_that_are_alike_those_are_paired_that_come_to_most() -> None:
    first, second = _items("a b c d", "a b c x"), _items("a b c x y", "z z z z")
    assert _pairs(first, second) == [(0, None), (1, 0), (None, 1)]


def test_items_of_two_kinds_are_never_one() -> None:
    words = Counter("abc")
    table, text = Item("tbl", "a", "gist", words), Item("p", "a", "gist", words)
    assert _pairs([table], [text]) == [(0, None), (None, 0)]
    assert table.likeness(text) == 0.0


@pytest.mark.parametrize(
    ("one", "other", "likeness"), [("a b", "a b", 1.0), ("a b", "b c", 0.5), ("a a", "a", 2 / 3), ("", "", 0.0)]
)
def test_likeness_is_the_share_of_words_in_common(one: str, other: str, likeness: float) -> None:
    (first,), (second,) = _items(one), _items(other)
    assert first.likeness(second) == pytest.approx(likeness)


def test_a_gap_too_large_to_weigh_is_left_open() -> None:
    first, second = (_items(*(f"word {side} {number}" for number in range(600))) for side in ("a", "b"))
    assert (0, None) in _pairs(first, second)


@given(st.lists(st.sampled_from("abcd: e")), st.lists(st.sampled_from("abcd: e")))
def test_every_item_stands_in_one_pair_in_the_order_of_its_side(first: list[str], second: list[str]) -> None:
    pairs = _pairs(_items(*first), _items(*second))
    assert [one for one, _ in pairs if one is not None] == list(range(len(first)))
    assert [other for _, other in pairs if other is not None] == list(range(len(second)))
    assert (None, None) not in pairs


def test_equal_stretches_are_found() -> None:
    assert list(match_equal("abcd", "xbcy")) == [(1, 1), (2, 2)]
