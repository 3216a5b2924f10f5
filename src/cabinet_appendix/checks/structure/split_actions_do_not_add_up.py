"""S008: counts of Flagship Actions in print that are not those of the tables, or do not add up."""

from collections.abc import Iterator, Sequence

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.structure.count_notes import PlacedCount, find_count_notes
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity
from cabinet_appendix.model.report import Report
from cabinet_appendix.model.scorecard import count_priority, count_report


@rule("S008", Severity.ERROR, of_documents=True, supersedes=["I119"])
def split_actions_do_not_add_up(subject: Subject) -> Iterator[Fault]:
    """A note says how many Flagship Actions there are now that some were split, and the table has more or fewer.

    Why: The note is there to explain a count that has changed. A wrong figure in it makes Members ask which Flagship
    Action was lost. What the priorities began with has to add up to what all of them began with.
    Example: found a count of 32 Flagship Actions where the tables of all priorities have 31.
    Remedy: Count the rows of the table, and correct the note, or find the row that is missing.
    """
    if subject.report:
        counts = list(find_count_notes(subject))
        for placed in counts:
            yield from _compare(placed, subject.report)
        yield from _add_originals(counts, subject.report)


def _compare(placed: PlacedCount, report: Report) -> Iterator[Fault]:
    own = placed.priority
    total = (count_priority(own) if own else count_report(report)).flagship_actions.total
    if placed.count.total != total:
        where = f"the table of {own.name} has" if own else "the tables of all priorities have"
        found = f"a count of {placed.count.total} Flagship Actions where {where} {total}"
        yield Fault(placed.place, found, str(total))


def _add_originals(counts: Sequence[PlacedCount], report: Report) -> Iterator[Fault]:
    originals = {one.priority.key: one.count.original for one in counts if one.priority}
    whole = next((one for one in counts if one.priority is None), None)
    added = sum(originals.values())
    if whole and len(originals) == len(report.priorities) and whole.count.original != added:
        found = f"{whole.count.original} original Flagship Actions where the notes of the priorities add up to {added}"
        yield Fault(whole.place, found, str(added))
