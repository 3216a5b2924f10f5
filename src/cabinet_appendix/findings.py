"""One shape for every problem: what was found, where, what was expected, and how to put it right."""

from dataclasses import dataclass, field
from enum import StrEnum

PROMPT = "I109"
"""The code of the warning that a prompt is left, which a document must not have."""
EDITED = "O001"
"""The code of the finding that a document has been edited since it was built."""


class Severity(StrEnum):
    """How much a finding matters: an error stops the work, a warning and a note do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands; only what is known is set.

    `row` counts as Excel does, with the heading row as 1; `line` counts the lines of a text file from 1;
    `cell` is one of a workbook's `sheet`, such as "F14"; `paragraph` is the text with which a paragraph of a Word
    part begins, `paragraph_number` counts it among all w:p of the part from 1: it tells those that begin alike apart
    for whoever goes there, and makes no other place of one.
    """

    file: str
    row: int | None = None
    column: str | None = None
    line: int | None = None
    part: str | None = None
    paragraph: str | None = None
    sheet: str | None = None
    cell: str | None = None
    paragraph_number: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem: a stable code, how bad, where, what was found, what was expected, what to do."""

    code: str
    severity: Severity
    place: Place
    found: str
    expected: str = ""
    remedy: str = ""
