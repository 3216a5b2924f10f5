"""S004: notes on a count that name another priority than the one among whose words they stand."""

from collections.abc import Iterator

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.structure.count_notes import find_count_notes, name_in
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity
from cabinet_appendix.model.scorecard import count_priority


@rule("S004", Severity.ERROR, of_documents=True, supersedes=["I120"])
def note_names_other_priority(subject: Subject) -> Iterator[Fault]:
    """A note on the count of Flagship Actions names a priority, and stands in the section of another.

    Why: The note was copied from the other section and only its figures were changed. Cabinet is told of one priority
    what is true of another.
    Example: found Clean & Safe with a count of 12, originally 8, in a note of Supporting those in Need, where the table
    of Clean & Safe has 10.
    Remedy: Name the priority in whose section the note stands.
    """
    for placed in find_count_notes(subject):
        own, text = placed.priority, placed.count.text
        others = subject.report.priorities if subject.report and own and not name_in(text, own.name) else ()
        other = next((one for one in others if name_in(text, one.name)), None)
        if other and own:
            count, has = placed.count, count_priority(other).flagship_actions.total
            found = (
                f"{other.name} with a count of {count.total}, originally {count.original}, in a note of {own.name}"
                + (f", where the table of {other.name} has {has}" if has != count.total else "")
            )
            yield Fault(placed.place, found, own.name)
