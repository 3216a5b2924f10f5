"""A figure as it is printed and as it is counted: from "90%", "£1.2m", "<5" or "No data: annual" to a number."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, Self, TypeAlias

from pydantic import AfterValidator, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

EXPECTED_FIGURE = 'a figure such as 93%, 23.01, £1.2m or <5, or "No data: reason"'

_NUMBER = re.compile(
    r"""(?P<bound>[<>≤≥~])?\s?
        (?P<sign>[-+−–])?
        (?P<currency>[£$€])?
        (?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)
        (?:\s?(?P<percent>%)|(?P<scale>[kK]|[mM]|[bB][nN]))?
        (?:\s(?P<unit>[^\W\d_][^\W\d_\ ]*(?:[ /][^\W\d_]+)*))?""",
    re.VERBOSE,
)
_PROVISIONAL = re.compile(r"(?:\s*\(provisional\)|\s+provisional)$", re.IGNORECASE)
_NO_DATA = re.compile(
    r"(?:no data|n/a|not available|paused)(?:\s*[:–-]\s*(?P<reason>\S.*))?", re.IGNORECASE | re.DOTALL
)
_DATA_ONLY = re.compile(r"data only", re.IGNORECASE)
_SCALES = {"k": 3, "m": 6, "bn": 9}
_MOST_DIGITS = 28
"""What Decimal counts exactly."""
_INFINITY = Decimal("Infinity")
_BELOW, _ABOVE = frozenset("<≤"), frozenset(">≥")

End: TypeAlias = tuple[Decimal, int]
"""An end of where a number may lie: a value, and whether the number itself (0), just below (-1) or above it (1)."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure; `text` as printed, from which everything else is counted.

    `value` is the number in whole units (90 for "90%", 1200000 for "£1.2m"), None where there is none;
    `unit` is "%", "£", a word such as "days", or ""; `bound` is "<" or the like where the text has one;
    `is_data_only` marks a target that was never set, `reason` says why an actual has no data, or why what it measures
    is paused; `is_provisional` marks one that may yet change.
    """

    text: str
    value: Decimal | None = None
    unit: str = ""
    bound: str = ""
    reason: str = ""
    is_data_only: bool = False
    is_provisional: bool = False

    @classmethod
    def parse(cls, text: str) -> Self:
        """The figure that a text shows; ValueError for a text that shows none."""
        text = text.strip()
        bare = _PROVISIONAL.sub("", text)
        number = _NUMBER.fullmatch(bare)
        if number and len(number["digits"]) <= _MOST_DIGITS:
            return cls(
                text,
                _count(number),
                number["percent"] or number["currency"] or number["unit"] or "",
                number["bound"] or "",
                is_provisional=bare != text,
            )
        no_data = _NO_DATA.fullmatch(text)
        if no_data:
            return cls(text, reason=no_data["reason"] or "")
        if _DATA_ONLY.fullmatch(text):
            return cls(text, is_data_only=True)
        raise ValueError(f'"{text}"')

    def __str__(self) -> str:
        """As it is printed."""
        return self.text

    @property
    def is_qualified(self) -> bool:
        """Whether a sign or a word beside the number says that it is not, or not yet, just that number."""
        return bool(self.bound) or self.is_provisional

    @property
    def lowest(self) -> End:
        """The lower end of where the number may lie: without end for "<5", just above 5 for ">5"; "~5" counts as 5."""
        if self.value is None or self.bound in _BELOW:
            return -_INFINITY, 0
        return self.value, int(self.bound == ">")

    @property
    def highest(self) -> End:
        """The upper end of where the number may lie: just below 5 for "<5", without end for ">5"."""
        if self.value is None or self.bound in _ABOVE:
            return _INFINITY, 0
        return self.value, -int(self.bound == "<")

    def is_comparable_with(self, other: "Figure") -> bool:
        """Whether both are numbers of one kind: a share beside a plain number is not, "25" beside "23 days" is.

        "1 day" is of a kind with "5 days".
        """
        if self.value is None or other.value is None:
            return False
        if self.unit == other.unit or self.unit.removesuffix("s") == other.unit.removesuffix("s"):
            return True
        return "%" not in (self.unit, other.unit) and "" in (self.unit, other.unit)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            _validate, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {
            "type": "string",
            "description": EXPECTED_FIGURE,
            "examples": ["90%", "23.01", "23.01 (provisional)", "No data: annual", "Paused: under review"],
        }


def check_target(figure: Figure) -> Figure:
    """A figure that a target can be, or ValueError: a number, or that there is none."""
    if figure.value is None and not figure.is_data_only:
        raise ValueError(f'the target "{figure}"')
    return figure


def check_actual(figure: Figure) -> Figure:
    """A figure that an actual can be, or ValueError: a number, or why there is none."""
    if figure.is_data_only:
        raise ValueError(f'the actual "{figure}"')
    return figure


Target: TypeAlias = Annotated[Figure, AfterValidator(check_target)]
Actual: TypeAlias = Annotated[Figure, AfterValidator(check_actual)]


def _validate(value: object) -> Figure:
    if isinstance(value, Figure):
        return value
    if isinstance(value, str):
        return Figure.parse(value)
    raise ValueError(repr(value))


def _count(number: re.Match[str]) -> Decimal:
    value = Decimal(number["digits"].replace(",", ""))
    if number["scale"]:
        value = value.scaleb(_SCALES[number["scale"].lower()])
    return -value if number["sign"] in {"-", "−", "–"} else value
