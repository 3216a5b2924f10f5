"""F004: a share of a whole that is more than all of it, or less than nothing."""

import re
from collections.abc import Iterator

from cabinet_appendix.checks.indicators import list_indicators
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity
from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.report import Indicator
from cabinet_appendix.model.shares import is_named_as_share

_MAY_BE_BEYOND = re.compile(
    r"""\b(?:
        chang\w*|growth|gr[eo]w\w*|increas\w*|decreas\w*|reduc\w*|rise|rose|risen|fall|fell|fallen|drop\w*|gain\w*
        |uplift|improve\w*|varian\w*|variation|differen\w*|gap|inflation|saving\w*|surplus|deficit|over|under|above
        |target\w*|budget\w*|forecast\w*|plan|plans|planned|profile\w*|baseline|expect\w*|estimate\w*|project\w*
        |require\w*|allocat\w*|agreed|previous\w*|prior|last|compar\w*|against|versus|vs|relative|ratio
        |capacity|occup\w*|utili[sz]\w*|use|used|usage|turnover|recover\w*|collect\w*|due|owed|arrears|debt\w*|rent|rents
        |income|spend\w*|spent|cost\w*|return\w*|yield|replac\w*|deliver\w*|year[- ]on[- ]year
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""What a percentage may be more than all of, or less than nothing: growth, a target, rent that includes arrears."""


@rule("F004", Severity.ERROR)
def percentage_outside_its_range(subject: Subject) -> Iterator[Fault]:
    """A percentage that is a share of a whole is above 100% or below 0%.

    What may be beyond is left alone: growth, a share of a target or a budget, occupancy, rent that is collected with
    arrears, and whatever is not named as a share at its beginning ("% of homes …", "Proportion of …").

    Why: No more than all homes can have a certificate: a figure is wrong, or it counts something else than it is named.
    Example: found the actual "108%" of what is named as a share of a whole; expected 0% to 100%.
    Remedy: Correct the figure; if it is right, name what it is a share of, such as the target.
    """
    for listed in list_indicators(subject):
        # Profiled with 6,400 indicators: 38 ms before, 4 after, for nearly no figure is beyond, and the names, which
        # take the time, are read last.
        beyond = _find_beyond(listed.indicator)
        if not beyond or not is_named_as_share(listed.indicator) or _MAY_BE_BEYOND.search(listed.indicator.name):
            continue
        for name in beyond:
            found = f'the {name} "{getattr(listed.indicator, name)}" of what is named as a share of a whole'
            yield Fault(listed.place_of(name), found, "0% to 100%")


def _find_beyond(indicator: Indicator) -> list[str]:
    figures = (("target", indicator.target), ("actual", indicator.actual))
    return [name for name, figure in figures if _is_beyond(figure)]


def _is_beyond(figure: Figure) -> bool:
    return figure.value is not None and figure.unit in {"", "%"} and not 0 <= figure.value <= 100
