"""Ratings of one or more quarters in words: what pictures of them show, for whoever does not see them."""

from collections.abc import Iterator
from types import MappingProxyType

from cabinet_appendix.model.history import RatingsHistory, SectionHistory
from cabinet_appendix.model.scorecard import Scorecard, Tally
from cabinet_appendix.output.as_text import without_controls

ABSENCE = "not there"
"""What is said of a priority in a quarter that has no such priority."""
KINDS = MappingProxyType({"flagship-actions": "Flagship Actions", "indicators": "Performance indicators"})
"""The two that are rated, by the names that files have of them."""


def find_tally(card: Scorecard, kind: str) -> Tally:
    """The tally of one of the `KINDS`."""
    return card.indicators if kind == "indicators" else card.flagship_actions


def format_title(history: RatingsHistory) -> str:
    """What the pictures of a history are called: "Ratings, Q2 2023-24"."""
    first, last = history.quarters[0].label, history.quarters[-1].label
    return f"Ratings, {first}" if first == last else f"How ratings moved, {first} to {last}"


def format_history(history: RatingsHistory) -> Iterator[str]:
    """Lines: each priority with its counts, quarter by quarter where there are several."""
    for section in history.sections:
        yield without_controls(section.name)
        for kind in KINDS:
            yield from (f"  {line}" for line in format_kind(history, section, kind))


def format_kind(history: RatingsHistory, section: SectionHistory, kind: str) -> Iterator[str]:
    """The lines of one priority, or of all together, about one of the `KINDS`."""
    said = [_format_tally(find_tally(card, kind)) if card else ABSENCE for card in section.scorecards]
    if len(said) == 1:
        yield f"{KINDS[kind]}: {said[0]}"
        return
    yield KINDS[kind]
    yield from (f"  {quarter.label}: {words}" for quarter, words in zip(history.quarters, said, strict=True))


def _format_tally(tally: Tally) -> str:
    return f"{tally.total} in all: {tally.summary}"
