"""Merging: from a report and two things that people made of it to one that has the changes of both, and to conflicts.

Item by item, and within an item word by word. Where both sides changed the same, and differently, ours stays and the
conflict is told. Figures, ratings, statuses and rows are data: a change of them by the other side is told, and made
only where that is wanted.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from cabinet_appendix.compare.changes import RATING, Added, Aspect, Change, Changed, Field, Place, Removed
from cabinet_appendix.compare.diff import find_changed_fields
from cabinet_appendix.compare.entries import (
    UNORDERED,
    Entry,
    Footnote,
    ListName,
    Part,
    Term,
    put_together,
    take_apart,
    values_of,
    with_values,
)
from cabinet_appendix.compare.merge_wording import merge_wording
from cabinet_appendix.compare.note_keys import rename_notes
from cabinet_appendix.compare.pairs import Match, match_entries
from cabinet_appendix.model.narrative import Bullet, Text, note_keys
from cabinet_appendix.model.priority import FlagshipAction, Indicator
from cabinet_appendix.model.report import Report

_NARRATIVE = frozenset({Part.INTRODUCTION, Part.ACHIEVEMENTS, Part.KEY_ACTIONS})


@dataclass(frozen=True, slots=True)
class Conflict:
    """An item that both sides changed, and differently: where it was, and what it is here and there, None for gone."""

    place: Place
    base: Entry
    ours: Entry | None
    theirs: Entry | None


@dataclass(frozen=True, slots=True)
class Merged:
    """The report with the changes of both; what both changed differently; changes of data, not made unless wanted.

    `taken` are the changes of the other side that were made.
    """

    report: Report
    conflicts: tuple[Conflict, ...] = ()
    figures: tuple[Change, ...] = ()
    taken: tuple[Change, ...] = ()


def merge(base: Report, ours: Report, theirs: Report, *, accept_figures: bool = False) -> Merged:
    """Ours with what theirs changed since the base; ours itself where theirs changed nothing that ours has not.

    With `accept_figures`, changes of figures, ratings, statuses and rows are made as well.
    """
    return _Merger(base, ours, _align_notes(base, ours, theirs), accept_figures=accept_figures).merge()


@dataclass(slots=True, eq=False)
class _Slot:
    """An item of the merged report, which may still change."""

    entry: Entry


@dataclass(slots=True)
class _Merger:
    """A merge on its way: the lists of ours, in which the changes of theirs are made one by one."""

    base: Report
    ours: Report
    theirs: Report
    accept_figures: bool
    lists: dict[ListName, list[_Slot]] = field(default_factory=lambda: defaultdict(list))
    own: dict[Place, tuple[ListName, _Slot]] = field(default_factory=dict)
    added: list[tuple[ListName, _Slot]] = field(default_factory=list)
    moved: set[Place] = field(default_factory=set)
    arrived: dict[Place, _Slot] = field(default_factory=dict)
    conflicts: list[Conflict] = field(default_factory=list)
    figures: list[Change] = field(default_factory=list)
    taken: list[Change] = field(default_factory=list)

    def merge(self) -> Merged:
        """The report with the changes of both."""
        slots = self._take_ours()
        for match in match_entries(self.base, self.ours):
            if match.after:
                name, slot = slots[match.after.place]
                if match.before:
                    self.own[match.before.place] = name, slot
                    if match.is_moved:
                        self.moved.add(match.before.place)
                else:
                    self.added.append((name, slot))
        matches = list(match_entries(self.base, self.theirs))
        for match in matches:
            self._merge_item(match)
        self._arrange(matches)
        report = put_together({name: tuple(slot.entry for slot in slots) for name, slots in self._finished()})
        return Merged(report, tuple(self.conflicts), tuple(self.figures), tuple(self.taken))

    def _take_ours(self) -> dict[Place, tuple[ListName, _Slot]]:
        slots: dict[Place, tuple[ListName, _Slot]] = {}
        for name, entries in take_apart(self.ours).items():
            self.lists[name] = [_Slot(entry) for entry in entries]
            for index, slot in enumerate(self.lists[name]):
                slots[Place(*name, index)] = name, slot
        return slots

    def _merge_item(self, match: Match) -> None:
        """Make of one item what theirs made of it, where it is in both, or was taken away."""
        if match.before is None:
            return
        place, base = match.before.place, match.before.entry
        name, slot = self.own.get(place, (None, None))
        if match.after is None:
            self._take_away(place, base, name, slot)
            return
        if slot:
            self.arrived[match.after.place] = slot
        fields = find_changed_fields(base, match.after.entry)
        if not fields:
            return
        change = Changed(place, match.after.place, base, match.after.entry, fields)
        if slot is None:
            self.conflicts.append(Conflict(place, base, None, match.after.entry))
        else:
            self._change(slot, change)

    def _change(self, slot: _Slot, change: Changed) -> None:
        """Merge the fields that theirs changed into ours."""
        figures = tuple(one for one in change.fields if _is_figure(change.old, one))
        wanted = [one for one in change.fields if self.accept_figures or one not in figures]
        ours = values_of(slot.entry)
        is_told = any(ours[one.name] != one.after for one in figures if one.name != RATING)
        if is_told and not self.accept_figures:
            self.figures.append(Changed(change.before, change.after, change.old, change.new, figures))
        merged: dict[str, Any] = {}
        for one in wanted:
            if one.name == RATING or ours[one.name] == one.after:
                continue
            value = one.after if ours[one.name] == one.before else _merge_values(one, ours[one.name])
            if value is None and one.after is not None:
                self.conflicts.append(Conflict(change.before, change.old, slot.entry, change.new))
                return
            merged[one.name] = value
        if merged:
            slot.entry = with_values(slot.entry, merged)
            self.taken.append(change)

    def _take_away(self, place: Place, base: Entry, name: ListName | None, slot: _Slot | None) -> None:
        if slot is None or name is None or place.part is Part.PRIORITIES:
            return
        removed = Removed(place, base)
        if _is_row(base) and not self.accept_figures:
            self.figures.append(removed)
        elif slot.entry == base:
            self.lists[name].remove(slot)
            self.taken.append(removed)
        elif place.part not in UNORDERED:
            self.conflicts.append(Conflict(place, base, slot.entry, None))

    def _arrange(self, matches: Iterable[Match]) -> None:
        """Put what theirs added or moved behind the item that it follows there."""
        for match in sorted(
            (match for match in matches if match.after), key=lambda match: match.after.place.index if match.after else 0
        ):
            if match.after is None:
                continue
            if match.before is None:
                self._add(match.after.place, match.after.entry)
            elif match.is_moved and match.after.place.part in _NARRATIVE and match.before.place not in self.moved:
                self._move(match.before.place, match.after.place)

    def _add(self, place: Place, entry: Entry) -> None:
        added = Added(place, entry)
        name = place.part, place.priority
        known = next((slot for list_, slot in self.added if list_ == name and slot.entry == entry), None)
        if known:
            self.arrived[place] = known
        elif (_is_row(entry) and not self.accept_figures) or not self._has_list(place):
            self.figures.append(added)
        elif _key_of(entry) not in {_key_of(slot.entry) for slot in self.lists[name]} - {None}:
            slot = _Slot(entry)
            self._insert(slot, place)
            self.taken.append(added)

    def _move(self, before: Place, after: Place) -> None:
        name, slot = self.own.get(before, (None, None))
        if slot is None or name is None or slot not in self.lists[name]:
            return
        self.lists[name].remove(slot)
        self._insert(slot, after)

    def _insert(self, slot: _Slot, place: Place) -> None:
        """Put an item behind the last of those before it in theirs that are here."""
        self.arrived[place] = slot
        slots = self.lists[place.part, place.priority]
        for index in range(place.index - 1, -1, -1):
            before = self.arrived.get(Place(place.part, place.priority, index))
            if before in slots:
                slots.insert(slots.index(before) + 1, slot)
                return
        slots.insert(0 if place.part in _NARRATIVE else len(slots), slot)

    def _has_list(self, place: Place) -> bool:
        """Whether ours has such a list; a priority of its own is more than an item of one."""
        keys = {priority.key for priority in self.ours.priorities}
        return place.part is not Part.PRIORITIES and (not place.priority or place.priority in keys)

    def _finished(self) -> Iterator[tuple[ListName, list[_Slot]]]:
        """The lists, without footnotes that nothing marks, and with no nested bullet at the top of a list."""
        marked: set[str] = set()
        for name, slots in self.lists.items():
            if name[0] in _NARRATIVE:
                for slot in slots:
                    marked.update(note_keys(getattr(slot.entry, "text", ())))
                if slots and isinstance(slots[0].entry, Bullet) and slots[0].entry.level:
                    slots[0].entry = with_values(slots[0].entry, {"level": 0})
        for name, slots in self.lists.items():
            is_kept = marked.__contains__ if name[0] is Part.FOOTNOTES else lambda _key: True
            yield name, [slot for slot in slots if is_kept(_key_of(slot.entry))]


def _key_of(entry: Entry) -> str | None:
    """The key by which narrative marks a footnote, or the term that the glossary explains."""
    if isinstance(entry, Footnote):
        return entry.key
    return entry.term if isinstance(entry, Term) else None


def _is_row(entry: Entry) -> bool:
    return isinstance(entry, (Indicator, FlagshipAction))


def _is_figure(entry: Entry, changed: Field) -> bool:
    """Whether it is data; of a row all but its words are."""
    return changed.aspect is Aspect.FIGURES or (_is_row(entry) and changed.aspect is not Aspect.WORDING)


def _merge_values(changed: Field, ours: Any) -> Any:
    """The value with both changes; None where they are of the same words, or no words."""
    values = changed.before, ours, changed.after
    if all(isinstance(value, tuple) for value in values):
        return merge_wording(changed.before, ours, changed.after)
    if all(isinstance(value, str) for value in values) and type(ours) is str:
        base, own, other = ((Text(value),) for value in values)
        merged = merge_wording(base, own, other)
        return None if merged is None else "".join(getattr(inline, "text", "") for inline in merged)
    return None


def _align_notes(base: Report, ours: Report, theirs: Report) -> Report:
    """Theirs, with the keys of its new footnotes those that ours has for the same texts, or else such as are free."""
    new = {key: text for key, text in theirs.footnotes.items() if key not in base.footnotes}
    own = {text: key for key, text in ours.footnotes.items() if key not in base.footnotes}
    taken = {*base.footnotes, *ours.footnotes, *theirs.footnotes}
    keys: dict[str, str] = {}
    for key, text in new.items():
        if ours.footnotes.get(key) == text:
            continue
        if text in own:
            keys[key] = own[text]
        elif key in ours.footnotes:
            keys[key] = next(free for number in range(2, len(taken) + 3) if (free := f"{key}-{number}") not in taken)
            taken.add(keys[key])
    if not keys:
        return theirs
    lists = take_apart(theirs)
    return put_together(
        {name: tuple(rename_notes(entry, keys) for entry in entries) for name, entries in lists.items()}
    )
