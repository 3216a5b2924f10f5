"""Target, actual, polarity and tolerance to a rating; and what the ratings and statuses are called."""

import re
from decimal import Decimal
from enum import StrEnum
from typing import Any, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    GetJsonSchemaHandler,
    ModelWrapValidatorHandler,
    model_serializer,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from cabinet_appendix.model.figures import End, Figure
from cabinet_appendix.model.text import Line

_TOLERANCE = re.compile(r"(\d+(?:\.\d+)?)\s*(%|points?)", re.IGNORECASE)


class Polarity(StrEnum):
    """Which way is good."""

    HIGH = "high"
    LOW = "low"


_POLARITIES = {
    **dict.fromkeys(("▲", "↑", "⇧", "high ▲", "▲ high", "maximise", "aim to maximise", "higher is better"), "high"),
    **dict.fromkeys(("▼", "↓", "⇩", "low ▼", "▼ low", "minimise", "aim to minimise", "lower is better"), "low"),
}


def parse_polarity(text: str) -> Polarity:
    """The polarity that an arrow or a word shows, or ValueError."""
    folded = " ".join(text.casefold().split())
    return Polarity(_POLARITIES.get(folded, folded))


class Rating(StrEnum):
    """RAG: how an indicator's actual stands to its target."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


class Status(StrEnum):
    """How a Flagship Action stands."""

    COMPLETED = "completed"
    GREEN = "green"
    AMBER = "amber"
    RED = "red"


NOT_RATED = "not rated"
"""The category of an indicator that has no rating: data only, no data, paused, or figures that do not decide one."""


AS_PUBLISHED = "As rated when it was published"
"""The reason of an override to the rating that a document printed against its figures, where it gave none."""


class Tolerance(BaseModel):
    """How far a target may be missed and still be amber: `amount` in per cent of the target, or in points."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    amount: Decimal
    in_points: bool = False

    @classmethod
    def parse(cls, text: str) -> "Tolerance":
        """The tolerance that "5%" (of the target) or "2 points" (the difference itself) names, or ValueError."""
        match = _TOLERANCE.fullmatch(text.strip())
        if not match:
            raise ValueError(f'"{text}"')
        return Tolerance(amount=Decimal(match[1]), in_points=match[2] != "%")

    @model_validator(mode="wrap")
    @classmethod
    def _accept_text(cls, value: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        return handler(cls.parse(value) if isinstance(value, str) else value)

    @model_serializer
    def __str__(self) -> str:
        """As it is written: "5%" or "2 points"."""
        return f"{self.amount} points" if self.in_points else f"{self.amount}%"

    @property
    def in_words(self) -> str:
        """What the amount is of: "5% of the target", or "2 points"."""
        return f"{self.amount} points" if self.in_points else f"{self.amount}% of the target"

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "pattern": r"^\d+(\.\d+)?(%| points)$", "examples": ["5%", "2 points"]}


FIVE_PER_CENT = Tolerance(amount=Decimal(5))
"""The tolerance of the published appendix: off target by less than 5% of it is amber."""


class Override(BaseModel):
    """A rating that an officer gives against the rule, and why."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    rating: Rating
    reason: Line


AS_PUBLISHED = "As rated when it was published"
"""The reason of a rating that the figures printed beside it contradict, where nothing printed gives one."""


def rate(target: Figure, actual: Figure, polarity: Polarity, tolerance: Tolerance) -> Rating | None:
    """Green when the target is met or exceeded, amber when missed by less than the tolerance, else red.

    None where there is nothing to compare, and where a bound leaves it open: "<90%" is rated only if wherever it may
    lie has one rating. A target of "<5" is met below 5, one of "≤5" at 5 as well; one whose bound points the bad way
    ("<90%" where high is good) says of no figure that it met it. A target of zero has no share to be measured by: it
    is met or it is red, unless the tolerance is in points. Source: the rule that reproduces the published ratings of
    Q2 2023-24.
    """
    if not actual.is_comparable_with(target):
        return None
    aim = find_aim(target, polarity)
    if not aim[0].is_finite():
        return None
    at_lowest = _rate_end(aim, actual.lowest, polarity, tolerance)
    if not actual.bound:
        return at_lowest
    return at_lowest if at_lowest is _rate_end(aim, actual.highest, polarity, tolerance) else None


def find_aim(target: Figure, polarity: Polarity) -> End:
    """From where on a target is met; without end for one whose bound points the bad way."""
    return target.lowest if polarity is Polarity.HIGH else target.highest


def _rate_end(aim: End, end: End, polarity: Polarity, tolerance: Tolerance) -> Rating:
    """The rating of an actual at one end of where it may lie."""
    better, worse = (end, aim) if polarity is Polarity.HIGH else (aim, end)
    missed_by = worse[0] - better[0], worse[1] - better[1]
    if missed_by <= (0, 0):
        return Rating.GREEN
    unit = Decimal(1) if tolerance.in_points else abs(aim[0]) / 100
    return Rating.AMBER if missed_by < (tolerance.amount * unit, 0) else Rating.RED
