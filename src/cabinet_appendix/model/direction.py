"""Direction of travel: from a figure now, one before and the polarity to whether things got better or worse."""

from decimal import Decimal
from enum import StrEnum

from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.ratings import Polarity


class DirectionOfTravel(StrEnum):
    """Whether a figure moved the good way or the bad way: up is not always good."""

    IMPROVED = "improved"
    UNCHANGED = "unchanged"
    WORSENED = "worsened"


def find_direction(now: Figure, before: Figure | None, polarity: Polarity) -> DirectionOfTravel | None:
    """How a figure moved; None where there is nothing to compare, or where the two are of different kinds."""
    if before is None or now.value is None or before.value is None or not now.is_comparable_with(before):
        return None
    risen_by: Decimal = now.value - before.value
    if risen_by == 0:
        return DirectionOfTravel.UNCHANGED
    is_better = (risen_by > 0) == (polarity is Polarity.HIGH)
    return DirectionOfTravel.IMPROVED if is_better else DirectionOfTravel.WORSENED
