"""S006: rows of a printed table that are out of the order of their ratings."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity
from cabinet_appendix.model.ratings import NOT_RATED, Rating, Status

_MOST = 4
"""So many rows in a table are slips; of more it has another order, which is said once."""
_RATINGS = [*(rating.value for rating in Rating), NOT_RATED]
_STATUSES = [status.value for status in Status]


@rule("S006", Severity.WARNING, of_documents=True)
def rows_out_of_order(subject: Subject) -> Iterator[Fault]:
    """A row of a printed table stands among those of another rating.

    Why: Indicators are printed green, amber, red, and Flagship Actions completed, green, amber, red. A row that stands
    elsewhere was rated anew and not moved, or moved and not rated anew.
    Example: found an indicator rated green below one rated red; expected the order green, amber, red.
    Remedy: Move the row to those of its rating, and make sure that the rating is right.
    """
    if subject.document is None or subject.report is None:
        return
    for number, priority in enumerate(subject.report.priorities):
        ratings = [indicator.rating or NOT_RATED for indicator in priority.indicators]
        statuses = [action.status.value for action in priority.flagship_actions]
        for section, field, values, order in (
            ("indicators", "name", ratings, _RATINGS),
            ("flagship_actions", "title", statuses, _STATUSES),
        ):
            noun = "an indicator rated" if section == "indicators" else "a Flagship Action that is"
            strays = find_strays([order.index(value) for value in values])
            expected = f"the order {', '.join(order[: order.index('red') + 1])}"
            for index in strays if len(strays) <= _MOST else strays[:1]:
                found = f"{noun} {values[index]} among rows of another rating"
                if len(strays) > _MOST:
                    found += f", and {len(strays) - 1} more"
                yield Fault(subject.locate(("priorities", number, section, index, field)), found, expected)


def find_strays(ranks: Sequence[int]) -> list[int]:
    """The fewest places without which the ranks rise: what is left out of a longest rising part, from left to right."""
    ends: list[int] = []
    places: list[int] = []
    before: list[int | None] = []
    for place, rank in enumerate(ranks):
        length = bisect_right(ends, rank)
        before.append(places[length - 1] if length else None)
        ends[length : length + 1], places[length : length + 1] = [rank], [place]
    kept: set[int] = set()
    last = places[-1] if places else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return [place for place in range(len(ranks)) if place not in kept]
