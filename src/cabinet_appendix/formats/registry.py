"""Every format that a report is read from and written to, a row each: which paths are its own, reader and writer."""

from collections.abc import Callable
from pathlib import Path
from pkgutil import resolve_name
from typing import NamedTuple

from cabinet_appendix.formats.reading import Reading
from cabinet_appendix.formats.rewritten import Rewritten
from cabinet_appendix.model.report import Report

_WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".ods"})
_DOCUMENTS = frozenset({".docx", ".docm", ".dotx", ".dotm", ".doc"})
"""Also those that are refused, so that the refusal can say why."""


class Format(NamedTuple):
    """A format: its name, whether a path that is there is one of its sources, and whether one to be written is.

    `reader` and `writer` name functions, whose modules are loaded when they are first called: a folder is built without
    loading what reads workbooks, which takes as long as reading the folder does. `original_reader` reads a source as it
    was before its tracked changes, "" where there are none; what is no target has no writer. `rewriter` makes of a
    source one that holds another report; what cannot be taken into it is kept in files that `beside` names, by their
    path in its folder.
    """

    name: str
    is_source: Callable[[Path], bool]
    is_target: Callable[[Path], bool]
    reader: str
    writer: str = ""
    original_reader: str = ""
    rewriter: str = ""
    beside: Callable[[Path, str], str] = lambda _source, name: name

    def read(self, source: Path, *, original: bool = False) -> Reading:
        """The report that a source holds, or what is wrong with it; the `original` one, before tracked changes."""
        name = self.original_reader if original else self.reader
        reading: Reading = resolve_name(f"cabinet_appendix.formats.{name}")(source)
        return reading

    def write(self, report: Report, path: Path, *, is_to_fill_in: bool = False) -> None:
        """Write a report to a path that is not there yet; with `is_to_fill_in`, actuals without data are left empty.

        OutputError for what the format cannot hold, OSError where the path cannot be written.
        """
        resolve_name(f"cabinet_appendix.formats.{self.writer}")(report, path, is_to_fill_in=is_to_fill_in)

    def rewrite(self, source: Path, reading: Reading, report: Report) -> tuple[Rewritten, ...]:
        """The files that change where a source, which was read so, is to hold `report`; nothing is written.

        Both have the same priorities in the same order. InputError for a source that has no place for it.
        """
        changed: tuple[Rewritten, ...] = resolve_name(f"cabinet_appendix.formats.{self.rewriter}")(
            source, reading, report
        )
        return changed


FORMATS = (
    Format(
        "a quarter's folder",
        Path.is_dir,
        lambda path: not path.suffix,
        "folder.read:read_folder",
        "folder.write:write_folder",
        rewriter="folder.rewrite:rewrite_folder",
    ),
    Format(
        "a workbook (.xlsx, .xls or .ods)",
        lambda path: path.is_file() and path.suffix.lower() in _WORKBOOKS,
        lambda path: path.suffix.lower() == ".xlsx",
        "workbook.read:read_workbook",
        "workbook.write:write_workbook",
        rewriter="workbook.rewrite:rewrite_workbook",
        beside=lambda book, name: f"{book.stem} {name}",
    ),
    # It is written into a template, which a report does not name: that is what `build` is for.
    Format(
        "a Word document (.docx)",
        lambda path: path.is_file() and path.suffix.lower() in _DOCUMENTS,
        lambda _path: False,
        "word.read:read_document",
        original_reader="word.read:read_original",
    ),
)


def find_format(source: Path) -> Format | None:
    """The format of a source, None where no format takes it."""
    return next((known for known in FORMATS if known.is_source(source)), None)


def find_target_format(path: Path) -> Format | None:
    """The format that a path to be written names, None where it names none."""
    return next((known for known in FORMATS if known.is_target(path)), None)
