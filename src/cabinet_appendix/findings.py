"""One shape for every problem: what was found, where, what was expected, and how to put it right."""

from dataclasses import dataclass, field
from enum import StrEnum

COMMENT = "I116"
"""The code of the warning that a document has a comment, which is no part of a report."""
EDITED = "O001"
"""The code of the finding that a document has been edited since it was built."""
_OF_THE_WORK = frozenset("ITO")
_SHOWN = 60


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
    for whoever goes there, and makes no other place of one. `table` counts the tables of a Word document from 1, and
    `row` then the rows of one. `order` is how far on in a Word document it is: it says what comes first, and no more.
    """

    file: str
    row: int | None = None
    column: str | None = None
    line: int | None = None
    part: str | None = None
    paragraph: str | None = None
    sheet: str | None = None
    cell: str | None = None
    table: int | None = None
    order: int = field(default=0, compare=False)
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

    @property
    def is_of_rule(self) -> bool:
        """Whether a rule found it, and not the reading of the input (I), the template (T) or the writing (O)."""
        return self.code[0] not in _OF_THE_WORK


def shorten(text: str) -> str:
    """The beginning of a text as a message shows it: on one line, without soft hyphens."""
    line = " ".join(text.replace("\u00ad", "").split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"
