"""The fields of written sheets: from declared columns to headings with comments, drop-downs and formulas."""

from collections.abc import Iterator, Mapping, Sequence

from cabinet_appendix.formats.columns import DIRECTION, PRIORITY, STEPS, WORKED_OUT_RATING, Column
from cabinet_appendix.formats.workbook.cell_names import column_name
from cabinet_appendix.formats.workbook.rating_formulas import (
    STEP_FORMULAS,
    Cells,
    direction_formula,
    rating_formula,
)
from cabinet_appendix.formats.workbook.sheets import ACRONYM, FOOTNOTE, INTRODUCTION, SECTIONS
from cabinet_appendix.formats.workbook.table_sheet import Field
from cabinet_appendix.model.ratings import Polarity, Rating, Status

PRIORITIES, TOLERANCE_CELL = "priorities", "tolerance"
"""Names of ranges in the sheet Report: the keys of the priorities, and the report's tolerance."""

_CHOICES: Mapping[str, Sequence[str] | str] = {
    PRIORITY.heading: PRIORITIES,
    "Polarity": [polarity.value for polarity in Polarity],
    "Status": [status.value for status in Status],
    "Previous status": [status.value for status in Status],
    "Rating override": [rating.value for rating in Rating],
    "Section": [INTRODUCTION, *SECTIONS.values()],
    "Level": ["1", "2"],
    "Kind": [FOOTNOTE, ACRONYM],
}
_PURPOSES = {
    "Code": "What the narrative quotes its figures by, as in {code.actual}.",
    "Actual": "Leave it empty until there is a figure.",
    "Target": 'The target, or "Data only".',
    "Unrounded actual": "What is rated, where the printed figure is rounder.",
    "Tolerance": "Up to where a missed target is amber, if it is not the report's own.",
    "Rating override": "A rating against the rule. It needs a Reason, which is printed.",
    "Previous quarter": "The actual of the quarter before.",
    "Same quarter last year": "The actual of a year before.",
    WORKED_OUT_RATING.heading: "Worked out from the figures, or the override.",
    DIRECTION.heading: "Worked out: whether the actual moved the good way since the previous quarter.",
    "Original Flagship Actions": "How many the plan had at first, if that is known.",
    "Previous status": "How it stood last quarter.",
}
_TINTED = frozenset({"Status", "Previous status", "Rating override", WORKED_OUT_RATING.heading})


def make_fields(columns: Sequence[Column]) -> tuple[Field, ...]:
    """The fields of a sheet that has these columns, from its first column on."""
    letters = {column.heading: column_name(number) for number, column in enumerate(columns)}
    return tuple(_make_fields(columns, letters))


def _make_fields(columns: Sequence[Column], letters: Mapping[str, str]) -> Iterator[Field]:
    def cells(row: int) -> Cells:
        return {heading: f"${letter}{row + 1}" for heading, letter in letters.items()}

    for column in columns:
        formula = None
        if column is WORKED_OUT_RATING:
            formula = lambda row: rating_formula(cells(row))  # noqa: E731 - one line each reads best
        elif column is DIRECTION:
            formula = lambda row: direction_formula(cells(row))  # noqa: E731
        elif column in STEPS:
            step = STEP_FORMULAS[column.heading]
            formula = lambda row, step=step: step(cells(row), TOLERANCE_CELL)  # noqa: E731
        yield Field(
            column.heading,
            _comment(column),
            _CHOICES.get(column.heading, ()),
            formula,
            is_hidden=column in STEPS,
            is_tinted=column.heading in _TINTED,
        )


def _comment(column: Column) -> str:
    purpose = _PURPOSES.get(column.heading, "")
    if not column.is_kept:
        return purpose or "A step on the way to the rating or the direction of travel."
    takes = f"{column.expected[:1].upper()}{column.expected[1:]}."
    return f"{purpose}\n{takes}" if purpose else takes
