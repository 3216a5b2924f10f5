"""Where a place is on disk: from a source and a place in it to a file and a line, as programs mark them."""

import csv
import io
from pathlib import Path

from cabinet_appendix.findings import Place
from cabinet_appendix.formats.text_files import read_text_file
from cabinet_appendix.operations.surroundings import show_path


class Locations:
    """Finds places; what a table's rows are among its lines is read once."""

    def __init__(self) -> None:
        self._starts: dict[Path, list[int]] = {}

    def find(self, source: Path, place: Place) -> tuple[Path, int | None]:
        """The file of a place, and the line where it has one: in a table, the first line of its row.

        What is below the working folder is named from there, as code hosts know it.
        """
        path = Path(show_path(_find_file(source, place.file)))
        if place.line is None and place.row is not None and path.suffix.lower() == ".csv":
            starts = self._starts_of(path)
            return path, starts[place.row - 1] if place.row <= len(starts) else None
        return path, place.line

    def _starts_of(self, path: Path) -> list[int]:
        if path not in self._starts:
            self._starts[path] = _find_starts(path)
        return self._starts[path]


def _find_file(source: Path, name: str) -> Path:
    if source.name == name or not source.is_dir():
        return source
    paths = (source / name, source / "narrative" / name)
    return next((path for path in paths if path.is_file()), source)


def _find_starts(path: Path) -> list[int]:
    """The line at which each row of a table begins: a cell may hold line ends."""
    text = read_text_file(path, path.parent, []) or ""
    rows, starts = csv.reader(io.StringIO(text, newline="")), [1]
    starts += [rows.line_num + 1 for _ in rows]
    return starts[:-1]
