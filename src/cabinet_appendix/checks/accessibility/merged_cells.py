"""A005: tables with cells that were merged or split."""

from collections.abc import Iterator

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity
from cabinet_appendix.ooxml.table_structure import find_merged_cells


@rule("A005", Severity.WARNING)
def merged_cells(subject: Subject) -> Iterator[Fault]:
    """A table has cells that go across several columns or rows; cells that were split make others do so.

    Why: A screen reader counts cells to tell which heading belongs to which figure, and counts wrong from there on.
    Example: found 4 merged or split cells; expected a cell for each column in every row.
    Remedy: In Word select the cells and choose Table Layout, Split Cells, so that each row has as many as the first.
    """
    for placed in subject.document.tables if subject.document else ():
        merged = find_merged_cells(placed.table.element) if placed.table.element is not None else []
        if merged and subject.document:
            number = f"{len(merged)} merged or split cells" if len(merged) > 1 else "a merged or split cell"
            yield Fault(subject.document.place_at(merged[0]), number, "a cell for each column in every row")
