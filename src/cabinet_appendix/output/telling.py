"""Changes in words, before they become text, JSON or HTML: grouped as an appendix is, each with what it was and is."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from cabinet_appendix.compare.changes import (
    RATING,
    Added,
    Aspect,
    Change,
    Changed,
    Field,
    Moved,
    Place,
    Removed,
    category_of,
    entry_of,
    find_movement,
    place_of,
)
from cabinet_appendix.compare.comparison import Comparison, find_way
from cabinet_appendix.compare.entries import (
    Entry,
    Footnote,
    Heading,
    Paragraph,
    Part,
    PriorityHeading,
    Term,
)
from cabinet_appendix.compare.likeness import Fate, Segment, compare_words
from cabinet_appendix.model.direction import DirectionOfTravel
from cabinet_appendix.model.narrative import Bullet, Inline, Link, Note, Quote, Text
from cabinet_appendix.model.priority import FlagshipAction, Indicator
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.model.ratings import NOT_RATED, Override
from cabinet_appendix.model.report import Exemption, Report

PARTS = {
    Part.REPORT: "Title and settings",
    Part.INTRODUCTION: "Introduction",
    Part.PRIORITIES: "Priority",
    Part.ACHIEVEMENTS: "Achievements",
    Part.FLAGSHIP_ACTIONS: "Flagship Actions",
    Part.COMPLETED_EARLIER: "Flagship Actions completed earlier",
    Part.INDICATORS: "Indicators",
    Part.KEY_ACTIONS: "Key actions",
    Part.FOOTNOTES: "Footnotes",
    Part.GLOSSARY: "Glossary",
    Part.IGNORED: "What checks leave alone",
}
"""The lists of a report as headings, in the order in which they are told of."""
_LABELS = {
    "flagship_note": "note on changed counts",
    "is_prompt": "prompt",
    "last_year": "same quarter last year",
    "level": "indent",
    "original_flagship_actions": "original count",
    "previous": "previous quarter",
    "previous_status": "previous status",
    "unrounded": "unrounded actual",
}


class Verb(StrEnum):
    """What happened to an entry, in a word."""

    NEW = "new"
    DROPPED = "dropped"
    MOVED = "moved"
    IMPROVED = "improved"
    WORSENED = "worsened"
    REWORDED = "reworded"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Detail:
    """A field that changed: as it was and as it is, and in `remark` which is better.

    `segments` are the words of both, where they are words; one value that is not set is "none".
    """

    label: str
    before: str
    after: str
    remark: str = ""
    segments: tuple[Segment, ...] = ()


@dataclass(frozen=True, slots=True)
class Telling:
    """A change in words: what happened, to what, and in `remark` what is to be known of it in a line.

    Of an entry that changed, `name` is what it is still called, "" where it is its own words; `words` is the wording
    that changed, where that is what the entry is; `details` are the other fields.
    """

    change: Change
    verb: Verb
    subject: str
    remark: str = ""
    name: str = ""
    words: tuple[Detail, ...] = ()
    details: tuple[Detail, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """The changes of one list."""

    heading: str
    tellings: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The changes of a priority, or of what stands outside priorities."""

    heading: str
    sections: tuple[Section, ...]


def tell(comparison: Comparison) -> tuple[Group, ...]:
    """The changes: of the report, of each priority in the order of the second report, of footnotes and glossary."""
    names = _names(comparison)
    found: dict[str, dict[Part, list[Telling]]] = {key: {} for key in names}
    for change in comparison.changes:
        part = place_of(change).part
        found[_group_of(change)].setdefault(part, []).append(_tell(change, names))
    return tuple(
        Group(names[key], tuple(Section(PARTS[part], tuple(parts[part])) for part in PARTS if part in parts))
        for key, parts in found.items()
        if parts
    )


_REPORT, _NOTES = " report", " notes"
"""Groups that no key of a priority names."""


def _names(comparison: Comparison) -> dict[str, str]:
    """The headings of groups by the keys of priorities, in order."""
    sides: Iterable[Report] = (comparison.after.report, comparison.before.report)
    names = {_REPORT: "Report"}
    for report in sides:
        for priority in report.priorities:
            names.setdefault(priority.key, priority.name)
    return {**names, _NOTES: "Footnotes and glossary"}


def _group_of(change: Change) -> str:
    place, entry = place_of(change), entry_of(change)
    if isinstance(entry, PriorityHeading):
        return entry.key
    if place.part in {Part.FOOTNOTES, Part.GLOSSARY}:
        return _NOTES
    return place.priority or _REPORT


def _tell(change: Change, names: dict[str, str]) -> Telling:
    entry = entry_of(change)
    if not isinstance(change, Changed):
        return Telling(change, _verb(change), describe(entry), _remark(change, names))
    wording = _WORDINGS.get(type(entry), frozenset())
    details = [(field.name in wording, _detail(change, field)) for field in change.fields]
    words = tuple(detail for is_wording, detail in details if is_wording)
    others = tuple(detail for is_wording, detail in details if not is_wording)
    return Telling(change, _verb(change), describe(entry), "", _name(entry, words), words, others)


