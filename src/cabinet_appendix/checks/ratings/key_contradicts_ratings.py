"""R003: a key that says something else of green, amber or red than the ratings of its document do."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from cabinet_appendix.checks.indicators import list_indicators
from cabinet_appendix.checks.passages import Kind, Passage
from cabinet_appendix.checks.ratings.printed_ratings import (
    find_better_tolerance,
    find_contradictions,
    states_tolerance,
)
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Place, Severity
from cabinet_appendix.model.key import find_amounts
from cabinet_appendix.model.ratings import Rating
from cabinet_appendix.model.report import Indicator

_COLOUR = re.compile(r"[\W\d_]*(?:[GAR]\b\W*)?(?P<rating>green|amber|red)\b\W*(?P<meaning>.*)", re.IGNORECASE | re.S)
_EXCEEDS = re.compile(r"\b(?:exceed\w*|above|better than|over)\b", re.IGNORECASE)
_MEETS = re.compile(
    r"\b(?:me[et]t?s?|meeting|achiev\w*|reach\w*|equal\w*|within|(?:on|at)(?: or| target))\b", re.IGNORECASE
)
_TARGET = re.compile(r"\btargets?\b", re.IGNORECASE)


class _Line(NamedTuple):
    """What a key says of a rating, and where."""

    place: Place
    rating: Rating
    meaning: str


@rule("R003", Severity.ERROR, of_documents=True)
def key_contradicts_ratings(subject: Subject) -> Iterator[Fault]:
    """A document's key says of a rating what its own ratings are not.

    It says that green has exceeded its target, where indicators that just meet it are green; or that amber is off
    target by less than 5%, where the ratings are those of another tolerance; or red begins where amber does not end.

    Why: The key tells Cabinet how to read every rating of the document.
    Example: found a key by which green "Has exceeded target", and 13 green indicators that just meet it; expected
    "met or exceeded".
    Remedy: Word the key as the ratings are made: "Green: the target has been met or exceeded".
    """
    if subject.document is None or subject.report is None:
        return
    for green, amber, red in _find_keys(subject.passages):
        met = sum(_just_meets(listed.indicator) for listed in list_indicators(subject))
        if met and _EXCEEDS.search(green.meaning) and not _MEETS.search(green.meaning):
            rows = "indicator that just meets" if met == 1 else "indicators that just meet"
            found = f'a key by which green "{green.meaning}", and {met} green {rows} it'
            yield Fault(green.place, found, '"met or exceeded"')
        yield from _compare_amounts(amber, red)
        yield from _compare_tolerance(subject, amber)


def _compare_amounts(amber: _Line, red: _Line) -> Iterator[Fault]:
    """Where amber ends against where red begins."""
    ends, begins = find_amounts(amber.meaning), find_amounts(red.meaning)
    if ends and begins and not set(ends) & set(begins):
        found = f'a key by which amber is "{amber.meaning}" and red "{red.meaning}"'
        yield Fault(red.place, found, f"red to begin where amber ends, at {ends[-1]}")


def _compare_tolerance(subject: Subject, amber: _Line) -> Iterator[Fault]:
    """The tolerance that the key names against the one by which amber and red are what they are."""
    contradictions = find_contradictions(subject)
    better = find_better_tolerance(subject, contradictions)
    if better and subject.report and states_tolerance(subject):
        found = f'a key by which amber is "{amber.meaning}", and ratings as a tolerance of {better.in_words} makes them'
        yield Fault(amber.place, found, f"{better.in_words} in the key, or other ratings")


def _just_meets(indicator: Indicator) -> bool:
    target, actual = indicator.target, indicator.actual
    is_same = target.value == actual.value and not target.bound and not actual.bound
    return indicator.rating is Rating.GREEN and is_same and actual.is_comparable_with(target)


def _find_keys(passages: Sequence[Passage]) -> Iterator[tuple[_Line, _Line, _Line]]:
    """What is said, one after another, of green, amber and red indicators: some words on their target."""
    lines = list(_find_lines(passages))
    for three in zip(lines, lines[1:], lines[2:], strict=False):
        if [line and line.rating for line in three] == list(Rating):
            green, amber, red = (line for line in three if line)
            if _TARGET.search(green.meaning):
                yield green, amber, red


def _find_lines(passages: Sequence[Passage]) -> Iterator[_Line | None]:
    """The rows of tables and the paragraphs that explain a rating; None for each that does not."""
    for _, group in groupby(passages, key=_row):
        row = list(group)
        text = " ".join(passage.text for passage in row if passage.kind is not Kind.BULLET)
        match = _COLOUR.fullmatch(" ".join(text.split()))
        place = row[0].place
        if len(row) > 1:
            place = replace(place, column=None, paragraph=None)
        yield _Line(place, Rating(match["rating"].casefold()), match["meaning"]) if match else None


def _row(passage: Passage) -> object:
    """What the cells of a row have in common; every paragraph outside tables is a row of its own."""
    place = passage.place
    return (place.table, place.row) if place.table is not None else (0, place.order)
