"""The indicators of a subject, one after another, each with its priority and its path in the report."""

from collections.abc import Iterator
from dataclasses import dataclass

from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Place
from cabinet_appendix.model.consistency import Path
from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.report import Indicator, Priority


@dataclass(frozen=True, slots=True)
class ListedIndicator:
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
        document, place = self.subject.document, self.place_of("name")
        if document is None or place.table is None or place.row is None:
            return True
        cells = {" ".join(cell.text.split()) for cell in document.tables[place.table - 1].table.rows[place.row - 1]}
        return not cells.isdisjoint({figure.text, ""})


def list_indicators(subject: Subject) -> Iterator[ListedIndicator]:
    """The indicators of the report in its order; none without a report."""
    for number, priority in enumerate(subject.report.priorities if subject.report else ()):
        for index, indicator in enumerate(priority.indicators):
            yield ListedIndicator(subject, ("priorities", number, "indicators", index), priority, indicator)
