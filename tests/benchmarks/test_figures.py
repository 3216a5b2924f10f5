"""Ratios and growth are what they are by hand."""

import pytest

from benchmarks.figures import cost_of_one_more, growth, ratio


def test_a_ratio_is_the_median_over_the_turns() -> None:
    assert ratio([2, 9, 4], [1, 3, 4]) == 2


def test_a_machine_that_is_slow_for_one_turn_does_not_change_a_ratio() -> None:
    assert ratio([1, 10, 1], [2, 20, 2]) == 0.5


def test_turns_that_only_one_of_the_two_took_are_left_out_of_a_ratio() -> None:
    assert ratio([3, 100, 100], [1]) == 3


def test_there_is_no_ratio_of_what_was_not_run() -> None:
    with pytest.raises(ValueError, match="neither was run"):
        ratio([], [1])


def test_the_cost_of_one_more_leaves_out_what_every_size_takes() -> None:
    assert cost_of_one_more({100: 5 + 1, 1100: 5 + 11}, 100, 1100) == pytest.approx(0.01)


def test_growth_in_proportion_is_one_however_long_the_start_is() -> None:
    assert growth({64: 3 + 0.64, 640: 3 + 6.4, 6400: 3 + 64}) == pytest.approx(1)


def test_growth_is_between_the_largest_sizes_and_those_before_them() -> None:
    quadratic = {size: size**2 / 1000 for size in (10, 100, 1000)}
    assert growth({1: 0.5, **quadratic}) == pytest.approx((1000**2 - 100**2) / 900 / ((100**2 - 10**2) / 90))


def test_growth_needs_three_sizes_that_take_longer_and_longer() -> None:
    with pytest.raises(ValueError, match="three sizes"):
        growth({64: 1, 640: 2})
    with pytest.raises(ValueError, match="no longer"):
        growth({64: 2, 640: 1, 6400: 3})