_WORDINGS: dict[type[Any], frozenset[str]] = {
    Bullet: frozenset({"text"}),
    Paragraph: frozenset({"text"}),
    Footnote: frozenset({"text"}),
    Term: frozenset({"meaning"}),
    Exemption: frozenset({"reason"}),
    Indicator: frozenset({"name"}),
    FlagshipAction: frozenset({"title"}),
}
"""The field of an entry that is its wording."""


def _name(entry: Entry, words: tuple[Detail, ...]) -> str:
    match entry:
        case Footnote(key=key):
            return f"[^{key}]"
        case Term(term=term):
            return term
        case Exemption(rule=rule):
            return rule
        case Heading() | PriorityHeading():
            return ""
    return "" if words else describe(entry)


def _verb(change: Change) -> Verb:
    match change:
        case Added():
            return Verb.NEW
        case Removed():
            return Verb.DROPPED
        case Moved():
            return Verb.MOVED
        case Changed(fields=fields):
            way = find_way(change)
            if way:
                return Verb.IMPROVED if way is DirectionOfTravel.IMPROVED else Verb.WORSENED
            is_reworded = all(field.aspect is Aspect.WORDING for field in fields)
            return Verb.REWORDED if is_reworded else Verb.CHANGED


def describe(entry: Entry) -> str:
    """What an entry is called: its name, its title, or its words."""
    match entry:
        case Bullet(text=inlines) | Paragraph(text=inlines):
            text = show(inlines)
        case Footnote(key=key, text=inlines):
            text = f"[^{key}] {show(inlines)}"
        case Term(term=term, meaning=meaning):
            text = f"{term}: {meaning}"
        case Exemption(rule=rule, about=about, reason=reason):
            text = f"{rule}, {about}: {reason}" if about else f"{rule}: {reason}"
        case PriorityHeading(name=name) | Indicator(name=name):
            text = name
        case FlagshipAction(title=title) | Heading(title=title):
            text = title
    return text


def _remark(change: Added | Removed | Moved, names: dict[str, str]) -> str:
    if isinstance(change, Moved):
        return _tell_move(change.before, change.after, names)
    entry = change.entry
    category = category_of(entry) or NOT_RATED
    if isinstance(entry, Indicator):
        return f"{category}: {entry.actual}, target {entry.target}"
    return category if isinstance(entry, FlagshipAction) else ""


def _tell_move(before: Place, after: Place, names: dict[str, str]) -> str:
    if before.part is not after.part:
        return f"from {PARTS[before.part]} to {PARTS[after.part]}"
    if before.priority != after.priority and names.get(before.priority) != names.get(after.priority):
        return f"from {names.get(before.priority, before.priority)}"
    return f"from place {before.index + 1} to place {after.index + 1}"


def _detail(change: Changed, field: Field) -> Detail:
    before, after = (_value(field.name, value) for value in (field.before, field.after))
    label = _LABELS.get(field.name, field.name.replace("_", " "))
    is_set = field.before is not None and field.after is not None
    segments = compare_words(before, after) if is_set and field.aspect is Aspect.WORDING and before != after else ()
    if before == after:
        return Detail(label, before, after, "other formatting", (Segment(Fate.KEPT, after),))
    return Detail(label, before, after, _judge(change, field), segments)


def _judge(change: Changed, field: Field) -> str:
    """Which of two values is better; of two targets, which is harder to meet. Nothing of what is in the past."""
    movement = find_movement(change, field) if field.name in {RATING, "status", "actual", "target"} else None
    if movement in {None, DirectionOfTravel.UNCHANGED}:
        return ""
    is_up = movement is DirectionOfTravel.IMPROVED
    if field.name == "target":
        return "harder to meet" if is_up else "easier to meet"
    return "better" if is_up else "worse"


def _value(name: str, value: Any) -> str:
    match value:
        case None:
            return NOT_RATED if name == RATING else "none"
        case bool():
            return "yes" if value else "no"
        case tuple():
            return show(value)
        case Override(rating=rating, reason=reason):
            return f"{rating}: {reason}"
        case Quarter():
            return value.label
    return str(value)


def show(inlines: Iterable[Inline]) -> str:
    """Narrative as one would type it: emphasis in asterisks, links and footnotes in brackets, quotes in braces."""
    return "".join(map(_show, inlines))


def _show(inline: Inline) -> str:
    match inline:
        case Note(key=key):
            return f"[^{key}]"
        case Quote(subject=subject, field=field):
            text = f"{{{subject}.{field}}}"
        case Link(text=words, address=address):
            text = f"[{words}]({address})"
        case Text(text=words):
            text = words
    mark = "*" * (2 * inline.strong + inline.emphasis)
    return f"{mark}{text}{mark}"
