"""A priority of the corporate plan, whole: its Flagship Actions, its indicators with their ratings, its narrative."""

from functools import cached_property

from pydantic import BaseModel, ConfigDict, Field, computed_field

from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.narrative import Bullet
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
