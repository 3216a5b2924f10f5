"""L002: tracked changes that are still in a document."""

from collections.abc import Iterator

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity
from cabinet_appendix.ooxml.revisions import find_revisions


@rule("L002", Severity.ERROR)
def tracked_change_left(subject: Subject) -> Iterator[Fault]:
    """Tracked changes are still in the document.

    Why: Whoever downloads the paper sees what was written before, who changed it and when.
    Example: found 3 tracked changes of Jane Example; expected none.
    Remedy: In Word choose Review, Accept, Accept All Changes and Stop Tracking, or reject them.
    """
    changes = list(find_revisions(subject.document.package)) if subject.document else []
    if changes and subject.document:
        authors = " and ".join(dict.fromkeys(change.author for change in changes if change.author))
        number = f"{len(changes)} tracked changes" if len(changes) > 1 else "a tracked change"
        place = subject.document.place_at(changes[0].element)
        yield Fault(place, f"{number} of {authors}" if authors else number, "none")
