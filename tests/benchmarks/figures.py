"""What is worked out of the times of several runs: how one compares with another, and how times grow with size."""

from collections.abc import Mapping, Sequence
from statistics import median


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """How many times as long ours took: the median over the turns in which both ran, one straight after the other."""
    turns = list(zip(ours, theirs, strict=False))
    if not turns:
        raise ValueError("neither was run")
    return median(one / other for one, other in turns)


def cost_of_one_more(seconds: Mapping[int, float], fewer: int, more: int) -> float:
    """What each further indicator takes between two sizes, in seconds; start-up, which both have, is not in it."""
    return (seconds[more] - seconds[fewer]) / (more - fewer)


def growth(seconds: Mapping[int, float]) -> float:
    """How many times as much one more indicator takes between the two largest sizes as between the two before them.

    1 is growth in proportion. ValueError with fewer than three sizes, or where the smaller ones take no longer at all.
    """
    sizes = sorted(seconds)
    if len(sizes) < 3:
        raise ValueError("growth needs three sizes")
    before, after = (cost_of_one_more(seconds, *pair) for pair in (sizes[-3:-1], sizes[-2:]))
    if before <= 0:
        raise ValueError("the smaller sizes took no longer than one another")
    return after / before
