"""What a pull does and what it leaves to be looked at, as text for a terminal; the files as unified differences."""

from collections.abc import Iterable, Iterator
from difflib import unified_diff
from typing import Protocol

from cabinet_appendix.compare.changes import Change, Place
from cabinet_appendix.compare.comparison import Comparison, Side
from cabinet_appendix.compare.diff import diff
from cabinet_appendix.compare.merge import Conflict, Merged
from cabinet_appendix.compare.replay import TypedOver
from cabinet_appendix.findings import Finding, shorten
from cabinet_appendix.formats.rewritten import CellChange, Rewritten
from cabinet_appendix.formats.word.reading.unplaced import Unplaced
from cabinet_appendix.model.report import Report
from cabinet_appendix.output.as_text import format_finding, without_controls
from cabinet_appendix.output.changes_as_text import format_brief
from cabinet_appendix.output.pull_as_markdown import name_place
from cabinet_appendix.output.telling import describe


class Pulled(Protocol):
    """What came of a pull, as `operations.pull` tells it."""

    @property
    def ours(self) -> Report:
        """What the folder held."""

    @property
    def theirs(self) -> Report:
        """What the document says."""

    @property
    def merged(self) -> Merged:
        """Both."""

    @property
    def files(self) -> tuple[Rewritten, ...]:
        """What changes."""

    @property
    def typed_over(self) -> tuple[tuple[Place, TypedOver], ...]:
        """Quoted figures that somebody typed over."""

    @property
    def unplaced(self) -> tuple[Unplaced, ...]:
        """What belongs nowhere."""

    @property
    def comments(self) -> tuple[Finding, ...]:
        """What was said beside the text."""

    @property
    def lost_priorities(self) -> tuple[str, ...]:
        """The names of those that the document has no more."""


def format_pulled(pulled: Pulled) -> Iterator[str]:
    """The lines: what was taken, then what was not and why, then comments."""
    merged = pulled.merged
    taken = list(_tell(pulled.ours, merged.report, diff(pulled.ours, merged.report)))
    yield from (f"taken: {line}" for line in taken)
    yield from (f"not taken, changed on both sides: {_tell_conflict(one, merged.report)}" for one in merged.conflicts)
    yield from (
        f"not taken, --accept-figures takes it: {line}" for line in _tell(pulled.ours, pulled.theirs, merged.figures)
    )
    for place, typed in pulled.typed_over:
        words = f'{{{typed.quote.subject}.{typed.quote.field}}} is "{typed.printed}", typed over with "{typed.typed}"'
        yield f"not taken, --accept-figures takes it: {name_place(pulled.ours, place)}: {words}"
    for one in pulled.unplaced:
        where = f' after "{shorten(one.heading)}"' if one.heading else ""
        yield without_controls(f'in no place of a report: the {one.kind} "{shorten(one.text)}"{where}')
    yield from (f"in no place of a report: the priority {name} is gone; kept" for name in pulled.lost_priorities)
    yield from map(format_finding, pulled.comments)
    if not taken and not pulled.files:
        yield "nothing to take"


def format_difference(files: Iterable[Rewritten]) -> Iterator[str]:
    """The unified differences of the files; of a workbook, the cells and rows that change in place of lines."""
    for file in files:
        if file.cells:
            yield from (f"--- {file.name}", f"+++ {file.name}")
            yield from (without_controls(line) for cell in file.cells for line in _format_cell(cell))
            continue
        before, after = (data.decode("utf-8", "replace").splitlines() for data in (file.before, file.after))
        yield from map(without_controls, unified_diff(before, after, file.name, file.name, n=1, lineterm=""))


def _format_cell(cell: CellChange) -> Iterator[str]:
    yield f"@@ {cell.place} @@"
    for sign, text in (("-", cell.before), ("+", cell.after)):
        yield from (sign + line for line in (text or "").splitlines())


def _tell(before: Report, after: Report, changes: tuple[Change, ...]) -> Iterator[str]:
    return format_brief(Comparison(Side("", before), Side("", after), changes))


def _tell_conflict(conflict: Conflict, report: Report) -> str:
    entry = conflict.ours or conflict.base
    return without_controls(f'{name_place(report, conflict.place)}: "{shorten(describe(entry))}"')
