"""N014: key actions over the next quarter that are due before it begins."""

from collections.abc import Iterator

from cabinet_appendix.checks.narrative.planned_dates import find_planned_dates
from cabinet_appendix.checks.narrative.sentences import split_plain_sentences
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity

_SECTION = "key_actions"


@rule("N014", Severity.WARNING)
def key_action_in_the_past(subject: Subject) -> Iterator[Fault]:
    """A key action over the next quarter is planned for a day in the quarter that is reported, or before it.

    Why: It was copied from the last report, or was due and is late: either way Cabinet reads a plan that is no plan.
    Example: found "31 July" in a key action after a quarter that ended on 30 September 2023; expected a later date.
    Remedy: Say what is still to be done and by when, or report under Achievements that it is done.
    """
    if not subject.report:
        return
    quarter = subject.report.quarter
    end = f"{quarter.end.day} {quarter.end:%B %Y}"
    for passage in subject.narrative:
        if _SECTION in passage.path:
            for sentence in split_plain_sentences(passage.text):
                for planned in find_planned_dates(sentence, quarter):
                    if planned.last_day <= quarter.end:
                        found = f'"{planned.words}" in a key action after a quarter that ended on {end}'
                        yield Fault(passage.place, found, "a later date")
