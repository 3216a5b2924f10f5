"""R001: a rating that is not the one which the figures make, and gives no reason."""

from collections.abc import Iterator

from cabinet_appendix.checks.ratings.printed_ratings import (
    Contradiction,
    find_better_tolerance,
    find_contradictions,
    states_tolerance,
)
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity
from cabinet_appendix.model.ratings import NOT_RATED, Tolerance, rate


@rule("R001", Severity.ERROR, supersedes=("I113",))
def rating_contradicts_figures(subject: Subject) -> Iterator[Fault]:
    """A rating is not the one that target, actual, polarity and tolerance make, and no reason is given.

    Where a document has many that another tolerance would make, that is said once, of its key (R003), and where it
    names no tolerance, amber and red are not told apart. Figures that are printed the same are F005.

    Where there is no figure, or no target, there is nothing to rate.

    Why: Cabinet is told that a target is met, or missed, and the figures beside it say the opposite.
    Example: found the rating green of "79%" against a target of "90%"; expected red.
    Remedy: Correct the rating or the figure, or give the rating as an override with its reason.
    """
    contradictions = find_contradictions(subject)
    better = find_better_tolerance(subject, contradictions)
    is_stated = bool(contradictions) and states_tolerance(subject)
    for one in contradictions:
        if not _is_explained(one, better, is_stated=is_stated):
            indicator = one.listed.indicator
            found = f'the rating {one.said} of "{indicator.rated}" against a target of "{indicator.target}"'
            remedy = f"{indicator.polarity} is good here; correct what is wrong, or give the reason"
            yield Fault(one.listed.place_of("override"), found, one.computed or NOT_RATED, remedy)


def _is_explained(one: Contradiction, better: Tolerance | None, *, is_stated: bool) -> bool:
    """Whether no more than the tolerance is in doubt: both ratings are of a target that is missed."""
    if not one.is_of_missed_target:
        return False
    indicator = one.listed.indicator
    fits = better and rate(indicator.target, indicator.rated, indicator.polarity, better) is one.said
    return bool(fits) or not is_stated
