"""Restoring: from a report that was read from a Word document to one in the terms of the data that it was built from.

A document prints figures where the data quote them, knows no codes and no owners, and names its footnotes itself. What
it says as the data print it is taken as the data say it; what it says otherwise is an edit.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cabinet_appendix.compare.changes import Place
from cabinet_appendix.compare.common_ground import Source, find_common_ground
from cabinet_appendix.compare.entries import (
    Entry,
    Footnote,
    Lists,
    Part,
    PriorityHeading,
    Term,
    put_together,
    take_apart,
    values_of,
    with_values,
)
from cabinet_appendix.compare.pairs import Standing, match_entries
from cabinet_appendix.compare.replay import TypedOver, replay
from cabinet_appendix.model.narrative import Bullet, note_keys, plain_text
from cabinet_appendix.model.priority import Indicator
from cabinet_appendix.model.references import Resolver, make_resolver
from cabinet_appendix.model.report import Report

_NARRATIVE = (Part.INTRODUCTION, Part.ACHIEVEMENTS, Part.KEY_ACTIONS)
_ROWS = (Part.FLAGSHIP_ACTIONS, Part.COMPLETED_EARLIER, Part.INDICATORS)


@dataclass(frozen=True, slots=True)
class Restored:
    """The document's report in the terms of the data, and the quoted figures that were typed over in it, with places.

    `lost_priorities` are the names of those that the document has no more; what the data say of them stays.
    """

    report: Report
    typed_over: tuple[tuple[Place, TypedOver], ...] = ()
    new_priorities: tuple[str, ...] = ()
    lost_priorities: tuple[str, ...] = ()


def restore(data: Report, document: Report, *, accept_figures: bool = False) -> Restored:
    """What the document says, in the terms of the data; the data themselves where it says what they print."""
    return _Restorer(data, document, accept_figures=accept_figures).restore()


class _Restorer:
    """One report from two: the data's entries by place, each with what was printed of it and what is there now."""

    def __init__(self, data: Report, document: Report, *, accept_figures: bool) -> None:
        known, told = find_common_ground(Source(data), Source(document, is_document=True))
        self._data, self._accept = data, accept_figures
        self._told_report = told
        self._lists, self._told = take_apart(data), take_apart(told)
        self._words = " ".join(_words(told))
        self._typed_over: list[tuple[Place, TypedOver]] = []
        self._printed = {
            match.before.place: match.after for match in match_entries(data, known) if match.before and match.after
        }
        self._source = {after.place: place for place, after in self._printed.items()}
        pairs = [(match.before, match.after) for match in match_entries(known, told)]
        self._now = {before.place: after for before, after in pairs if before and after}
        self._was = {after.place: before for before, after in pairs if before and after}
        self._keys = {
            after.entry.key: before.entry.key
            for before, after in pairs
            if before and after
            if isinstance(before.entry, PriorityHeading) and isinstance(after.entry, PriorityHeading)
        }

    def restore(self) -> Restored:
        """The whole report."""
        names = {name for name in self._lists if name[1] == "" or name[1] in self._keys.values()}
        lists: Lists = {name: entries for name, entries in self._lists.items() if name not in names}
        for part, key in names:
            restored = self._narrative(part, key) if part in _NARRATIVE else self._kept(part, key)
            lists[part, key] = tuple(restored)
        lists[Part.FOOTNOTES, ""] = tuple(_marked(lists))
        headings = [entry for entry in lists[Part.PRIORITIES, ""] if isinstance(entry, PriorityHeading)]
        told = self._told[Part.PRIORITIES, ""]
        return Restored(
            put_together(lists),
            tuple(self._typed_over),
            tuple(entry.name for entry in told if isinstance(entry, PriorityHeading) and entry.key not in self._keys),
            tuple(heading.name for heading in headings if heading.key not in self._keys.values()),
        )

    def _narrative(self, part: Part, key: str) -> Iterator[Entry]:
        """A list in the document's order; prompts, which it does not print, stay where they are at its end."""
        told_key = next((told for told, known in self._keys.items() if known == key), key)
        for index, entry in enumerate(self._told.get((part, told_key), ())):
            place = self._source_of(Place(part, told_key, index))
            yield self._entry(place, Standing(Place(part, told_key, index), entry)) if place else entry
        for index, entry in enumerate(self._lists[part, key]):
            if Place(part, key, index) not in self._printed:
                yield entry

    def _kept(self, part: Part, key: str) -> Iterator[Entry]:
        """A list in the data's order, since tables are printed in an order of their own; what is new comes last."""
        for index, entry in enumerate(self._lists[part, key]):
            place = Place(part, key, index)
            printed = self._printed.get(place)
            now = self._now.get(printed.place) if printed else None
            if now is not None:
                yield self._entry(place, now)
            elif printed is None or part in {Part.PRIORITIES, Part.FOOTNOTES} or self._is_said(entry):
                yield entry
        for (told_part, told_key), entries in self._told.items():
            if told_part is part and self._keys.get(told_key, told_key) == key and part is not Part.PRIORITIES:
                for index, entry in enumerate(entries):
                    if Place(part, told_key, index) not in self._was:
                        yield entry

    def _is_said(self, entry: Entry) -> bool:
        """Whether a term without a note is none that lost it: no word of the document is its."""
        return isinstance(entry, Term) and entry.term not in self._words

    def _source_of(self, told: Place) -> Place | None:
        was = self._was.get(told)
        return self._source.get(was.place) if was else None

    def _entry(self, place: Place, now: Standing) -> Entry:
        """The data's entry with what was edited of it."""
        entry = self._lists[place.part, place.priority][place.index]
        printed, told = values_of(self._printed[place].entry), values_of(now.entry)
        changed: dict[str, Any] = {}
        for name, value in values_of(entry).items():
            if printed[name] == told[name]:
                continue
            if isinstance(value, tuple) and isinstance(told[name], tuple):
                replayed = replay(value, told[name], self._resolvers(place), accept_figures=self._accept)
                self._typed_over += [(place, one) for one in replayed.typed_over]
                changed[name] = replayed.text
            else:
                changed[name] = told[name]
        if _is_left_marked(self._printed[place].entry, now.entry) and not changed.keys().isdisjoint(
            {"actual", "target"}
        ):
            # Whoever types another figure and leaves the mark has not rated it: that follows from the figures.
            changed.pop("override", None)
        return with_values(entry, changed) if changed else entry

    def _resolvers(self, place: Place) -> tuple[Resolver, Resolver]:
        """What quotes at a place were printed as, and what they would be with the figures of the document's tables."""

        def resolver(report: Report) -> Resolver:
            return make_resolver(report, next((one for one in report.priorities if one.key == place.priority), None))

        return resolver(self._data), resolver(self._told_report)


def _is_left_marked(printed: Entry, now: Entry) -> bool:
    """Whether a row has the mark that it was printed with."""
    return isinstance(printed, Indicator) and isinstance(now, Indicator) and printed.rating == now.rating


def _words(report: Report) -> Iterator[str]:
    yield from map(plain_text, report.introduction)
    for priority in report.priorities:
        yield from (plain_text(bullet.text) for bullet in priority.bullets)
        yield from (action.title for action in priority.all_flagship_actions)
        yield from (indicator.name for indicator in priority.indicators)


def _marked(lists: Mapping[tuple[Part, str], Iterable[Entry]]) -> Iterator[Entry]:
    """The footnotes that some narrative marks."""
    marked = {
        key
        for (part, _), entries in lists.items()
        if part in _NARRATIVE
        for entry in entries
        for key in note_keys(entry.text if isinstance(entry, Bullet) else getattr(entry, "text", ()))
    }
    return (note for note in lists[Part.FOOTNOTES, ""] if isinstance(note, Footnote) and note.key in marked)
