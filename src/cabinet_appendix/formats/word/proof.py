"""The proof that nothing was lost: from a report and the saved document to an error for each value that is missing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from cabinet_appendix.errors import DocumentError
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.formats.word.runs import settle
from cabinet_appendix.formats.word.template_styles import TemplateStyles
from cabinet_appendix.model.narrative import Inline, note_keys, plain_text
from cabinet_appendix.model.ratings import NOT_RATED, Status
from cabinet_appendix.model.references import Resolver, make_resolver
from cabinet_appendix.model.report import FlagshipAction, Indicator, Report
from cabinet_appendix.ooxml.footnotes import read_footnotes
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.story import cell_text, paragraph_text, story_parts

_SHOWN = 60


def prove(report: Report, document: bytes, styles: TemplateStyles, file: str) -> None:
    """Read the saved document and find each value of the report in it, in its row, its section and its order.

    DocumentError names every value that is not there. The saved bytes are read, not the tree that was saved.
    """
    printed = _Printed.read(Package.open(document))
    missing = [
        *_missing_titles(report, printed),
        *_missing_narrative(report, printed),
        *_missing_notes(report, printed),
    ]
    missing += _Tables(report, printed, styles).find_missing()
    if missing:
        raise DocumentError(
            *(
                Finding(
                    "T010",
                    Severity.ERROR,
                    Place(file),
                    f"no trace of {what} in the document",
                    "every value of the report in its place",
                    "put its tag into the template",
                )
                for what in missing
            )
        )


@dataclass
class _Printed:
    """What a document prints: paragraphs outside tables, rows of cells, footnotes, and the text of all its parts."""

    paragraphs: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    notes: set[str] = field(default_factory=set)
    margins: list[str] = field(default_factory=list)

    @classmethod
    def read(cls, package: Package) -> "_Printed":
        printed = cls()
        body = package.xml(package.main_document)
        for element in body.iter(qn("w:p"), qn("w:tr")):
            if element.tag == qn("w:tr"):
                printed.rows.append([cell_text(tc).strip() for tc in element.iterchildren(qn("w:tc"))])
            elif next(element.iterancestors(qn("w:tc")), None) is None:
                printed.paragraphs.append(paragraph_text(element))
        for note in read_footnotes(package).values():
            printed.notes.add("\n".join(paragraph_text(p) for p in note.iter(qn("w:p"))).strip())
        for part in story_parts(package):
            if part != package.main_document:
                printed.margins += [paragraph_text(p) for p in package.xml(part).iter(qn("w:p"))]
        return printed

    @cached_property
    def rows_by_cell(self) -> dict[str, list[int]]:
        """The numbers of the rows in which a cell has just this text."""
        rows: dict[str, list[int]] = defaultdict(list)
        for number, cells in enumerate(self.rows):
            for cell in cells:
                rows[cell].append(number)
        return rows

    def has(self, text: str) -> bool:
        """Whether any paragraph or cell holds a text."""
        lines: Iterable[str] = (*self.paragraphs, *self.margins)
        return any(text in line for line in lines) or any(text in cell for cells in self.rows for cell in cells)


def _missing_titles(report: Report, printed: _Printed) -> Iterator[str]:
    if not printed.has(report.title):
        yield f'the title "{report.title}"'
    for priority in report.priorities:
        if not (printed.has(priority.title) or printed.has(priority.name)):
            yield f'the priority "{priority.title}"'


def _missing_narrative(report: Report, printed: _Printed) -> Iterator[str]:
    resolve = make_resolver(report)
    yield from _missing_in_order(
        "the introduction", ((paragraph, resolve) for paragraph in report.introduction), printed.paragraphs
    )
    for name in ("achievements", "key_actions"):
        yield from _missing_in_order(
            name.replace("_", " "),
            (
                (bullet.text, make_resolver(report, priority))
                for priority in report.priorities
                for bullet in getattr(priority, name)
            ),
            printed.paragraphs,
        )


def _missing_in_order(
    what: str, expected: Iterable[tuple[tuple[Inline, ...], Resolver]], found: Sequence[str]
) -> Iterator[str]:
    position = 0
    for inlines, resolve in expected:
        text = plain_text(settle(inlines, resolve))
        at = next((number for number in range(position, len(found)) if text in found[number]), None)
        if at is None:
            yield f'"{_shorten(text)}" ({what})'
        else:
            position = at + 1


def _missing_notes(report: Report, printed: _Printed) -> Iterator[str]:
    marked = {
        key
        for priority in report.priorities
        for bullet in (*priority.achievements, *priority.key_actions)
        for key in note_keys(bullet.text)
    }
    marked |= {key for paragraph in report.introduction for key in note_keys(paragraph)}
    resolve = make_resolver(report)
    for key in sorted(marked):
        text = plain_text(settle(report.footnotes[key], resolve))
        if text not in printed.notes:
            yield f'the footnote "{_shorten(text)}"'


class _Tables:
    """Looks for the rows of the two tables, priority by priority, each row below those of the priority before."""

    def __init__(self, report: Report, printed: _Printed, styles: TemplateStyles) -> None:
        self._report, self._printed, self._styles = report, printed, styles
        self._used: set[int] = set()
        self._statuses = sorted(
            {action.status for priority in report.priorities for action in priority.all_flagship_actions}
        )
        self._markers: dict[str, str] = {}

    def find_missing(self) -> Iterator[str]:
        for find in (self._find_indicator, self._find_flagship_action):
            below = -1
            for priority in self._report.priorities:
                lowest = below
                items: Sequence[Indicator | FlagshipAction] = (
                    priority.indicators if find == self._find_indicator else priority.all_flagship_actions
                )
                for item in items:
                    row = find(item, below)  # type: ignore[arg-type]
                    if row is None:
                        yield _name_row(item, priority.name)
                    else:
                        self._used.add(row)
                        lowest = max(lowest, row)
                below = lowest

    def _find_indicator(self, indicator: Indicator, below: int) -> int | None:
        wanted = (indicator.target.text, indicator.actual.text, self._marker(indicator.rating or NOT_RATED))
        for row in self._candidates(indicator.name, below):
            if all(any(value in cell for cell in self._printed.rows[row]) for value in wanted):
                return row
        return None

    def _find_flagship_action(self, action: FlagshipAction, below: int) -> int | None:
        for row in self._candidates(action.title, below):
            if self._status_of(row) == action.status:
                return row
        return None

    def _candidates(self, text: str, below: int) -> Iterator[int]:
        exact = self._printed.rows_by_cell.get(text.strip(), [])
        rows = self._printed.rows
        around = exact or (number for number, cells in enumerate(rows) if any(text in cell for cell in cells))
        return (number for number in around if number > below and number not in self._used)

    def _status_of(self, row: int) -> Status | None:
        """The status whose marker stands in the row, or in the nearest row above that has one."""
        for number in range(row, -1, -1):
            for status in self._statuses:
                if self._marker(status) in self._printed.rows[number]:
                    return status
        return None

    def _marker(self, category: str) -> str:
        if category not in self._markers:
            self._markers[category] = "".join(map(paragraph_text, self._styles.find_marker(category))).strip()
        return self._markers[category]


def _name_row(item: Indicator | FlagshipAction, priority: str) -> str:
    if isinstance(item, Indicator):
        figures = f"target {item.target}, actual {item.actual}, {item.rating or NOT_RATED}"
        return f'the indicator "{_shorten(item.name)}" of {priority} with its {figures}'
    return f'the Flagship Action "{_shorten(item.title)}" of {priority} as {item.status}'


def _shorten(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
