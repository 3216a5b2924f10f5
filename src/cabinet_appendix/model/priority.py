"""A priority of the corporate plan, whole: its Flagship Actions, its indicators with their ratings, its narrative."""

from functools import cached_property
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, computed_field, model_validator

from cabinet_appendix.model.direction import DirectionOfTravel, find_direction
from cabinet_appendix.model.figures import Actual, Figure, Target
from cabinet_appendix.model.narrative import Bullet
from cabinet_appendix.model.ratings import FIVE_PER_CENT, Override, Polarity, Rating, Status, Tolerance, rate
from cabinet_appendix.model.text import Code, Key, Line


class FlagshipAction(BaseModel):
    """A Flagship Action, how it stands and how it stood last quarter."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: Line
    status: Status
    previous_status: Status | None = None
    commentary: Line | None = None
    owner: Line | None = None


class Indicator(BaseModel):
    """A performance indicator: what is measured, which way is good, target, actual, and so its rating.

    `unrounded` is the actual before it was rounded for print; where it is given, it is what is rated. `previous` and
    `last_year` are the actuals of the quarter before and of the same quarter a year before; `framework` is the
    national framework that asks for the figure.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: Code | None = None
    name: Line
    polarity: Polarity
    target: Target
    actual: Actual
    unrounded: Actual | None = None
    tolerance: Tolerance = FIVE_PER_CENT
    override: Override | None = None
    previous: Actual | None = None
    last_year: Actual | None = None
    commentary: Line | None = None
    owner: Line | None = None
    framework: Line | None = None

    @computed_field  # type: ignore[prop-decorator]
    @cached_property
    def rating(self) -> Rating | None:
        """The override where there is one, else what the rule says; None where there is nothing to rate."""
        if self.override:
            return self.override.rating
        return rate(self.target, self.rated, self.polarity, self.tolerance)

    @property
    def rated(self) -> Figure:
        """The figure that is rated: the actual before it was rounded, where that is given."""
        return self.unrounded or self.actual

    @computed_field  # type: ignore[prop-decorator]
    @cached_property
    def direction_of_travel(self) -> DirectionOfTravel | None:
        """How the actual moved since the quarter before."""
        return find_direction(self.actual, self.previous, self.polarity)

    @computed_field  # type: ignore[prop-decorator]
    @cached_property
    def direction_since_last_year(self) -> DirectionOfTravel | None:
        """How the actual moved since the same quarter a year before."""
        return find_direction(self.actual, self.last_year, self.polarity)


class Priority(BaseModel):
    """A priority of the corporate plan: a section of the appendix.

    `completed_earlier` are the Flagship Actions that were completed before this quarter: they need no more work, and
    count as completed all the same.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: Key
    name: Line
    title: Line
    original_flagship_actions: int | None = Field(default=None, ge=0)
    achievements: tuple[Bullet, ...] = ()
    key_actions: tuple[Bullet, ...] = ()
    flagship_actions: tuple[FlagshipAction, ...] = ()
    completed_earlier: tuple[FlagshipAction, ...] = ()
    indicators: tuple[Indicator, ...] = ()

    @model_validator(mode="after")
    def _check_completed(self) -> Self:
        if any(action.status is not Status.COMPLETED for action in self.completed_earlier):
            raise ValueError("a Flagship Action that was completed earlier and is not completed")
        return self

    @property
    def all_flagship_actions(self) -> tuple[FlagshipAction, ...]:
        """Those of this quarter, and after them those that were completed earlier."""
        return (*self.flagship_actions, *self.completed_earlier)

    @property
    def bullets(self) -> tuple[Bullet, ...]:
        """The achievements, and after them the key actions."""
        return (*self.achievements, *self.key_actions)
