"""R004: a Flagship Action that was completed last quarter, or earlier, and is not any more."""

from collections.abc import Iterator

from cabinet_appendix.checks.last_quarter import squeeze
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity
from cabinet_appendix.model.ratings import Status
from cabinet_appendix.model.report import FlagshipAction


@rule("R004", Severity.WARNING)
def status_went_backwards(subject: Subject) -> Iterator[Fault]:
    """A Flagship Action that was reported as completed is green, amber or red now.

    It is known by its title; one with a word changed is the same, if the old title is not among this quarter's.

    Why: What Cabinet has been told is done is not; either it was not, or this status is a slip.
    Example: found the status amber of an action that was completed last quarter; expected completed.
    Remedy: Correct the status; if the work goes on, say so in the narrative, or make what is left an action of its own.
    """
    titles = _find_titles(subject)
    for number, priority in enumerate(subject.report.priorities if subject.report else ()):
        earlier = {squeeze(action.title) for action in priority.completed_earlier}
        for index, action in enumerate(priority.flagship_actions):
            when = None if action.status is Status.COMPLETED else _find_completion(subject, action, earlier, titles)
            if when:
                place = subject.locate(("priorities", number, "flagship_actions", index, "status"))
                yield Fault(place, f"the status {action.status} of an action that was completed {when}", "completed")


def _find_titles(subject: Subject) -> frozenset[str]:
    priorities = subject.report.priorities if subject.report else ()
    return frozenset(squeeze(action.title) for priority in priorities for action in priority.all_flagship_actions)


def _find_completion(subject: Subject, action: FlagshipAction, earlier: set[str], titles: frozenset[str]) -> str | None:
    """When it was said to be completed; None where it never was."""
    if action.previous_status is Status.COMPLETED:
        return "last quarter"
    title = squeeze(action.title)
    if title in earlier:
        return "earlier"
    before = subject.last_quarter
    then = before.find_completed(action) if before else None
    if before is None or then is None:
        return None
    old = squeeze(then.title)
    if old == title:
        return f"in {before.report.quarter.label}"
    return None if old in titles else f'in {before.report.quarter.label}, as "{then.title}"'
