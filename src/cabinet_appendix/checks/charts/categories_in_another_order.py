"""C006: charts whose categories stand in another order than in the others."""

from collections import Counter
from collections.abc import Iterator, Sequence

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity
from cabinet_appendix.model.rag_names import read_word
from cabinet_appendix.model.ratings import NOT_RATED

_USUAL = ("completed", "green", "amber", "red", NOT_RATED)


@rule("C006", Severity.WARNING)
def categories_in_another_order(subject: Subject) -> Iterator[Fault]:
    """A chart has its ratings in another order than the other charts of the document.

    Why: Two pies side by side are compared by where their slices are. In another order the green slice of one stands
    where the red slice of the other does.
    Example: found red, green, amber in chart 2; expected green, amber, red.
    Remedy: In Word choose Edit Data and put the rows in the same order in every chart.
    """
    charts = subject.document.charts if subject.document else ()
    shown = [(placed, [word for one in placed.chart.categories if (word := read_word(one))]) for placed in charts]
    kept = _choose([order for _, order in shown])
    for placed, order in shown:
        if not _follows(order, kept):
            expected = ", ".join(sorted(order, key=kept.index))
            yield Fault(placed.place, f"{', '.join(order)} in {placed.name}", expected)


def _choose(orders: Sequence[Sequence[str]]) -> Sequence[str]:
    """The order to keep: that of more than half of the charts, else the usual one, with all categories in it."""
    known = Counter(map(tuple, orders))
    follow = {order: sum(number for one, number in known.items() if _follows(one, order)) for order in known}
    most = max(follow, key=lambda order: follow[order], default=_USUAL)
    kept = most if 2 * follow.get(most, 0) > len(orders) else _USUAL
    return (*kept, *(word for word in _USUAL if word not in kept))


def _follows(order: Sequence[str], kept: Sequence[str]) -> bool:
    """Whether the categories are all known to an order, and stand in it."""
    places = [kept.index(word) for word in order if word in kept]
    return len(places) == len(order) and places == sorted(places)
