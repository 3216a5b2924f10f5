"""What stands around a source: from its path to its council's words, and to the data of a quarter."""

from collections.abc import Iterator
from pathlib import Path

from cabinet_appendix.formats.registry import find_format
from cabinet_appendix.formats.text_files import read_text_file
from cabinet_appendix.model.quarter import Quarter

WORDS = "words.txt"
"""Beside a council's template: the words that it spells in a way of its own, one a line, and comments after "#"."""
_KEPT = ("", ".xlsx", ".xlsm", ".xls", ".ods")
"""How the names of what a quarter is kept in end: those of a folder and of workbooks."""


def folder_of(source: Path) -> Path:
    """The folder in which a source stands, as it was typed where that names one."""
    # "." and ".." name no folder that another could stand beside.
    return source.parent if source.name not in {"", ".."} else source.resolve().parent


def read_words(template: Path) -> frozenset[str]:
    """The words of a template's council, none where no list of them stands beside it."""
    path = template.with_name(WORDS)
    text = read_text_file(path, path.parent, []) if path.exists() else None
    lines = (line.partition("#")[0].strip() for line in (text or "").split("\n"))
    return frozenset(filter(None, lines))


def find_beside(source: Path, quarter: Quarter) -> Path | None:
    """The folder or workbook of a quarter beside a source."""
    return _find_kept(folder_of(source), quarter)


def find_data(document: Path, quarter: Quarter) -> Path | None:
    """The folder or workbook of a quarter beside a document or above it, there also in "data", or where one works."""
    found = (_find_kept(place, quarter) for folder in _folders_above(document) for place in (folder, folder / "data"))
    return next((path for path in found if path), None)


def show_path(path: Path) -> str:
    """A path as a message has it: from the working folder on where it is below that."""
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)


def _folders_above(source: Path) -> Iterator[Path]:
    yield from source.resolve().parents
    yield Path.cwd()


def _find_kept(folder: Path, quarter: Quarter) -> Path | None:
    try:
        paths = (folder / f"{quarter.slug}{suffix}" for suffix in _KEPT)
        return next((path for path in paths if find_format(path)), None)
    except OSError:  # a folder that is closed to us has nothing for us
        return None
