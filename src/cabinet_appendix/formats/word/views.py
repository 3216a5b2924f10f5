"""What a template's tags can name: each class is one thing a tag can hold, each field one name after its dot.

Views are made, printed and forgotten: they are never compared, so they have no equality, and start-up is the shorter.
"""

from dataclasses import dataclass

from cabinet_appendix.formats.word.words import Words


@dataclass(eq=False, repr=False)
class TallyView:
    """Counts by status or rating; `summary` in words, `original` how many there were at first, if that is known."""

    total: int
    original: int | None
    has_changed: bool
    completed: int
    green: int
    amber: int
    red: int
    not_rated: int
    summary: str


@dataclass(eq=False, repr=False)
class ScorecardView:
    """The counts of a priority, or of the whole report."""

    flagship_actions: TallyView
    indicators: TallyView


@dataclass(eq=False, repr=False)
class QuarterView:
    """The quarter: "Q2 2023-24", "Q2", "2023-24", "1 July to 30 September 2023", and "Q3 2023-24" after it."""

    label: str
    name: str
    year: str
    dates: str
    next_label: str


@dataclass(eq=False, repr=False)
class ReportView:
    """The report as a whole; `tolerance` in words, "5% of the target" or "2 points"."""

    title: str
    subject: str
    author: str
    tolerance: str
    introduction: tuple[Words, ...]
    scorecard: ScorecardView
    has_not_rated: bool


@dataclass(eq=False, repr=False)
class BulletView:
    """A bullet: level 0, or 1 below another."""

    level: int
    text: Words


@dataclass(eq=False, repr=False)
class FlagshipActionView:
    """A Flagship Action; `marker` is its status as the key shows it. What has not been given is empty."""

    title: Words
    status: str
    status_label: str
    marker: Words
    previous_status: str
    previous_status_label: str
    commentary: Words
    owner: str


@dataclass(eq=False, repr=False)
class FlagshipActionGroupView:
    """The Flagship Actions of one status; there is no group for a status that none has."""

    status: str
    label: str
    count: int
    marker: Words
    flagship_actions: tuple[FlagshipActionView, ...]


@dataclass(eq=False, repr=False)
class IndicatorView:
    """An indicator; `marker` is its rating as the key shows it, `rating_note` a footnote on a rating overridden.

    `previous` and `last_year` are the actuals of the quarter before and of a year ago; the directions, since the one
    and since the other, are "improved", "unchanged" or "worsened". What has not been given is empty.
    """

    code: str
    name: Words
    polarity: str
    target: str
    actual: str
    rating: str
    rating_label: str
    rating_note: Words
    marker: Words
    previous: str
    last_year: str
    direction_of_travel: str
    direction_since_last_year: str
    commentary: Words
    owner: str
    framework: str


@dataclass(eq=False, repr=False)
class PriorityView:
    """A priority; `flagship_note` is the footnote on its count of Flagship Actions, where that has changed."""

    key: str
    name: str
    title: str
    achievements: tuple[BulletView, ...]
    key_actions: tuple[BulletView, ...]
    flagship_action_groups: tuple[FlagshipActionGroupView, ...]
    indicators: tuple[IndicatorView, ...]
    flagship_note: Words
    scorecard: ScorecardView
