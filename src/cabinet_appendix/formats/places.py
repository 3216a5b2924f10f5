"""Where each value of a report was read: from the path of a value in the report to its place in a file."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from cabinet_appendix.findings import Place
from cabinet_appendix.model.consistency import Path

Locator: TypeAlias = Callable[[str | int], Place]
"""Finds the place of a field of a value whose fields stand in places of their own, such as the cells of a row."""


class Places:
    """Places by path, () being the whole; a value whose own place is not known stands where what holds it stands."""

    def __init__(self, source: str, places: Mapping[Path, Place] | None = None) -> None:
        self._source = Place(source)
        self._places: dict[Path, Place | Locator] = dict(places or {})

    def __setitem__(self, path: Path, place: Place | Locator) -> None:
        self._places[path] = place

    def __getitem__(self, path: Path) -> Place:
        """The place of the value, or of the nearest that holds it, or of the whole source."""
        for length in range(len(path), -1, -1):
            found = self._places.get(path[:length])
            if found is not None:
                return found if isinstance(found, Place) else found(path[length] if length < len(path) else "")
        return self._source

    def move(self, old: Path, new: Path) -> None:
        """Record that what was read at `old` has become the value at `new`, with all below it."""
        for path in [path for path in self._places if path[: len(old)] == old]:
            self._places[new + path[len(old) :]] = self._places.pop(path)
