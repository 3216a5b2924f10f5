"""The report of one quarter, whole: priorities with their Flagship Actions, indicators and narrative."""

from functools import cached_property
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, computed_field, model_validator

from cabinet_appendix.model.consistency import InconsistentReportError, find_inconsistencies
from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.narrative import Bullet, Inlines
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.model.ratings import FIVE_PER_CENT, Override, Polarity, Rating, Status, Tolerance, rate
from cabinet_appendix.model.text import Code, Key, Line


class FlagshipAction(BaseModel):
    """A Flagship Action and how it stands."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: Line
    status: Status


class Indicator(BaseModel):
    """A performance indicator: what is measured, which way is good, target, actual, and so its rating.

    `unrounded` is the actual before it was rounded for print; where it is given, it is what is rated.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: Code | None = None
    name: Line
    polarity: Polarity
    target: Figure
    actual: Figure
    unrounded: Figure | None = None
    tolerance: Tolerance = FIVE_PER_CENT
    override: Override | None = None

    @computed_field  # type: ignore[prop-decorator]
    @cached_property
    def rating(self) -> Rating | None:
        """The override where there is one, else what the rule says; None where there is nothing to rate."""
        if self.override:
            return self.override.rating
        actual = self.unrounded or self.actual
        if not actual.is_comparable_with(self.target):
            return None
        return rate(self.target, actual.value, self.polarity, self.tolerance)


class Priority(BaseModel):
    """A priority of the corporate plan: a section of the appendix."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: Key
    name: Line
    title: Line
    original_flagship_actions: int | None = Field(default=None, ge=0)
    achievements: tuple[Bullet, ...] = ()
    key_actions: tuple[Bullet, ...] = ()
    flagship_actions: tuple[FlagshipAction, ...] = ()
    indicators: tuple[Indicator, ...] = ()


class Report(BaseModel):
    """What one appendix says.

    `footnotes` are the texts of the notes that narrative marks by key; `glossary` the meanings of acronyms, each
    noted at its first use in a section; `flagship_note` the footnote on a count of Flagship Actions that has
    changed; `tolerance` what an indicator has that names none of its own.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: Line
    quarter: Quarter
    subject: Line | None = None
    author: Line | None = None
    introduction: tuple[Inlines, ...] = ()
    priorities: tuple[Priority, ...] = ()
    footnotes: dict[Code, Inlines] = {}
    glossary: dict[Line, Line] = {}
    flagship_note: Inlines | None = None
    tolerance: Tolerance = FIVE_PER_CENT

    @model_validator(mode="after")
    def _check_consistency(self) -> Self:
        found = tuple(find_inconsistencies(self))
        if found:
            raise InconsistentReportError(found)
        return self

    @cached_property
    def indicators_by_code(self) -> dict[str, Indicator]:
        """Every indicator that has a code, by it."""
        return {
            indicator.code: indicator
            for priority in self.priorities
            for indicator in priority.indicators
            if indicator.code
        }
