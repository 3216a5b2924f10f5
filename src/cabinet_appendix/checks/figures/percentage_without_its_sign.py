"""F010: a percentage that is printed without its sign, where the others have it."""

from collections.abc import Iterator

from cabinet_appendix.checks.indicators import list_indicators
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity
from cabinet_appendix.model.doubts import find_unlike
from cabinet_appendix.model.report import Indicator
from cabinet_appendix.model.shares import are_fractions, find_unsigned, is_named_as_share


@rule("F010", Severity.WARNING)
def percentage_without_its_sign(subject: Subject) -> Iterator[Fault]:
    """A figure of an indicator that is named as a percentage has no "%", which most others of its kind have.

    Why: Beside "90%", a plain "65" reads as a number of people.
    Example: found "65.1" and a target of "65" where the name is of a percentage; expected "65.1%" and "65%".
    Remedy: Type the figures with their sign.
    """
    shares = [listed for listed in list_indicators(subject) if is_named_as_share(listed.indicator)]
    unsigned = [listed for listed in shares if find_unsigned(listed.indicator)]
    if 2 * len(unsigned) >= len(shares):
        return
    for listed in unsigned:
        if not are_fractions(listed.indicator) and not find_unlike(listed.indicator):
            field = "actual" if listed.indicator.actual.value is not None else "target"
            yield Fault(listed.place_of(field), _describe(listed.indicator), _expect(listed.indicator))


def _describe(indicator: Indicator) -> str:
    figures = find_unsigned(indicator)
    if len(figures) > 1:
        return f'"{indicator.actual}" and a target of "{indicator.target}" where the name is of a percentage'
    return f'"{figures[0]}" where the name is of a percentage'


def _expect(indicator: Indicator) -> str:
    return " and ".join(f'"{figure}%"' for figure in reversed(find_unsigned(indicator)))
