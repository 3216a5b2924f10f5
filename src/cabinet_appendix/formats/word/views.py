"""What a template's tags can name: each class is one thing a tag can hold, each field one name after its dot.

Views are made, printed and forgotten: they are never compared, so they have no equality, and start-up is the shorter.
The list of tags in the template's notes is made of the words beside each field.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Annotated, Any

from cabinet_appendix.formats.word.words import Words


@dataclass(eq=False, repr=False)
class TallyView:
    """Counts by status or rating."""

    total: Annotated[int, "how many there are"]
    original: Annotated[int | None, "how many there were at first, nothing where that is not known"]
    has_changed: Annotated[bool, "whether that differs from how many there are"]
    completed: Annotated[int, "how many are completed"]
    green: Annotated[int, "how many are green"]
    amber: Annotated[int, "how many are amber"]
    red: Annotated[int, "how many are red"]
    not_rated: Annotated[int, "how many have no rating"]
    summary: Annotated[str, "all these counts in words"]


@dataclass(eq=False, repr=False)
class ScorecardView:
    """The counts of a priority, or of the whole report."""

    flagship_actions: Annotated[TallyView, "the counts of Flagship Actions by status"]
    indicators: Annotated[TallyView, "the counts of indicators by rating"]


@dataclass(eq=False, repr=False)
class QuarterView:
    """The quarter."""

    label: Annotated[str, 'quarter and year, "Q2 2023-24"']
    name: Annotated[str, 'the quarter alone, "Q2"']
    year: Annotated[str, 'the financial year, "2023-24"']
    dates: Annotated[str, 'its first and last day, "1 July to 30 September 2023"']
    next_label: Annotated[str, 'the quarter after it, "Q3 2023-24"']


@dataclass(eq=False, repr=False)
class ReportView:
    """The report as a whole."""

    title: Annotated[str, "its title"]
    subject: Annotated[str, "its subject, as a file's properties have it"]
    author: Annotated[str, "who wrote it"]
    tolerance: Annotated[str, 'by how much a target may be missed for amber, "5% of the target"']
    introduction: Annotated[tuple[Words, ...], "the paragraphs of the introduction"]
    scorecard: Annotated[ScorecardView, "the counts of the whole report"]
    has_not_rated: Annotated[bool, "whether any indicator has no rating"]


@dataclass(eq=False, repr=False)
class DraftView:
    """The mark of a document that is built in spite of errors; it is false in any other."""

    errors: Annotated[int, "how many errors the checks found, in a document that was built in spite of them"]

    def __bool__(self) -> bool:
        return self.errors > 0


@dataclass(eq=False, repr=False)
class BulletView:
    """A bullet."""

    level: Annotated[int, "0, or 1 for one that stands below another"]
    text: Annotated[Words, "its words"]


@dataclass(eq=False, repr=False)
class FlagshipActionView:
    """A Flagship Action; what has not been given is empty."""

    title: Annotated[Words, "its wording"]
    status: Annotated[str, 'for conditions: "completed", "green", "amber" or "red"']
    status_label: Annotated[str, 'the same for print, "Completed"']
    marker: Annotated[Words, "the status as the key shows it"]
    previous_status: Annotated[str, "the status last quarter, for conditions"]
    previous_status_label: Annotated[str, "the same for print"]
    commentary: Annotated[Words, "what is said of it"]
    owner: Annotated[str, "who answers for it"]


@dataclass(eq=False, repr=False)
class FlagshipActionGroupView:
    """The Flagship Actions of one status; there is no group for a status that none has."""

    status: Annotated[str, 'for conditions: "completed", "green", "amber" or "red"']
    label: Annotated[str, 'the same for print, "Completed"']
    count: Annotated[int, "how many there are in the group"]
    marker: Annotated[Words, "the status as the key shows it"]
    flagship_actions: Annotated[tuple[FlagshipActionView, ...], "those in the group"]


@dataclass(eq=False, repr=False)
class IndicatorView:
    """An indicator; what has not been given is empty."""

    code: Annotated[str, "the code by which its figures are quoted"]
    name: Annotated[Words, "what is measured"]
    polarity: Annotated[str, 'which is good, in small letters: "high" or "low"']
    target: Annotated[str, "the target as it was typed"]
    actual: Annotated[str, "the actual as it was typed"]
    rating: Annotated[str, 'for conditions: "green", "amber", "red" or nothing']
    rating_label: Annotated[str, 'the same for print, "Green" or "Not rated"']
    rating_note: Annotated[Words, "the footnote on a rating that was overridden"]
    marker: Annotated[Words, "the rating as the key shows it"]
    previous: Annotated[str, "the actual of the quarter before"]
    last_year: Annotated[str, "the actual of the same quarter a year before"]
    direction_of_travel: Annotated[str, 'for conditions, since last quarter: "improved", "unchanged" or "worsened"']
    direction_since_last_year: Annotated[str, "the same since a year before"]
    commentary: Annotated[Words, "what is said of it"]
    owner: Annotated[str, "who answers for it"]
    framework: Annotated[str, "the national framework that asks for it"]


@dataclass(eq=False, repr=False)
class PriorityView:
    """A priority."""

    key: Annotated[str, "its key, for conditions and charts"]
    name: Annotated[str, "its short name"]
    title: Annotated[str, "its title, which heads its section"]
    achievements: Annotated[tuple[BulletView, ...], "what was achieved"]
    key_actions: Annotated[tuple[BulletView, ...], "what is to be done"]
    flagship_action_groups: Annotated[tuple[FlagshipActionGroupView, ...], "its Flagship Actions by status"]
    indicators: Annotated[tuple[IndicatorView, ...], "its indicators, green ones first"]
    flagship_note: Annotated[Words, "the footnote on its count of Flagship Actions, where that has changed"]
    scorecard: Annotated[ScorecardView, "its counts"]


VIEW_FIELDS: Mapping[Any, frozenset[str]] = MappingProxyType(
    {
        view: frozenset(field.name for field in fields(view))
        for view in (
            *(TallyView, ScorecardView, QuarterView, ReportView, DraftView),
            *(BulletView, FlagshipActionView, FlagshipActionGroupView, IndicatorView, PriorityView),
        )
    }
)
"""The names of the fields of each view."""
