"""R002: overrides that give the rating which the figures have anyway."""

from collections.abc import Iterator

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity
from cabinet_appendix.model.ratings import rate


@rule("R002", Severity.WARNING)
def override_changes_nothing(subject: Subject) -> Iterator[Fault]:
    """An indicator's rating is overridden to the rating that its figures have anyway.

    Why: An override stays when the figures change. The next quarter's rating is then the officer's of long ago, with a
    reason that no longer holds.
    Example: found the override "green", which the figures have without it; expected no override.
    Remedy: Delete the rating override and its reason.
    """
    for number, priority in enumerate(subject.report.priorities if subject.report else ()):
        for index, indicator in enumerate(priority.indicators):
            rating = rate(indicator.target, indicator.rated, indicator.polarity, indicator.tolerance)
            if indicator.override and indicator.override.rating is rating:
                place = subject.locate(("priorities", number, "indicators", index, "override"))
                found = f'the override "{rating}", which the figures have without it'
                yield Fault(place, found, "no override", "delete it and its reason")
