"""Remarks on what was read: each a finding with the words beside which it stands."""

from collections.abc import Iterator

from cabinet_appendix.findings import Finding, Place
from cabinet_appendix.formats.reading import notice
from cabinet_appendix.formats.word.reading.inlines import clean

_SHOWN = 60
_LOOKED_AT = 1000


def shorten(text: str) -> str:
    """The beginning of a text, on one line."""
    words = clean(text[:_LOOKED_AT])
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"


class Remarks:
    """The remarks on one document, in the order in which they are made."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._findings: list[Finding] = []

    def __iter__(self) -> Iterator[Finding]:
        return iter(self._findings)

    def add(self, code: str, beside: str, found: str, done: str) -> None:
        """Add what was found beside these words of the document, "" for none, and what was done about it."""
        place = Place(self._file, paragraph=shorten(beside) or None)
        self._findings.append(notice(code, place, found, done))
