"""Common ground for two reports of which one at least was read from a Word document: what both can hold of it.

A document holds what is printed. So both are taken as printed (`printed.py`); beyond that, only what both sides have is
compared, and the side that was read from a document is told by the other what no document says:

- what checks leave alone, codes, owners, and each field of a row that a template may or may not print, where the
  document has none;
- the keys of priorities (`priority_keys.py`) and of footnotes (`note_keys.py`), which a reader makes up;
- whether a footnote is the glossary's or the narrative's (`explanations.py`);
- where a row stands whose rating or status has changed: tables are printed by them, so that it had to move.

Two reports that print the same thus have no changes; what differs in print is a change, whichever format it came from.
A note that says of which gap amber is may be missing from a document, which then is read as 5%: so 5% says nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from cabinet_appendix.compare.changes import Place, category_of
from cabinet_appendix.compare.entries import (
    Entry,
    Heading,
    ListName,
    Lists,
    Part,
    PriorityHeading,
    put_together,
    with_values,
)
from cabinet_appendix.compare.explanations import share_explanations
from cabinet_appendix.compare.note_keys import match_keys, rename_notes
from cabinet_appendix.compare.pairs import Match, Standing, match_entries
from cabinet_appendix.compare.printed import NOT_PRINTED, as_printed, find_changed_count, settle
from cabinet_appendix.compare.priority_keys import share_keys
from cabinet_appendix.model.narrative import Bullet, plain_text
from cabinet_appendix.model.priority import FlagshipAction, Indicator
from cabinet_appendix.model.ratings import FIVE_PER_CENT
from cabinet_appendix.model.references import make_resolver
from cabinet_appendix.model.report import Report

_UNSAID: dict[type[Any], tuple[str, ...]] = {
    Indicator: ("code", "previous", "last_year", "commentary", "owner", "framework"),
    FlagshipAction: ("previous_status", "commentary", "owner"),
    PriorityHeading: ("original_flagship_actions",),
    Heading: ("subject", "author", "template"),
}
"""What a document may not say of an entry."""


@dataclass(frozen=True, slots=True)
class Source:
    """A report, and whether it was read from a Word document."""

    report: Report
    is_document: bool = False


def find_common_ground(before: Source, after: Source) -> tuple[Report, Report]:
    """The two reports as far as they can be compared; they themselves where neither is a document's."""
    if not (before.is_document or after.is_document):
        return before.report, after.report
    if after.is_document:
        return _meet(before, after)
    known, told = _meet(after, before)
    return told, known


def _meet(data: Source, document: Source) -> tuple[Report, Report]:
    """Both reports, what the document does not say taken from the data, which may be those of another document."""
    tolerance = data.report.tolerance
    known, told = share_explanations(as_printed(data.report, tolerance), as_printed(document.report, tolerance))
    told = _with_note_of(known, share_keys(known, told))
    matches = tuple(match_entries(known, told))
    keys = match_keys(matches, known, told)
    ours, theirs = dict[Place, Entry](), dict[Place, Entry]()
    for match in matches:
        old = match.before.entry if match.before else None
        new = rename_notes(match.after.entry, keys) if match.after else None
        if old and new:
            old, new = _meet_entries(old, new, are_documents=data.is_document)
        if match.before and old:
            ours[match.before.place] = old
            if match.before.place.part is Part.IGNORED:
                # What checks leave alone is no part of what is printed.
                theirs[match.before.place] = old
        if match.after and new:
            theirs[match.after.place] = new
    return put_together(_collect(ours, {})), put_together(_collect(_arrange(theirs, matches), _pair_keys(matches)))


def _pair_keys(matches: Iterable[Match]) -> dict[str, str]:
    """The keys of the document's priorities with those of the data."""
    return {
        match.after.entry.key: match.before.entry.key
        for match in matches
        if match.before and match.after
        if isinstance(match.before.entry, PriorityHeading) and isinstance(match.after.entry, PriorityHeading)
    }


def _collect(entries: dict[Place, Entry], keys: dict[str, str]) -> Lists:
    """Entries in their lists, in the order of their places, under other keys of their priorities."""
    lists: dict[ListName, list[Entry]] = {(part, ""): [] for part in Part}
    for place, entry in sorted(entries.items(), key=lambda item: item[0].index):
        lists.setdefault((place.part, keys.get(place.priority, place.priority)), []).append(entry)
    return {name: tuple(list_) for name, list_ in lists.items()}


