"""A004: tables whose first row is not marked as their heading."""

from collections.abc import Iterator

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity
from cabinet_appendix.ooxml.table_structure import has_header_row, is_for_layout


@rule("A004", Severity.ERROR)
def table_without_header_row(subject: Subject) -> Iterator[Fault]:
    """The first row of a table is not marked as a header row.

    Why: A screen reader then reads "65, 65.1" without saying which is the target. WCAG 2.2, 1.3.1, which the law asks
    for, wants headings that a program can tell. A table without style and borders only places things, and needs none.
    Example: found a table of 15 rows without a header row.
    Remedy: In Word select the first row, and choose Table Layout, Repeat Header Rows.
    """
    for placed in subject.document.tables if subject.document else ():
        tbl, rows = placed.table.element, placed.table.rows
        is_of_data = len(rows) > 1 and len(rows[0]) > 1
        if tbl is not None and is_of_data and not has_header_row(tbl) and not is_for_layout(tbl):
            yield Fault(placed.place, f"a table of {len(rows)} rows without a header row", "a first row that is one")
