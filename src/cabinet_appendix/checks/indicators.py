"""The indicators of a subject, one after another, each with its priority and its path in the report."""

from typing import NamedTuple

from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Place
from cabinet_appendix.model.consistency import Path
from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.ratings import parse_polarity
from cabinet_appendix.model.report import Indicator, Priority


class ListedIndicator(NamedTuple):
    """An indicator where it is listed."""

    subject: Subject
    path: Path
    priority: Priority
    indicator: Indicator

    def place_of(self, field: str) -> Place:
        """Where the value of a field stands."""
        return self.subject.locate((*self.path, field))

    def is_printed(self, figure: Figure) -> bool:
        """Whether a cell of its row says so, or nothing: what nobody can read in a document is "No data" as well."""
        cells = self._printed_cells
        return cells is None or not cells.isdisjoint({figure.text, ""})

    @property
    def has_polarity(self) -> bool:
        """Whether a cell of its row says which way is good; a document without a column for it is read as "high"."""
        cells = self._printed_cells
        return cells is None or any(map(_is_polarity, cells))

    @property
    def _printed_cells(self) -> frozenset[str] | None:
        """The texts of its row in a document; None elsewhere, or where it is not found."""
        document, place = self.subject.document, self.place_of("name")
        if document is None or place.table is None or place.row is None:
            return None
        row = document.tables[place.table - 1].table.rows[place.row - 1]
        return frozenset(" ".join(cell.text.split()) for cell in row)


def _is_polarity(text: str) -> bool:
    try:
        parse_polarity(text)
    except ValueError:
        return False
    return True


def list_indicators(subject: Subject) -> tuple[ListedIndicator, ...]:
    """The indicators of the report in its order; none without a report."""
    return subject.once(_list_indicators)


def _list_indicators(subject: Subject) -> tuple[ListedIndicator, ...]:
    return tuple(
        ListedIndicator(subject, ("priorities", number, "indicators", index), priority, indicator)
        for number, priority in enumerate(subject.report.priorities if subject.report else ())
        for index, indicator in enumerate(priority.indicators)
    )
