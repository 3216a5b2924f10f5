"""F005: an indicator that is rated amber or red where target and actual are printed the same."""

from collections.abc import Iterator

from cabinet_appendix.checks.indicators import list_indicators
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity
from cabinet_appendix.model.doubts import is_met_as_printed
from cabinet_appendix.model.ratings import Rating


@rule("F005", Severity.WARNING)
def target_met_as_printed_but_rated_missed(subject: Subject) -> Iterator[Fault]:
    """An indicator is rated amber or red though the figures that are printed meet the target.

    It was rated before rounding and printed after. A rating that an officer gives against figures that differ is
    another thing, and is left alone here.

    Why: Whoever reads 10% beside a target of 10% takes the rating for a mistake.
    Example: found the target "10%" and the actual "10%", rated amber; expected figures that show the miss.
    Remedy: Print the actual as finely as it takes to show the miss, 9.6% instead of 10%.
    """
    for listed in list_indicators(subject):
        indicator = listed.indicator
        if indicator.rating in {Rating.AMBER, Rating.RED} and is_met_as_printed(indicator):
            found = f'the target "{indicator.target}" and the actual "{indicator.actual}", rated {indicator.rating}'
            remedy = (
                f'print the unrounded "{indicator.unrounded}"'
                if indicator.unrounded
                else "print the actual with more decimals"
            )
            yield Fault(listed.place_of("actual"), found, "figures that show the miss", remedy)
