"""Charts beside the tables that they count: from what charts show to the tally of each, and whether they agree."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from cabinet_appendix.model.rag_names import read_word
from cabinet_appendix.model.scorecard import Scorecard, Tally

_ACTIONS, _INDICATORS = "Flagship Actions", "indicators"


class Charted(NamedTuple):
    """The table that a chart counts, by what its rows are, its tally, and whether the chart agrees with it."""

    table: str
    tally: Tally
    agrees: bool


def read_counts(categories: Iterable[str], values: Iterable[Decimal]) -> dict[str, int]:
    """What a chart counts, by rating; categories of another kind are left out."""
    return {
        word: int(value)
        for text, value in zip(categories, values, strict=True)
        if (word := read_word(text)) and value == value.to_integral_value()
    }


def pair_with_tables(shown: Sequence[Mapping[str, int]], scorecard: Scorecard) -> list[Charted | None]:
    """The table of each of a section's charts: one that agrees, or else one that is left; None for none.

    A chart that counts no ratings is of something else.
    """
    left = {_ACTIONS: scorecard.flagship_actions, _INDICATORS: scorecard.indicators}
    pairs: dict[int, Charted] = {}
    for number, counts in enumerate(shown):
        table = next((name for name, tally in left.items() if counts and _agree(tally, counts)), None)
        if table:
            pairs[number] = Charted(table, left.pop(table), agrees=True)
    for number, counts in enumerate(shown):
        table = _ACTIONS if "completed" in counts and _ACTIONS in left else next(iter(left), None)
        if number not in pairs and counts and table:
            pairs[number] = Charted(table, left.pop(table), agrees=False)
    return [pairs.get(number) for number in range(len(shown))]


def format_counts(counts: Mapping[str, int]) -> str:
    """What a chart counts in words: "2 amber, 3 completed"."""
    return ", ".join(f"{count} {category}" for category, count in counts.items())


def _agree(tally: Tally, counts: Mapping[str, int]) -> bool:
    counted = {count.category: count.count for count in tally.counts if count.count}
    return counted == {category: count for category, count in counts.items() if count}
