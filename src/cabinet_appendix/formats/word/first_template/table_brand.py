"""The tables of a brand: which columns there are, in which order, under which headings and how wide."""

from collections.abc import Sequence
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, model_validator

from cabinet_appendix.formats.word.first_template.units import Cm, to_twips
from cabinet_appendix.model.text import Line, UnfitTextError

_NARROWEST = 2.0
"""Centimetres that the column without a width of its own must have left."""
IndicatorField = Literal[
    "rating", "name", "polarity", "target", "actual", "previous", "last_year", "direction", "commentary", "owner"
]
ActionField = Literal["status", "title"]
_NEEDED_OF_INDICATORS = ("rating", "name", "polarity", "target", "actual")
_NEEDED_OF_ACTIONS = ("status", "title")


class ColumnBrand(BaseModel):
    """A column: its heading, and its width in centimetres, None for the one that has what the others leave."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    heading: Line
    width: Cm | None = None


class IndicatorColumn(ColumnBrand):
    """A column of indicators, and what it shows."""

    shows: IndicatorField


class ActionColumn(ColumnBrand):
    """A column of Flagship Actions, and what it shows."""

    shows: ActionField


class TableBrand(BaseModel):
    """A table: its columns from left to right, and the words that a screen reader has for it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    description: Line
    columns: tuple[ColumnBrand, ...]

    @model_validator(mode="after")
    def _check_rest(self) -> Self:
        open_columns = [column for column in self.columns if column.width is None]
        if len(open_columns) != 1:
            found = f"{len(open_columns)} columns without a width"
            raise UnfitTextError(found, "one, which has what the others leave of the page")
        return self

    def check_widths(self, name: str, text_width: int) -> None:
        """UnfitTextError where the columns leave nothing for the one without a width, in twentieths of a point."""
        if self._rest(text_width) < to_twips(_NARROWEST):
            found = f"the columns of {name.replace('_', ' ')}, which leave no room for the one without a width"
            raise UnfitTextError(found, f"at least {_NARROWEST:g} cm for it")

    def widths(self, text_width: int) -> list[int]:
        """The widths of the columns in twentieths of a point."""
        rest = self._rest(text_width)
        return [rest if column.width is None else to_twips(column.width) for column in self.columns]

    def _rest(self, text_width: int) -> int:
        return text_width - sum(to_twips(column.width) for column in self.columns if column.width is not None)


class IndicatorTable(TableBrand):
    """A table of indicators."""

    caption: Line
    columns: tuple[IndicatorColumn, ...]

    @model_validator(mode="after")
    def _check_columns(self) -> Self:
        _check_shown([column.shows for column in self.columns], _NEEDED_OF_INDICATORS)
        return self


class ActionTable(TableBrand):
    """A table of Flagship Actions."""

    caption: Line
    columns: tuple[ActionColumn, ...]

    @model_validator(mode="after")
    def _check_columns(self) -> Self:
        _check_shown([column.shows for column in self.columns], _NEEDED_OF_ACTIONS)
        return self


class KeyTable(TableBrand):
    """A table of the key: marker, name, meaning; its caption is its heading."""

    columns: tuple[ColumnBrand, ColumnBrand, ColumnBrand]


class Tables(BaseModel):
    """The tables of an appendix; indicators `with_movement` are those of a template that shows it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    flagship_actions: ActionTable
    indicators: IndicatorTable
    indicators_with_movement: IndicatorTable
    key: KeyTable


def _check_shown(shown: Sequence[str], needed: Sequence[str]) -> None:
    missing = [field for field in needed if field not in shown]
    if missing:
        raise UnfitTextError(
            f"no column that shows {' or '.join(missing)}", f"a column for each of {', '.join(needed)}"
        )
    doubled = next((field for field in shown if shown.count(field) > 1), None)
    if doubled:
        raise UnfitTextError(f"two columns that show {doubled}", "each once")
