"""What is doubtful in an indicator's figures: from an indicator and its row to warnings that say where."""

import re
from collections.abc import Iterator

from cabinet_appendix.findings import Finding
from cabinet_appendix.formats.reading import notice
from cabinet_appendix.formats.tables import TableRow
from cabinet_appendix.model.priority import Indicator
from cabinet_appendix.model.ratings import find_aim

_SHARE = re.compile(r"%|\bper ?cent|\bproportion\b", re.IGNORECASE)
_OVERRIDE = 'if its rating is known, put it under "Rating override" with its "Reason"'


def find_doubts(indicator: Indicator, row: TableRow) -> Iterator[Finding]:
    """Figures that are not measured alike, a rating that a bound leaves open, fractions where per cent is named."""
    unlike = _find_unlike(indicator)
    if unlike:
        figure = getattr(indicator, unlike)
        found = f'"{figure}" beside the target "{indicator.target}"'
        done = "not measured alike" if indicator.rating else "not rated, for they are not measured alike"
        yield notice("I124", row.place_of(unlike), found, done)
    elif indicator.rating is None and indicator.rated.is_comparable_with(indicator.target):
        yield _open_rating(indicator, row)
    if not unlike and _may_be_fractions(indicator):
        found = f'"{indicator.actual}" and a target of "{indicator.target}" where the name is of a percentage'
        remedy = "printed without a sign; type it, as in 93%, or 0.9% if it is less than one per cent"
        yield notice("I126", row.place_of("actual"), found, remedy)


def _find_unlike(indicator: Indicator) -> str | None:
    """Which of the figures is a number as the target is one, and of another kind."""
    for name, figure in (("actual", indicator.actual), ("unrounded", indicator.rated)):
        if None not in {figure.value, indicator.target.value} and not figure.is_comparable_with(indicator.target):
            return name
    return None


def _open_rating(indicator: Indicator, row: TableRow) -> Finding:
    """What leaves it open: the target's bound, or the figure's."""
    if not find_aim(indicator.target, indicator.polarity)[0].is_finite():
        found = f'the target "{indicator.target}" where {indicator.polarity} is good'
        return notice("I125", row.place_of("target"), found, f"not rated, for it sets nothing to reach; {_OVERRIDE}")
    name = "unrounded" if indicator.unrounded else "actual"
    found = f'"{indicator.rated}" beside the target "{indicator.target}"'
    return notice("I125", row.place_of(name), found, f"not rated, for it leaves the rating open; {_OVERRIDE}")


def _may_be_fractions(indicator: Indicator) -> bool:
    """Whether target and actual are bare numbers up to 1 in a row that is named as a share.

    Where the name only mentions one ("schools above 95%"), whole numbers are counts.
    """
    figures = indicator.target, indicator.actual
    values = [figure.value for figure in figures if figure.value is not None and not figure.unit]
    if len(values) < len(figures) or not any(values) or any(abs(value) > 1 for value in values):
        return False
    begins = _SHARE.match(indicator.name) is not None
    return begins or (any(value % 1 for value in values) and _SHARE.search(indicator.name) is not None)
