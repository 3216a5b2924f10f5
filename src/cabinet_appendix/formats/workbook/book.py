"""An Excel file being written, by XlsxWriter: from sheets and cells to the same bytes each time."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeAlias

from cabinet_appendix.errors import OutputError
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.formats.workbook.cell_names import cell_name
from cabinet_appendix.formats.workbook.number_formats import find_number

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

MOST_CHARACTERS = 32_767
"""Of a cell's text, by Excel's own limit."""
# The file says when it was made: always the same, so that the same report gives the same bytes.
_MADE = datetime(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class NumberCell:
    """A number and the format that shows it as it is printed."""

    value: float
    number_format: str


@dataclass(frozen=True, slots=True)
class FormulaCell:
    """A formula, with what it makes: some programs read that and work out nothing."""

    formula: str
    value: str | float


@dataclass(frozen=True, slots=True)
class FormatCell:
    """An empty cell, ready for a number that shows in this format."""

    number_format: str


WrittenCell: TypeAlias = str | NumberCell | FormulaCell | FormatCell


def figure_cell(text: str) -> WrittenCell:
    """A figure as a number that shows as it is printed, or as text where no number does."""
    found = find_number(text)
    return NumberCell(*found) if found else text


class Book:
    """The file; its formats are made once for each look."""

    def __init__(self) -> None:
        import xlsxwriter  # noqa: PLC0415 - slow, and only wanted to write

        self._out = io.BytesIO()
        self._workbook = xlsxwriter.Workbook(self._out, {"in_memory": True})
        self._workbook.set_properties({"created": _MADE})
        self._formats: dict[tuple[tuple[str, Any], ...], Format] = {}

    def add_sheet(self, name: str) -> "Worksheet":
        """A new sheet."""
        return self._workbook.add_worksheet(name)

    def name_range(self, name: str, range_: str) -> None:
        """Give a range a name that formulas and drop-downs can use."""
        self._workbook.define_name(name, f"={range_}")

    def look(self, properties: Mapping[str, Any]) -> "Format":
        """The format with these properties."""
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self._workbook.add_format(dict(properties))
        return self._formats[key]

    def write(self, sheet: "Worksheet", at: tuple[int, int], cell: WrittenCell, look: Mapping[str, Any]) -> None:
        """Write a cell; a text is text, whatever it begins with. OutputError for one that is too long for a cell."""
        match cell:
            case NumberCell(value=value, number_format=number_format):
                sheet.write_number(*at, value, self.look({**look, "num_format": number_format}))
            case FormulaCell(formula=formula, value=value):
                sheet.write_formula(*at, formula, self.look(look), value)
            case FormatCell(number_format=number_format):
                sheet.write_blank(*at, None, self.look({**look, "num_format": number_format}))
            case "":
                sheet.write_blank(*at, None, self.look(look))
            case _:
                if len(cell) > MOST_CHARACTERS:
                    raise _too_long(sheet.get_name(), at, cell)
                sheet.write_string(*at, cell, self.look(look))

    def close(self) -> bytes:
        """The bytes of the file."""
        self._workbook.close()
        return self._out.getvalue()


def _too_long(sheet: str, at: tuple[int, int], text: str) -> OutputError:
    return OutputError(
        Finding(
            "O003",
            Severity.ERROR,
            Place("workbook", sheet=sheet, cell=cell_name(*at)),
            f"a text of {len(text):,} characters",
            f"at most {MOST_CHARACTERS:,}, which is all that a cell holds",
            "shorten it, or keep this quarter in a folder",
        )
    )
