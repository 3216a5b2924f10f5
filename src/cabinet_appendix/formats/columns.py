"""The columns of the two tables, each declared once: heading, other spellings, how a cell is read and printed."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from functools import cached_property
from typing import Any, TypeVar

from cabinet_appendix.model.figures import EXPECTED_FIGURE, Figure, check_actual, check_target
from cabinet_appendix.model.ratings import NOT_RATED, Rating, Status, Tolerance, parse_polarity
from cabinet_appendix.model.text import check_characters, parse_code


@dataclass(frozen=True)
class Column:
    """A column: the field of the model that it fills (a path of names) and how its cells are read.

    `parse` gives the value or raises ValueError; `expected` says in words what it takes. A `required` column must
    be there; `blank` is what an empty cell means, or None where the cell must not be empty unless `is_optional`.
    `stand_in` is a text that goes on in place of one that could not be read, so that the rest is still checked. What
    is not `is_kept` is no part of the report: it helps to read the rest of its row, or is compared with it.
    """

    field: tuple[str, ...]
    heading: str
    spellings: tuple[str, ...]
    parse: Callable[[str], Any]
    expected: str
    required: bool = True
    is_optional: bool = False
    blank: str | None = None
    stand_in: str = "No data"
    is_kept: bool = True

    @cached_property
    def holds_figures(self) -> bool:
        """Whether its cells are figures, or counts: numbers in a sheet."""
        return self.parse in {parse_target, parse_actual, parse_count}

    @property
    def is_worked_out(self) -> bool:
        """Whether its cells are worked out here, so that what stands in them says nothing."""
        return self.expected == _NOTHING

    def format(self, row: object) -> str:
        """The text of this column's cell for an indicator or a Flagship Action; "" for no value."""
        value: Any = row
        for name in self.field:
            value = getattr(value, name) if value is not None else None
        return "" if value is None else str(value)


Choice = TypeVar("Choice", bound=StrEnum)


def _choice(choices: type[Choice], spellings: Mapping[str, str]) -> Callable[[str], Choice]:
    def parse(text: str) -> Choice:
        folded = " ".join(text.casefold().split())
        return choices(spellings.get(folded, folded))

    return parse


_NOT_RATED_WORDS = frozenset({"", "n", "-", "–", "n/a", "none", "no data", "data only", "paused", "grey", NOT_RATED})
_LETTERS = {"g": "green", "a": "amber", "r": "red", "c": "completed", "complete": "completed"}


def parse_target(text: str) -> Figure:
    """A figure that a target can be, or ValueError."""
    return check_target(Figure.parse(text))


def parse_actual(text: str) -> Figure:
    """A figure that an actual can be, or ValueError."""
    return check_actual(Figure.parse(text))


def parse_count(text: str) -> int:
    """A whole number that is not negative, or ValueError."""
    if not (text.isascii() and text.isdecimal()):
        raise ValueError(f'"{text}"')
    return int(text)


def _parse_rating(text: str) -> str:
    """A rating, in words or as a letter after a dot; NOT_RATED for one of the words for no rating."""
    folded = text.casefold().replace("●", "").strip()
    return NOT_RATED if folded in _NOT_RATED_WORDS else _choice(Rating, _LETTERS)(folded)


def _text(heading: str, field: str, spellings: tuple[str, ...]) -> Column:
    return Column((field,), heading, spellings, check_characters, "text", required=False, is_optional=True)


def _optional_figure(heading: str, field: str, spellings: tuple[str, ...]) -> Column:
    return Column((field,), heading, spellings, parse_actual, "a figure such as 9.6%", required=False, is_optional=True)


PRIORITY = Column(
    ("priority",),
    "Priority",
    ("corporate priority",),
    check_characters,
    "the key of a priority",
)

STATUS = Column(
    ("status",),
    "Status",
    ("rag", "rag status"),
    _choice(Status, _LETTERS),
    "completed, green, amber or red",
    stand_in="red",
)

ACTUAL = Column(("actual",), "Actual", (), parse_actual, EXPECTED_FIGURE, blank="No data")

UNROUNDED = _optional_figure("Unrounded actual", "unrounded", ("actual before rounding",))

TOLERANCE = Column(
    ("tolerance",),
    "Tolerance",
    ("amber within",),
    Tolerance.parse,
    "5% (of the target) or 2 points",
    required=False,
    is_optional=True,
)

MEASURED_IN = Column(
    ("measured_in",), "Measured in", ("unit", "units"), str, "%", required=False, is_optional=True, is_kept=False
)
"""What officers' own sheets say of a row's figures; here each figure says it itself."""

RATING = Column(
    ("rating",),
    "Rating",
    ("traffic light", "rag rating", "rag", "rag status"),
    _parse_rating,
    "green, amber, red or not rated",
    required=False,
    is_optional=True,
    is_kept=False,
)
"""Worked out from the figures: what stands in a cell is compared, and no more."""


