"""Which entry of one list is which of the other."""

import time

import pytest

from cabinet_appendix.compare.align import Handle, Pair, align


def _handles(*texts: str, section: int = 0) -> list[Handle]:
    return [Handle("", text, section) for text in texts]


def test_entries_that_read_the_same_are_the_same() -> None:
    assert align(_handles("a", "b"), _handles("b", "c")) == (Pair(1, 0),)


def test_a_code_tells_more_than_words() -> None:
    before = [Handle("x", "Calls", 0), Handle("y", "Waits", 0)]
    after = [Handle("y", "Calls", 0), Handle("x", "Waits", 0)]
    assert {(pair.before, pair.after) for pair in align(before, after)} == {(0, 1), (1, 0)}


def test_an_entry_without_a_code_is_known_by_its_words() -> None:
    assert align([Handle("x", "Calls", 0)], [Handle("", "Calls", 0)]) == (Pair(0, 0),)


def test_a_reworded_entry_is_one_pair() -> None:
    before = _handles("Two libraries were opened in May", "A park was planted")
    after = _handles("Two new libraries opened during May", "A park was planted")
    assert align(before, after) == (Pair(0, 0), Pair(1, 1))


def test_entries_that_have_nothing_in_common_are_no_pair() -> None:
    assert align(_handles("Two libraries were opened"), _handles("Fewer complaints about bins")) == ()


def test_entries_of_fixed_codes_are_not_paired_for_being_alike() -> None:
    before = [Handle("ehcp-all", "Plans issued within 20 weeks", 0, fixed=True)]
    after = [Handle("ehcp-some", "Plans issued in 20 weeks", 0, fixed=True)]
    assert align(before, after) == ()


def test_an_entry_that_came_to_stand_elsewhere_is_moved_and_its_neighbours_are_not() -> None:
    pairs = align(_handles("a", "b", "c", "d"), _handles("b", "c", "d", "a"))
    assert [pair.before for pair in pairs if pair.is_moved] == [0]


def test_an_entry_in_another_list_is_moved() -> None:
    assert align(_handles("Calls"), _handles("Calls", section=1)) == (Pair(0, 0, is_moved=True),)


def test_what_reads_the_same_several_times_is_paired_in_order() -> None:
    assert align(_handles("a", "a"), _handles("a", "a", "a")) == (Pair(0, 0), Pair(1, 1))


@pytest.mark.parametrize("words", ["the council has done it", "measure {} of service {} in ward {}"])
def test_thousands_of_reworded_entries_take_seconds(words: str) -> None:
    before = _handles(*(f"{words.format(n, n * 7 % 911, n % 13)} before {n}" for n in range(6400)))
    after = _handles(*(f"Now {words.format(n, n * 7 % 911, n % 13)} after {n}" for n in range(6400)))
    start = time.process_time()
    pairs = align(before, after)
    assert time.process_time() - start < 5
    assert sum(pair.before == pair.after for pair in pairs) > 6300
