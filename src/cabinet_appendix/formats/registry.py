"""Every format that a report is read from, a row each: which sources are its own, and its reader."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.formats.reading import Reading


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name, whether a path is one of its sources, and how it is read."""

    name: str
    is_source: Callable[[Path], bool]
    read: Callable[[Path], Reading]


FORMATS = (Format("a quarter's folder", Path.is_dir, read_folder),)


def find_format(source: Path) -> Format | None:
    """The format of a source, None where no format takes it."""
    return next((known for known in FORMATS if known.is_source(source)), None)
