"""The proof of the two tables: from a report and what a document prints to each row that is not in its place."""

import re
from collections.abc import Collection, Iterator, Sequence

from cabinet_appendix.formats.word.printed import Printed, Row
from cabinet_appendix.formats.word.template_styles import TemplateStyles
from cabinet_appendix.model.ratings import NOT_RATED, Status
from cabinet_appendix.model.report import FlagshipAction, Indicator, Priority, Report
from cabinet_appendix.ooxml.story import paragraph_text

_SHOWN = 60
# A figure is whole where nothing that would make another of it stands beside it: 3% is not in 93%, nor 9 in 9.5.
_BEFORE = r"(?<![\w.,%£$€<>≤≥~+−–-])"
_AFTER = r"(?![\w%]|[.,]\d)"

_TEXTS = ("commentary", "owner", "framework")

Item = Indicator | FlagshipAction


def find_missing_rows(
    report: Report, printed: Printed, styles: TemplateStyles, asked: Collection[str] = ()
) -> Iterator[str]:
    """Each indicator without a row that shows its figures and its rating, each Flagship Action without its status.

    Of the fields that a table need not show, those `asked` for by the template are looked for as well.

    A row stands in the section of its priority, below all rows of the priority before, and in the group of its status.
    """
    tables = _Tables(report, printed, styles, asked)
    yield from tables.find_missing([(priority, priority.indicators) for priority in report.priorities])
    yield from tables.find_missing([(priority, priority.all_flagship_actions) for priority in report.priorities])
    yield from tables.find_misplaced()


def shorten(text: str) -> str:
    """A text as a message shows it."""
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


class _Tables:
    """Looks for rows; each is taken by one indicator or Flagship Action."""

    def __init__(self, report: Report, printed: Printed, styles: TemplateStyles, asked: Collection[str]) -> None:
        self._printed, self._styles = printed, styles
        self._asked = asked
        self._taken: dict[int, tuple[Item, Priority]] = {}
        self._statuses = sorted(
            {action.status for priority in report.priorities for action in priority.all_flagship_actions}
        )
        self._markers: dict[str, str] = {}

    def find_missing(self, sections: Sequence[tuple[Priority, Sequence[Item]]]) -> Iterator[str]:
        below = -1
        for priority, items in sections:
            lowest = below
            for item in items:
                row = self._find(item, priority, below)
                if row is None:
                    yield _name_row(item, priority)
                else:
                    self._taken[row] = (item, priority)
                    lowest = max(lowest, row)
            below = lowest

    def find_misplaced(self) -> Iterator[str]:
        """Flagship Actions below a row that heads the group of another status."""
        heads: dict[int, Status] = {}
        for number, row in enumerate(self._printed.rows):
            item, priority = self._taken.get(number, (None, None))
            if priority is None or item is None:
                status = self._status_in(row)
                if status:
                    heads[row.table] = status
            elif isinstance(item, FlagshipAction) and heads.get(row.table, item.status) != item.status:
                yield _name_row(item, priority)

    def _find(self, item: Item, priority: Priority, below: int) -> int | None:
        name = item.name if isinstance(item, Indicator) else item.title
        for row in self._candidates(name.strip()):
            is_free = row > below and row not in self._taken
            if is_free and self._printed.rows[row].section in ("", priority.title, priority.name):
                if isinstance(item, Indicator) and self._shows(row, item):
                    return row
                if isinstance(item, FlagshipAction) and self._status_of(row) == item.status:
                    text = "\n".join(self._printed.rows[row].cells)
                    if all(value in text for value in self._asked_of(item, _TEXTS)):
                        return row
        return None

    def _candidates(self, text: str) -> Iterator[int]:
        exact = self._printed.rows_by_cell.get(text, [])
        yield from exact
        for number, row in enumerate(self._printed.rows):
            if number not in exact and any(text in cell for cell in row.cells):
                yield number

    def _shows(self, row: int, indicator: Indicator) -> bool:
        """Whether a row has each value in a place of its own."""
        marker = self._marker(indicator.rating or NOT_RATED)
        figures = [indicator.target.text, indicator.actual.text, *self._asked_of(indicator, ("previous", "last_year"))]
        texts = self._asked_of(indicator, _TEXTS)
        left = list(self._printed.rows[row].cells)
        unfound = []
        for value in (indicator.name.strip(), marker, *figures, *texts):
            if value in left:
                left.remove(value)
            else:
                unfound.append(value)
        text = "\n".join(left)
        for value in sorted(unfound, key=len, reverse=True):
            pattern = re.escape(value)
            text, count = re.subn(f"{_BEFORE}{pattern}{_AFTER}" if value in figures else pattern, "\n", text, count=1)
            if not count:
                return False
        return True

    def _asked_of(self, item: Item, names: Sequence[str]) -> list[str]:
        """The values of these fields that the item has and the template asks for, by the names of its own loops."""
        owner = "indicator" if isinstance(item, Indicator) else "action"
        values = {name: getattr(item, name, None) for name in names if f"{owner}.{name}" in self._asked}
        return [str(value).strip() for value in values.values() if value is not None]

    def _status_of(self, row: int) -> Status | None:
        """The status whose marker stands in the row, or in the nearest row above it that has one."""
        rows = (self._printed.rows[number] for number in (row, *self._rows_up_from(row)))
        return next((status for found in rows if (status := self._status_in(found))), None)

    def _status_in(self, row: Row) -> Status | None:
        return next((status for status in self._statuses if self._marker(status) in row.cells), None)

    def _rows_up_from(self, row: int) -> Iterator[int]:
        """The rows above one in the same table, from the nearest up."""
        rows = self._printed.rows
        return (number for number in range(row - 1, -1, -1) if rows[number].table == rows[row].table)

    def _marker(self, category: str) -> str:
        if category not in self._markers:
            self._markers[category] = "".join(map(paragraph_text, self._styles.find_marker(category))).strip()
        return self._markers[category]


def _name_row(item: Item, priority: Priority) -> str:
    if isinstance(item, Indicator):
        figures = f"target {item.target}, actual {item.actual}, {item.rating or NOT_RATED}"
        return f'the indicator "{shorten(item.name)}" of {priority.name} with its {figures}'
    return f'the Flagship Action "{shorten(item.title)}" of {priority.name} as {item.status}'
