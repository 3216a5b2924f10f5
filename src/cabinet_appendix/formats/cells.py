"""Cells of a table as the formats give them: text as it shows, or what is there instead of a text."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class RoundedCell:
    """A number that a sheet shows rounder than it holds it, both as figures: "10%" and "9.63%"."""

    shown: str
    held: str


@dataclass(frozen=True, slots=True)
class UnreadableCell:
    """A cell that has no text: an error, a date, a formula that was never worked out; `found` says which."""

    found: str
    remedy: str = ""


Cell: TypeAlias = str | RoundedCell | UnreadableCell


def is_blank(cell: Cell) -> bool:
    """Whether there is nothing in a cell but white space."""
    return isinstance(cell, str) and not cell.strip()


def show(cell: Cell) -> str:
    """The text of a cell; "" for one that has none."""
    if isinstance(cell, str):
        return cell
    return cell.shown if isinstance(cell, RoundedCell) else ""
