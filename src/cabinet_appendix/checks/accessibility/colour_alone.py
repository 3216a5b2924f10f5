"""A014: ratings that only a colour tells."""

from collections.abc import Iterator
from dataclasses import replace

from cabinet_appendix.checks.document import PlacedTable
from cabinet_appendix.checks.dotted_rows import DottedRow
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity
from cabinet_appendix.model.rag_names import read_colour


@rule("A014", Severity.ERROR)
def colour_alone(subject: Subject) -> Iterator[Fault]:
    """Ratings in a table are told by the colour of a dot or of a cell, and by no word or letter.

    Why: Whoever cannot tell red from green, prints in grey or listens, does not learn the rating. WCAG 2.2, 1.4.1,
    which the law asks for, wants more than a colour. Rows below a heading such as GREEN have their word.
    Example: found 14 ratings by colour alone; expected a letter or word beside each.
    Remedy: Write G, A or R, or the word, into the cell with the dot.
    """
    for placed, rows in subject.document.dotted_rows if subject.document else ():
        alone = [row for row in rows if row.category is None]
        meanings = {mark.category for row in alone if row.colour and (mark := read_colour(row.colour))}
        if len(meanings) > 1 or (meanings and subject.report):
            yield _make_fault(placed, alone)


def _make_fault(placed: PlacedTable, alone: list[DottedRow]) -> Fault:
    place = replace(placed.place, row=alone[0].row, column=f"column {alone[0].column}")
    number = f"{len(alone)} ratings" if len(alone) > 1 else "a rating"
    return Fault(place, f"{number} by colour alone", "a letter or word beside each")
