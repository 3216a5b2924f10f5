"""R005: an indicator that has figures and no rating, for a bound leaves open which."""

from collections.abc import Iterator

from cabinet_appendix.checks.indicators import list_indicators
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity
from cabinet_appendix.model.doubts import find_open


@rule("R005", Severity.WARNING, supersedes=("I125",))
def figures_leave_rating_open(subject: Subject) -> Iterator[Fault]:
    """An indicator is not rated though it has a target and an actual: one with "<" or ">" may be either side of it.

    Why: An indicator that is not rated looks as if it had no data, and counts as neither green, amber nor red.
    Example: found "<90%" beside the target "90%", which leaves the rating open; expected a figure that decides it.
    Remedy: Type the figure that is behind the bound under "Unrounded actual", or give the rating as an override.
    """
    for listed in list_indicators(subject):
        indicator = listed.indicator
        name = find_open(indicator)
        if name == "target":
            found = f'the target "{indicator.target}" where {indicator.polarity} is good, which sets nothing to reach'
            yield Fault(listed.place_of(name), found, "a target that can be met")
        elif name:
            found = f'"{indicator.rated}" beside the target "{indicator.target}", which leaves the rating open'
            yield Fault(listed.place_of(name), found, "a figure that decides it, or an override")
