"""A report as entries, and entries as a report: each thing that can be added, removed, moved or changed, in its list.

The entries of a report are all that it is: to take it apart and put it together again gives the same report.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, TypeAlias, TypeVar

from pydantic import BaseModel

from cabinet_appendix.model.narrative import Bullet, Inlines
from cabinet_appendix.model.priority import FlagshipAction, Indicator, Priority
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.model.ratings import Tolerance
from cabinet_appendix.model.report import Exemption, Report


class Part(StrEnum):
    """The lists of a report; those from `ACHIEVEMENTS` to `INDICATORS` are of one priority each."""

    REPORT = "report"
    INTRODUCTION = "introduction"
    PRIORITIES = "priorities"
    ACHIEVEMENTS = "achievements"
    FLAGSHIP_ACTIONS = "flagship_actions"
    COMPLETED_EARLIER = "completed_earlier"
    INDICATORS = "indicators"
    KEY_ACTIONS = "key_actions"
    FOOTNOTES = "footnotes"
    GLOSSARY = "glossary"
    IGNORED = "ignore"


OF_PRIORITY = (
    Part.ACHIEVEMENTS,
    Part.FLAGSHIP_ACTIONS,
    Part.COMPLETED_EARLIER,
    Part.INDICATORS,
    Part.KEY_ACTIONS,
)
"""The lists that each priority has, in the order in which an appendix prints them."""
UNORDERED = frozenset({Part.REPORT, Part.FOOTNOTES, Part.GLOSSARY})
"""Where the order says nothing: footnotes and terms are known by their keys."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above the priorities of a report, and holds for all of them."""

    title: str
    quarter: Quarter
    subject: str | None
    author: str | None
    flagship_note: Inlines | None
    tolerance: Tolerance
    template: str | None


@dataclass(frozen=True, slots=True)
class PriorityHeading:
    """A priority without its lists."""

    key: str
    name: str
    title: str
    original_flagship_actions: int | None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the introduction."""

    text: Inlines


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote and the key by which narrative marks it."""

    key: str
    text: Inlines


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of the glossary."""

    term: str
    meaning: str


Entry: TypeAlias = (
    Heading | PriorityHeading | Paragraph | Footnote | Term | Bullet | FlagshipAction | Indicator | Exemption
)
ListName: TypeAlias = tuple[Part, str]
"""A part and the key of the priority whose list it is, "" where it is the report's."""
Lists: TypeAlias = dict[ListName, tuple[Entry, ...]]
_E = TypeVar("_E")


def take_apart(report: Report) -> Lists:
    """The entries of a report, by list; footnotes and terms in the order of their keys."""
    lists: Lists = {
        (Part.REPORT, ""): (Heading(*(getattr(report, field.name) for field in fields(Heading))),),
        (Part.INTRODUCTION, ""): tuple(map(Paragraph, report.introduction)),
        (Part.PRIORITIES, ""): tuple(
            PriorityHeading(*(getattr(priority, field.name) for field in fields(PriorityHeading)))
            for priority in report.priorities
        ),
    }
    for priority in report.priorities:
        lists.update({(part, priority.key): getattr(priority, part) for part in OF_PRIORITY})
    lists[Part.FOOTNOTES, ""] = tuple(Footnote(*item) for item in sorted(report.footnotes.items()))
    lists[Part.GLOSSARY, ""] = tuple(Term(*item) for item in sorted(report.glossary.items()))
    lists[Part.IGNORED, ""] = report.ignore
    return lists


def put_together(lists: Mapping[ListName, tuple[Entry, ...]]) -> Report:
    """The report of entries; ValueError (pydantic's) where they contradict one another."""
    (heading,) = _only(Heading, lists[Part.REPORT, ""])
    return Report(
        **values_of(heading),
        introduction=tuple(paragraph.text for paragraph in _only(Paragraph, lists[Part.INTRODUCTION, ""])),
        priorities=tuple(
            Priority(**values_of(priority), **{part: lists.get((part, priority.key), ()) for part in OF_PRIORITY})
            for priority in _only(PriorityHeading, lists[Part.PRIORITIES, ""])
        ),
        footnotes={note.key: note.text for note in _only(Footnote, lists[Part.FOOTNOTES, ""])},
        glossary={term.term: term.meaning for term in _only(Term, lists[Part.GLOSSARY, ""])},
        ignore=tuple(_only(Exemption, lists[Part.IGNORED, ""])),
    )


def values_of(entry: Entry) -> dict[str, Any]:
    """The values of an entry by the names of their fields."""
    names = type(entry).model_fields if isinstance(entry, BaseModel) else [field.name for field in fields(entry)]
    return {name: getattr(entry, name) for name in names}


def with_values(entry: _E, values: Mapping[str, Any]) -> _E:
    """The entry with other values in some of its fields."""
    return type(entry)(**{**values_of(entry), **values})  # type: ignore[arg-type]


def _only(kind: type[_E], entries: Iterable[Entry]) -> Iterator[_E]:
    for entry in entries:
        if not isinstance(entry, kind):
            raise TypeError(f"{type(entry).__name__} in a list of {kind.__name__}")
        yield entry
