"""What is doubtful in an indicator's figures: from an indicator and its row to warnings that say where."""

from collections.abc import Iterator

from cabinet_appendix.findings import Finding
from cabinet_appendix.formats.reading import notice
from cabinet_appendix.formats.tables import TableRow
from cabinet_appendix.model.doubts import find_open, find_unlike
from cabinet_appendix.model.priority import Indicator
from cabinet_appendix.model.shares import are_fractions

_OVERRIDE = 'if its rating is known, put it under "Rating override" with its "Reason"'


def find_doubts(indicator: Indicator, row: TableRow) -> Iterator[Finding]:
    """Figures that are not measured alike, a rating that a bound leaves open, fractions where per cent is named."""
    unlike, left_open = find_unlike(indicator), find_open(indicator)
    if unlike:
        figure = getattr(indicator, unlike)
        found = f'"{figure}" beside the target "{indicator.target}"'
        done = "not measured alike" if indicator.rating else "not rated, for they are not measured alike"
        yield notice("I124", row.place_of(unlike), found, done)
    elif left_open:
        yield _open_rating(indicator, left_open, row)
    if not unlike and are_fractions(indicator):
        found = f'"{indicator.actual}" and a target of "{indicator.target}" where the name is of a percentage'
        remedy = "printed without a sign; type it, as in 93%, or 0.9% if it is less than one per cent"
        yield notice("I126", row.place_of("actual"), found, remedy)


def _open_rating(indicator: Indicator, name: str, row: TableRow) -> Finding:
    """What leaves it open: the target's bound, or the figure's."""
    if name == "target":
        found = f'the target "{indicator.target}" where {indicator.polarity} is good'
        return notice("I125", row.place_of(name), found, f"not rated, for it sets nothing to reach; {_OVERRIDE}")
    found = f'"{indicator.rated}" beside the target "{indicator.target}"'
    return notice("I125", row.place_of(name), found, f"not rated, for it leaves the rating open; {_OVERRIDE}")
