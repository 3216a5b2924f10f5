"""A006: tables inside a cell of another table."""

from collections.abc import Iterator

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity
from cabinet_appendix.ooxml.table_structure import find_nested_tables


@rule("A006", Severity.WARNING)
def nested_table(subject: Subject) -> Iterator[Fault]:
    """A cell of a table holds another table.

    Why: A screen reader loses count of rows and columns, and whoever listens no longer knows in which table they are.
    Example: found a table inside a table.
    Remedy: Move the inner table out, or put its rows into the outer one.
    """
    for placed in subject.document.tables if subject.document else ():
        for inner in find_nested_tables(placed.table.element) if placed.table.element is not None else ():
            if subject.document:
                yield Fault(subject.document.place_at(inner), "a table inside a table", "one table")
