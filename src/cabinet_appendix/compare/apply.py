"""Applying changes: from a report and what `diff` found to the report with the changes made."""

from collections.abc import Iterable

from cabinet_appendix.compare.changes import RATING, Added, Change, Changed, Moved, Place, Removed
from cabinet_appendix.compare.entries import (
    UNORDERED,
    Entry,
    ListName,
    Part,
    PriorityHeading,
    put_together,
    take_apart,
    with_values,
)
from cabinet_appendix.model.report import Report


def apply_changes(report: Report, changes: Iterable[Change]) -> Report:
    """The report with the changes made in it; ValueError (pydantic's) where they make no report.

    All changes that `diff` found make the second report exactly. Of some of them, each is made where it can be: an
    entry that is added comes to its place, or to the end of a list that is shorter.
    """
    changes = tuple(changes)
    entries = {
        Place(part, priority, index): entry
        for (part, priority), list_ in take_apart(report).items()
        for index, entry in enumerate(list_)
    }
    keys = {entry.key: entry.key for entry in entries.values() if isinstance(entry, PriorityHeading)}
    arriving: list[tuple[Place, Entry]] = []
    for change in changes:
        if isinstance(change, Changed) and change.before in entries:
            entries[change.before] = _change(entries[change.before], change, keys)
    for change in changes:
        match change:
            case Removed(place, _):
                entries.pop(place, None)
            case Moved(before, after, old, _):
                arriving.append((after, entries.pop(before, old)))
            case Added(place, entry):
                arriving.append((place, entry))
            case Changed():
                pass
    return put_together(_arrange(entries, keys, arriving))


def _change(entry: Entry, change: Changed, keys: dict[str, str]) -> Entry:
    changed = with_values(entry, {field.name: field.after for field in change.fields if field.name != RATING})
    if isinstance(entry, PriorityHeading) and isinstance(changed, PriorityHeading):
        keys[entry.key] = changed.key
    return changed


def _arrange(
    entries: dict[Place, Entry], keys: dict[str, str], arriving: list[tuple[Place, Entry]]
) -> dict[ListName, tuple[Entry, ...]]:
    """The lists: what stayed in its order, and what arrives at its place, from the first on."""
    lists: dict[ListName, list[Entry]] = {(part, ""): [] for part in Part}
    for place, entry in entries.items():
        lists.setdefault((place.part, keys.get(place.priority, place.priority)), []).append(entry)
    for place, entry in sorted(arriving, key=lambda arrival: arrival[0].index):
        list_ = lists.setdefault((place.part, place.priority), [])
        list_.insert(len(list_) if place.part in UNORDERED else place.index, entry)
    return {name: tuple(list_) for name, list_ in lists.items()}
