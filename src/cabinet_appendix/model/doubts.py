"""What is doubtful in an indicator's figures: from an indicator to the field that is not like the others."""

from cabinet_appendix.model.priority import Indicator
from cabinet_appendix.model.ratings import Rating, find_aim, rate


def find_unlike(indicator: Indicator) -> str | None:
    """Which of the figures is a number as the target is one, and of another kind: "actual" or "unrounded"."""
    for name, figure in (("actual", indicator.actual), ("unrounded", indicator.rated)):
        if None not in {figure.value, indicator.target.value} and not figure.is_comparable_with(indicator.target):
            return name
    return None


def find_open(indicator: Indicator) -> str | None:
    """Which figure leaves the rating open, by its bound: "target", "actual" or "unrounded"; None where none does.

    A target does that sets nothing to reach, and an actual that may lie on either side of the target.
    """
    if indicator.rating or not indicator.rated.is_comparable_with(indicator.target):
        return None
    if not find_aim(indicator.target, indicator.polarity)[0].is_finite():
        return "target"
    return "unrounded" if indicator.unrounded else "actual"


def is_met_as_printed(indicator: Indicator) -> bool:
    """Whether the figures, as they are printed, meet the target; where there is an override, by being the same."""
    target, actual = indicator.target, indicator.actual
    if indicator.override and target.value != actual.value:
        return False
    return rate(target, actual, indicator.polarity, indicator.tolerance) is Rating.GREEN
