"""What a report says of ratings against what its figures say, and the tolerance by which it seems to be rated."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from cabinet_appendix.checks.indicators import ListedIndicator, list_indicators
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.model.doubts import is_met_as_printed
from cabinet_appendix.model.key import find_tolerance
from cabinet_appendix.model.ratings import AS_PUBLISHED, Rating, Tolerance, rate
from cabinet_appendix.model.report import Indicator

_USUAL = tuple(
    Tolerance(amount=Decimal(amount), in_points=in_points)
    for in_points, amounts in ((False, (5, 10, 2, 3, 15, 20)), (True, (5, 10, 1, 2, 3)))
    for amount in amounts
)
"""Those that councils have, the most usual ones first."""
_ENOUGH = 3
"""So many ratings must speak against the tolerance of a document before another is taken to be meant."""


class Contradiction(NamedTuple):
    """An indicator whose rating is not the one that its figures make, and gives no reason."""

    listed: ListedIndicator
    said: Rating
    computed: Rating | None

    @property
    def is_of_missed_target(self) -> bool:
        """Whether both ratings are of a target that is missed, so that no more than the tolerance is in doubt."""
        return {self.said, self.computed} == {Rating.AMBER, Rating.RED}


def find_contradictions(subject: Subject) -> tuple[Contradiction, ...]:
    """The ratings that figures contradict, but for figures that are printed the same: a slip of another kind."""
    return tuple(_find_contradictions(subject))


def _find_contradictions(subject: Subject) -> Iterator[Contradiction]:
    for listed in list_indicators(subject):
        override = listed.indicator.override
        if override and override.reason == AS_PUBLISHED and listed.has_polarity:
            computed = _rate(listed.indicator, listed.indicator.tolerance)
            if computed is not override.rating and not _is_slip_of_another_kind(listed, computed):
                yield Contradiction(listed, override.rating, computed)


def _is_slip_of_another_kind(listed: ListedIndicator, computed: Rating | None) -> bool:
    """Whether the figures are printed the same, cannot be compared, leave the rating open or could not be read."""
    indicator = listed.indicator
    target, rated = indicator.target, indicator.rated
    if computed:
        return indicator.rating is not Rating.GREEN and is_met_as_printed(indicator)
    have_numbers = None not in {target.value, rated.value}
    return have_numbers or not (listed.is_printed(target) and listed.is_printed(rated))


def find_better_tolerance(subject: Subject, contradictions: tuple[Contradiction, ...]) -> Tolerance | None:
    """The tolerance that makes the ratings which a document prints, if its own makes others; None where none does."""
    doubtful = [one for one in contradictions if one.is_of_missed_target]
    if subject.document is None or len(doubtful) < _ENOUGH:
        return None
    missed = [listed.indicator for listed in list_indicators(subject) if _is_missed(listed.indicator)]
    wrong = {one: sum(not _has_rating(indicator, one) for indicator in missed) for one in _USUAL}
    best = min(_USUAL, key=wrong.__getitem__)
    return best if wrong[best] * _ENOUGH < len(doubtful) else None


def states_tolerance(subject: Subject) -> bool:
    """Whether a report says by how much a target may be missed: data do, and a document whose key does."""
    return subject.document is None or any(find_tolerance(passage.text) for passage in subject.passages)


def _is_missed(indicator: Indicator) -> bool:
    """Whether it is rated as off its target, for no reason of its own, and its figures say so too."""
    has_reason = indicator.override is not None and indicator.override.reason != AS_PUBLISHED
    if has_reason or indicator.rating not in {Rating.AMBER, Rating.RED} or not indicator.target.value:
        return False
    return _rate(indicator, indicator.tolerance) in {Rating.AMBER, Rating.RED}


def _has_rating(indicator: Indicator, tolerance: Tolerance) -> bool:
    return _rate(indicator, tolerance) is indicator.rating


def _rate(indicator: Indicator, tolerance: Tolerance) -> Rating | None:
    return rate(indicator.target, indicator.rated, indicator.polarity, tolerance)
