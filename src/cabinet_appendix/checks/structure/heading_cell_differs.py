"""S007: heading cells that say something else than those of the other tables of indicators."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity

if TYPE_CHECKING:  # what reads Word is loaded for documents only
    from cabinet_appendix.checks.document import Document, PlacedTable

_TARGET = re.compile(r"\btarget\b", re.IGNORECASE)
_ACTUAL = re.compile(r"\b(?:actual|outcome|result|performance|achieved|outturn)\b", re.IGNORECASE)


@rule("S007", Severity.WARNING, of_documents=True)
def heading_cell_differs(subject: Subject) -> Iterator[Fault]:
    """A column of indicators has another heading than the same column in the other tables.

    Why: A reader takes another heading for another thing, and looks for a difference that is none.
    Example: found the heading "Indicator Description", which in 2 other tables is "Directorate - Indicator
    Description".
    Remedy: Use one heading for a column in all tables.
    """
    tables = list(_find_indicator_tables(subject.document)) if subject.document else []
    for column in range(max((len(headings) for _, headings in tables), default=0)):
        placed = [(one, headings[column]) for one, headings in tables if column < len(headings)]
        (usual, number), *_ = Counter(heading for _, heading in placed).most_common(1)
        for one, heading in placed:
            if heading and usual and heading.casefold() != usual.casefold():
                where = "in the other table" if number == 1 else f"in {number} other tables"
                place = replace(one.place, row=1, column=f"column {column + 1}")
                yield Fault(place, f'the heading "{heading}", which {where} is "{usual}"', f'"{usual}"')


def _find_indicator_tables(document: Document) -> Iterator[tuple[PlacedTable, list[str]]]:
    """The tables whose headings name a target and an actual, with their headings on one line each."""
    for placed in document.tables:
        headings = [" ".join(cell.text.split()) for cell in placed.table.rows[0]] if placed.table.rows else []
        if any(map(_TARGET.search, headings)) and any(map(_ACTUAL.search, headings)):
            yield placed, headings
