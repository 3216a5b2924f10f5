"""What rewriting a source gives: the files that change, each with its bytes before and after."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CellChange:
    """A change in a workbook: its place, such as "Narrative!D4" or "row 7 of Narrative, deleted", and what it holds.

    None where there was nothing before, or is nothing after.
    """

    place: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A file of a source: its name there, its bytes and what they become; of a workbook, which cells change as well."""

    name: str
    before: bytes
    after: bytes
    cells: tuple[CellChange, ...] = ()