def _arrange(entries: dict[Place, Entry], matches: Iterable[Match]) -> dict[Place, Entry]:
    """The entries, each that had to move for its rating or status now behind the one that it follows in the data."""
    keys = _pair_keys(matches)
    lists: dict[ListName, list[Match]] = defaultdict(list)
    for match in matches:
        if match.after:
            lists[_list_of(match.after)].append(match)
    arranged = dict(entries)
    for (part, priority), of_list in lists.items():
        home = part, keys.get(priority, priority)
        if any(_had_to_move(match, home) for match in of_list):
            for index, match in enumerate(_follow_data(of_list, home)):
                if match.after:
                    arranged[Place(part, priority, index)] = entries[match.after.place]
    return arranged


def _had_to_move(match: Match, home: ListName) -> bool:
    if match.before is None or match.after is None or _list_of(match.before) != home:
        return False
    return category_of(match.before.entry) != category_of(match.after.entry)


def _list_of(standing: Standing) -> ListName:
    return standing.place.part, standing.place.priority


def _follow_data(matches: Iterable[Match], home: ListName) -> Iterator[Match]:
    """A list of the document, in the order of the data where the order of ratings is another."""
    followers: dict[int | None, list[Match]] = defaultdict(list)
    leader: int | None = None
    at_home = [
        match for match in matches if match.before and (match.before.place.part, match.before.place.priority) == home
    ]
    for match in sorted(at_home, key=lambda match: match.before.place.index if match.before else 0):
        if _had_to_move(match, home):
            followers[leader].append(match)
        else:
            leader = id(match)
    yield from followers[None]
    for match in matches:
        if not _had_to_move(match, home):
            yield match
            yield from followers[id(match)]


def _with_note_of(known: Report, told: Report) -> Report:
    """The note on changed counts as the data have it, where with the figures of the data the document's reads so."""
    priority = find_changed_count(known)
    if priority is None or known.flagship_note is None or told.flagship_note is None:
        return told
    resolve = make_resolver(known, priority)
    ours, theirs = (plain_text(settle(note, resolve)) for note in (known.flagship_note, told.flagship_note))
    return told.model_copy(update={"flagship_note": known.flagship_note}) if ours == theirs else told


def _meet_entries(old: Entry, new: Entry, *, are_documents: bool) -> tuple[Entry, Entry]:
    """Both entries, in each what no document says filled in from the other."""
    unsaid = _UNSAID.get(type(new), ())
    from_old = {name: getattr(old, name) for name in unsaid if getattr(new, name) is None}
    from_new = {name: getattr(new, name) for name in unsaid if getattr(old, name) is None} if are_documents else {}
    if isinstance(old, PriorityHeading):
        from_old["key"] = old.key
    if isinstance(old, Bullet):
        from_old["is_prompt"] = old.is_prompt
    if isinstance(old, Heading) and isinstance(new, Heading) and new.tolerance == FIVE_PER_CENT and not are_documents:
        from_old["tolerance"] = old.tolerance
    if isinstance(old, Indicator) and isinstance(new, Indicator) and old.rating == new.rating:
        from_old |= _meet_overrides(old, new)
        from_new |= _meet_overrides(new, old)
    return _fill(old, from_new), _fill(new, from_old)


def _fill(entry: Entry, values: dict[str, Any]) -> Entry:
    changed = {name: value for name, value in values.items() if value != getattr(entry, name)}
    return with_values(entry, changed) if changed else entry


def _meet_overrides(known: Indicator, told: Indicator) -> dict[str, Any]:
    """What becomes of the override of a row that is rated as the other is: a reason that is not printed is no other."""
    if told.override is None:
        return {}
    if known.override is None:
        # A reason for a rating that follows from the figures stands in a note, which the other has not.
        bare = with_values(told, {"override": None})
        is_noted = (
            told.override.reason != NOT_PRINTED
            and with_values(bare, {"tolerance": FIVE_PER_CENT}).rating == told.rating
        )
        return {} if is_noted or bare.rating != told.rating else {"override": None}
    return {"override": known.override} if told.override.reason == NOT_PRINTED else {}