_NOTHING = "nothing, for it is worked out"


def _worked_out(field: str, heading: str, spellings: tuple[str, ...] = ()) -> Column:
    return Column((field,), heading, spellings, str, _NOTHING, required=False, is_optional=True, is_kept=False)


WORKED_OUT_RATING = _worked_out("worked_out_rating", "Rating (worked out)")
DIRECTION = _worked_out("direction_of_travel", "Direction of travel", ("direction", "dot", "trend"))
STEPS = tuple(
    _worked_out(heading.casefold().replace(" ", "_"), heading)
    for heading in ("Target counted", "Actual counted", "Actual open to", "Missed by", "Amber below", "Risen by")
)
"""What a workbook of ours works out besides, in hidden columns, on the way to a rating and a direction."""

FLAGSHIP_ACTION_COLUMNS: tuple[Column, ...] = (
    PRIORITY,
    Column(("title",), "Flagship action", ("action", "title"), check_characters, "the action's wording"),
    STATUS,
    Column(
        ("previous_status",),
        "Previous status",
        ("last status", "status last quarter"),
        _choice(Status, _LETTERS),
        STATUS.expected,
        required=False,
        is_optional=True,
    ),
    _text("Commentary", "commentary", ("comment", "comments", "notes")),
    _text("Owner", "owner", ("responsible officer", "lead officer", "lead")),
)

COMPLETED_COLUMNS: tuple[Column, ...] = tuple(column for column in FLAGSHIP_ACTION_COLUMNS if column is not STATUS)
"""Of the list of Flagship Actions that were completed before this quarter."""

INDICATOR_COLUMNS: tuple[Column, ...] = (
    Column(
        ("code",),
        "Code",
        ("ref", "reference", "pi code", "pi ref", "kpi code"),
        parse_code,
        "one code of letters, digits and hyphens",
        required=False,
        is_optional=True,
    ),
    PRIORITY,
    Column(
        ("name",),
        "Indicator",
        (
            "indicator description",
            "description",
            "directorate - indicator description",
            "performance indicator",
            "short name",
        ),
        check_characters,
        "the indicator's name",
    ),
    MEASURED_IN,
    Column(
        ("polarity",),
        "Polarity",
        ("aim to", "aim to maximise or minimise", "good is"),
        parse_polarity,
        "high or low",
        stand_in="high",
    ),
    Column(
        ("target",),
        "Target",
        (),
        parse_target,
        f'{EXPECTED_FIGURE.split(", or")[0]}, or "Data only"',
        stand_in="Data only",
    ),
    ACTUAL,
    RATING,
    WORKED_OUT_RATING,
    DIRECTION,
    _optional_figure("Previous quarter", "previous", ("previous", "last quarter", "previous actual")),
    _optional_figure("Same quarter last year", "last_year", ("last year", "same period last year")),
    UNROUNDED,
    TOLERANCE,
    Column(
        ("override", "rating"),
        "Rating override",
        ("override",),
        _choice(Rating, _LETTERS),
        "green, amber or red",
        required=False,
        is_optional=True,
    ),
    Column(
        ("override", "reason"),
        "Reason",
        ("reason for override",),
        check_characters,
        "why the rating is overridden",
        required=False,
        is_optional=True,
    ),
    _text("Commentary", "commentary", ("comment", "comments", "notes")),
    _text("Owner", "owner", ("responsible officer", "lead officer", "lead")),
    _text("National framework", "framework", ("framework", "national framework tag", "national indicator")),
    *STEPS,
)


_FEWEST_LETTERS = 3
"""Of the beginning of a heading, for it to be told by it."""


def find_column(columns: Sequence[Column], heading: str) -> Column | None:
    """The column that a heading names, by its own heading or another spelling of it."""
    folded = re.sub(r"[\s_]+", " ", heading).strip().casefold()
    return next(
        (column for column in columns if folded in (column.heading.casefold(), *column.spellings)),
        None,
    )


def nearest_heading(columns: Sequence[Column], heading: str) -> str | None:
    """The heading that was probably meant, None where none is near; none of what is worked out is ever meant.

    One that begins like just one of them is near: "Pol" is "Polarity".
    """
    by_folded = {column.heading.casefold(): column.heading for column in columns if not column.is_worked_out}
    folded = heading.strip().casefold()
    begun = [known for known in by_folded if len(folded) >= _FEWEST_LETTERS and known.startswith(folded)]
    near = begun if len(begun) == 1 else get_close_matches(folded, by_folded, n=1, cutoff=0.75)
    return by_folded[near[0]] if near else None


def name_expected(columns: Sequence[Column], heading: str) -> str:
    """What was expected in place of a heading that is not known: the near one, or those that must be there."""
    near = nearest_heading(columns, heading)
    if near:
        return f'"{near}"'
    needed = ", ".join(f'"{column.heading}"' for column in columns if column.required)
    return f"{needed} or one of the columns that need not be there"
