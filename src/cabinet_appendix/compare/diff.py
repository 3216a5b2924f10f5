"""Comparing: from two reports to the changes that make the second of the first."""

from collections.abc import Iterator

from cabinet_appendix.compare.changes import RATING, Added, Change, Changed, Field, Moved, Removed
from cabinet_appendix.compare.entries import UNORDERED, Entry, values_of
from cabinet_appendix.compare.pairs import Match, match_entries
from cabinet_appendix.model.priority import Indicator
from cabinet_appendix.model.report import Report


def diff(before: Report, after: Report) -> tuple[Change, ...]:
    """The changes, by list, in the order of the second report; none exactly where the two are equal as values.

    `diff(b, a)` are the inverses of `diff(a, b)`, and `apply_changes(a, diff(a, b))` is `b`.
    """
    if before == after:
        return ()
    return tuple(change for match in match_entries(before, after) for change in _compare(match))


def _compare(match: Match) -> Iterator[Change]:
    before, after = match.before, match.after
    if before and after:
        if match.is_moved and after.place.part not in UNORDERED:
            yield Moved(before.place, after.place, before.entry, after.entry)
        fields = find_changed_fields(before.entry, after.entry)
        if fields:
            yield Changed(before.place, after.place, before.entry, after.entry, fields)
    elif after:
        yield Added(after.place, after.entry)
    elif before:
        yield Removed(before.place, before.entry)


def find_changed_fields(before: Entry, after: Entry) -> tuple[Field, ...]:
    """The fields in which two entries of one kind differ, the rating that follows from them first."""
    if before == after:
        return ()
    old, new = values_of(before), values_of(after)
    changed = [Field(name, old[name], new[name]) for name in new if old[name] != new[name]]
    if isinstance(before, Indicator) and isinstance(after, Indicator) and before.rating != after.rating:
        changed.insert(0, Field(RATING, before.rating, after.rating))
    return tuple(changed)
