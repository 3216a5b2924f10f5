"""Rewriting a quarter's folder: from what it holds and another report to the files that change, and how."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from cabinet_appendix.errors import InputError
from cabinet_appendix.findings import Place
from cabinet_appendix.formats.columns import (
    COMPLETED_COLUMNS,
    FLAGSHIP_ACTION_COLUMNS,
    INDICATOR_COLUMNS,
    TOLERANCE,
    Column,
)
from cabinet_appendix.formats.differences import changed_footnotes, changed_items, changed_texts, identify_row
from cabinet_appendix.formats.folder.narrative_md import SECTIONS
from cabinet_appendix.formats.folder.read import COMPLETED_FILE, INTRODUCTION
from cabinet_appendix.formats.folder.rewriting.narrative import (
    NarrativeChange,
    rewrite_introduction,
    rewrite_sections,
)
from cabinet_appendix.formats.folder.rewriting.settings import rewrite_settings
from cabinet_appendix.formats.folder.rewriting.table import RowChange, rewrite_table
from cabinet_appendix.formats.folder.tables_csv import format_table
from cabinet_appendix.formats.reading import Reading, fault
from cabinet_appendix.formats.rewritten import Rewritten
from cabinet_appendix.model.narrative import Inline, note_keys
from cabinet_appendix.model.report import Priority, Report

Change = TypeVar("Change")
_TABLES: tuple[tuple[str, str, Sequence[Column]], ...] = (
    ("flagship_actions", "flagship-actions.csv", FLAGSHIP_ACTION_COLUMNS),
    ("completed_earlier", COMPLETED_FILE, COMPLETED_COLUMNS),
    ("indicators", "indicators.csv", INDICATOR_COLUMNS),
)


def rewrite_folder(folder: Path, reading: Reading, report: Report) -> tuple[Rewritten, ...]:
    """The files that change where the folder, which was read so, is to hold `report`; nothing is written.

    Both have the same priorities in the same order. InputError for what the folder's files have no place for.
    """
    if reading.report is None:
        raise ValueError("a folder that holds no report")
    rewriter = _Rewriter(folder, reading, reading.report, report)
    return tuple(changed for changed in rewriter.rewrite() if changed.before != changed.after)


class _Rewriter:
    """Two states of a report, the old one in the files of a folder."""

    def __init__(self, folder: Path, reading: Reading, old: Report, new: Report) -> None:
        self._folder, self._reading, self._old, self._new = folder, reading, old, new

    def rewrite(self) -> Iterator[Rewritten]:
        """Every file that may change, file by file."""
        yield self._rewrite("report.yaml", rewrite_settings, dict(changed_texts(self._old, self._new)))
        for name, file, columns in _TABLES:
            changes = [change for pair in self._pairs() for change in self._row_changes(name, *pair)]
            if changes:
                yield self._rewrite_table(file, columns, changes)
        footnotes = self._footnotes()
        introduction = NarrativeChange(self._new.introduction, footnotes=footnotes.get(INTRODUCTION, {}))
        yield self._rewrite(f"narrative/{INTRODUCTION}.md", rewrite_introduction, introduction)
        for priority in self._new.priorities:
            bullets = {name: getattr(priority, name) for name in SECTIONS}
            change = NarrativeChange(bullets=bullets, footnotes=footnotes.get(priority.key, {}))
            yield self._rewrite(f"narrative/{priority.key}.md", rewrite_sections, change)

    def _rewrite(self, name: str, rewrite: Callable[[bytes, Change], bytes], change: Change) -> Rewritten:
        before = (self._folder / name).read_bytes()
        return Rewritten(name, before, rewrite(before, change))

    def _rewrite_table(self, name: str, columns: Sequence[Column], changes: Sequence[RowChange]) -> Rewritten:
        path, defaults = self._folder / name, {TOLERANCE: str(self._new.tolerance)}
        before = path.read_bytes() if path.exists() else b""
        after, lacking = rewrite_table(before or format_table((), columns, {}).encode(), columns, changes, defaults)
        if lacking:
            columns_lacking = ", ".join(f'"{heading}"' for heading in lacking)
            expected, remedy = f"a column headed {columns_lacking}", "add it, and pull again"
            raise InputError(
                fault("I026", Place(name), f"no column {columns_lacking} for what is new", expected, remedy)
            )
        return Rewritten(name, before, after)

    def _pairs(self) -> Iterator[tuple[int, Priority, Priority]]:
        for number, (old, new) in enumerate(zip(self._old.priorities, self._new.priorities, strict=True)):
            yield number, old, new

    def _row_changes(self, name: str, number: int, old: Priority, new: Priority) -> Iterator[RowChange]:
        """The rows of one priority in one table that change, go or are new."""
        before, after = getattr(old, name), getattr(new, name)
        for change in changed_items(before, after, identify_row):
            row = self._row_above if change.old is None else self._row
            yield RowChange(row(number, name, change.index), new.key, change.old, change.new)

    def _row(self, number: int, name: str, index: int) -> int:
        # Every row of a table has a number.
        return self._reading.places["priorities", number, name, index].row or 0

    def _row_above(self, number: int, name: str, index: int) -> int:
        """The row below which a new one stands: the one before it, or the last of the priorities before."""
        if index:
            return self._row(number, name, index - 1)
        for earlier in range(number - 1, -1, -1):
            count = len(getattr(self._old.priorities[earlier], name))
            if count:
                return self._row(earlier, name, count - 1)
        return 1

    def _footnotes(self) -> Mapping[str, dict[str, tuple[Inline, ...] | None]]:
        """The footnotes that change, by the file in which they stand; new ones stand where they are first marked."""
        changed: dict[str, dict[str, tuple[Inline, ...] | None]] = {}
        marked = dict(self._marked())
        for key, text in changed_footnotes(self._old, self._new):
            is_old = key in self._old.footnotes
            file = Path(self._reading.places["footnotes", key].file).stem if is_old else marked[key]
            changed.setdefault(file, {})[key] = text
        return changed

    def _marked(self) -> Iterator[tuple[str, str]]:
        """The keys of the footnotes of the new report, each with the file that marks it; the first comes last."""
        for priority in reversed(self._new.priorities):
            for name in SECTIONS:
                for bullet in getattr(priority, name):
                    yield from ((key, priority.key) for key in note_keys(bullet.text))
        for paragraph in self._new.introduction:
            yield from ((key, INTRODUCTION) for key in note_keys(paragraph))
