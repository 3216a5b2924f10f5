"""Cells of the workbook inside a chart (ECMA-376 Part 1, 18): from its bytes and a reference to the texts of its cells.

Only what a chart refers to is read: "Sheet1!$B$2:$B$5" of a workbook as Word, Excel or this program puts it there.
"""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from lxml import etree

from cabinet_appendix.ooxml.charts import ChartPart, parse_value
from cabinet_appendix.ooxml.namespaces import as_transitional, qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import OFFICE_DOCUMENT, PACKAGE, SHARED_STRINGS, Relationships
from cabinet_appendix.ooxml.xml import parse_xml
from cabinet_appendix.ooxml.zip_file import Limits, read_zip

_LIMITS = Limits(unpacked_bytes=8 * 1024 * 1024)
_REFERENCE = re.compile(
    r"(?:'(?P<quoted>[^']+)'|(?P<sheet>[^'!]+))!"
    r"\$?(?P<left>[A-Z]{1,3})\$?(?P<top>\d{1,6})(?::\$?(?P<right>[A-Z]{1,3})\$?(?P<bottom>\d{1,6}))?"
)
_CELL = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_MOST_CELLS = 1000
_HINT = "To resize chart data range"


class ChartWorkbookCells:
    """The cells of a workbook; ValueError for a workbook that cannot be read."""

    def __init__(self, data: bytes) -> None:
        self._parts = {name: as_transitional(part) for name, part in read_zip(data, _LIMITS).items()}
        (workbook,) = (entry.target for entry in self._relationships("/").of_type(OFFICE_DOCUMENT))
        related = self._relationships(workbook)
        targets = {entry.id: entry.target for entry in related}
        self._strings = [
            "".join(t.text or "" for t in si.iter(qn("x:t")))
            for entry in related.of_type(SHARED_STRINGS)
            for si in self._xml(entry.target).iterchildren(qn("x:si"))
        ]
        sheets = list(self._xml(workbook).iter(qn("x:sheet")))
        self._sheets = {sheet.get("name", ""): targets.get(sheet.get(qn("r:id"), ""), "") for sheet in sheets}
        self.hidden_sheets = {sheet.get("name", "") for sheet in sheets if sheet.get("state", "visible") != "visible"}

    def read(self, reference: str) -> list[str] | None:
        """The texts of a column's cells, "" for an empty one; None where no such column can be read."""
        match = _REFERENCE.fullmatch(reference)
        if match is None or (match["right"] or match["left"]) != match["left"]:
            return None
        part = self._sheets.get(match["quoted"] or match["sheet"])
        rows = range(int(match["top"]), int(match["bottom"] or match["top"]) + 1)
        if part not in self._parts or len(rows) > _MOST_CELLS:
            return None
        try:
            cells = dict(self._cells(part))
        except ValueError:
            return None
        return [cells.get(f"{match['left']}{row}", "") for row in rows]

    def find_other_contents(self, references: Iterable[str]) -> Iterator[str]:
        """What the workbook holds beyond the cells that a chart refers to: other sheets, and cells below or beside.

        What stands above and left of the chart's cells are their headings. Where no reference names a sheet, as
        LibreOffice writes them, nothing can be told.
        """
        ends = _find_ends(references)
        for name, part in self._sheets.items() if ends else ():
            row, column = ends.get(name, (0, 0))
            try:
                cells = list(self._cells(part))
            except ValueError:
                continue
            other = [text for at, text in cells if _is_beyond(at, row, column) and _says_something(text)]
            if other:
                number = f"{len(other)} cells" if len(other) > 1 else "a cell"
                hidden = "hidden " if name in self.hidden_sheets else ""
                yield f'{number} of the {hidden}sheet "{name}", the first with "{other[0]}"'

    def _cells(self, part: str) -> Iterator[tuple[str, str]]:
        for cell in self._xml(part).iter(qn("x:c")):
            text = "".join(found.text or "" for found in cell.iter(qn("x:v"), qn("x:t")))
            if cell.get("t") == "s" and text.isdecimal() and int(text) < len(self._strings):
                text = self._strings[int(text)]
            yield cell.get("r", ""), text

    def _xml(self, part: str) -> etree._Element:
        if part not in self._parts:
            raise ValueError(f"a workbook without {part}")
        return parse_xml(self._parts[part])

    def _relationships(self, owner: str) -> Relationships:
        folder, _, name = owner.rpartition("/")
        part = f"{folder}/_rels/{name}.rels"
        return Relationships(owner, self._xml(part))


def _find_ends(references: Iterable[str]) -> dict[str, tuple[int, int]]:
    """The last row and column that references name, by sheet."""
    ends: dict[str, tuple[int, int]] = {}
    for match in map(_REFERENCE.fullmatch, references):
        if match:
            name = match["quoted"] or match["sheet"]
            row, column = int(match["bottom"] or match["top"]), _column_number(match["right"] or match["left"])
            known = ends.get(name, (0, 0))
            ends[name] = (max(known[0], row), max(known[1], column))
    return ends


def _is_beyond(cell: str, row: int, column: int) -> bool:
    match = _CELL.fullmatch(cell)
    return match is not None and (int(match[2]) > row or _column_number(match[1]) > column)


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _says_something(text: str) -> bool:
    """Whether a cell holds more than what Word writes into a new chart's workbook for whoever edits it."""
    return bool(text.strip()) and not text.startswith(_HINT)


def find_chart_workbook(package: Package, chart: str) -> ChartWorkbookCells | None:
    """The workbook of the chart in this part, None where it has none that can be read."""
    try:
        part = package.related(chart, PACKAGE)
        return ChartWorkbookCells(package.read(part)) if part else None
    except ValueError:
        return None


def read_workbook_points(package: Package, part: str, chart: ChartPart) -> list[tuple[str, Decimal]] | None:
    """The categories and values that the workbook of a chart has for it; None where they cannot be read."""
    workbook = find_chart_workbook(package, part)
    if workbook is None:
        return None
    categories, values = (workbook.read(reference) for reference in chart.references)
    if categories is None or values is None:
        return None
    return [(category, parse_value(value)) for category, value in zip(categories, values, strict=False)]
