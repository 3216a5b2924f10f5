"""Direction of travel: from a figure now, one before and the polarity to whether things got better or worse."""

from enum import StrEnum

from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.ratings import Polarity


class DirectionOfTravel(StrEnum):
    """Whether a figure moved the good way or the bad way: up is not always good."""

    IMPROVED = "improved"
    UNCHANGED = "unchanged"
    WORSENED = "worsened"


def find_direction(now: Figure, before: Figure | None, polarity: Polarity) -> DirectionOfTravel | None:
    """How a figure moved; None where there is nothing to compare, or the two are of different kinds.

    None as well where a bound leaves it open: "<5" after 5 has fallen, "<5" after 4 or after "<5" may have or not.
    """
    if before is None or not now.is_comparable_with(before):
        return None
    has_risen, has_fallen = now.lowest > before.highest, now.highest < before.lowest
    if has_risen or has_fallen:
        is_better = has_risen == (polarity is Polarity.HIGH)
        return DirectionOfTravel.IMPROVED if is_better else DirectionOfTravel.WORSENED
    is_decided = now.lowest == now.highest == before.lowest == before.highest
    return DirectionOfTravel.UNCHANGED if is_decided else None
