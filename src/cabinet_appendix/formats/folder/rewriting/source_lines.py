"""The lines of a text file, each with its own end: from bytes to lines that can be replaced, and back."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
_END = re.compile(r"[\r\n]*\Z")
_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Edit:
    """New lines, without ends, in the place of those from `start` to before `end`, counted from 0."""

    start: int
    end: int
    lines: tuple[str, ...]


class SourceLines:
    """A file's lines; what is not edited keeps its bytes, its byte-order mark and its line ends."""

    def __init__(self, data: bytes) -> None:
        try:
            text, self._encoding = data.decode("utf-8"), "utf-8"
        except UnicodeDecodeError:
            text, self._encoding = data.decode("cp1252"), "cp1252"
        self._mark = _MARK if text.startswith(_MARK) else ""
        self._lines = _LINE.findall(text.removeprefix(_MARK))
        ends = Counter(match[0] for line in self._lines if (match := _END.search(line)) and match[0])
        self._end = ends.most_common(1)[0][0] if ends else "\n"

    @property
    def texts(self) -> list[str]:
        """The lines without their ends."""
        return [_END.sub("", line) for line in self._lines]

    @property
    def with_ends(self) -> Sequence[str]:
        """The lines as they are."""
        return tuple(self._lines)

    def edit(self, edits: Sequence[Edit]) -> bytes:
        """The bytes of the file with edits that do not overlap; those at one place stand in their own order."""
        lines = list(self._lines)
        in_order = sorted(edits, key=lambda edit: (edit.start, edit.end))
        # From the last to the first, so that the numbers of the lines before still hold.
        for edit in reversed(in_order):
            if edit.start and edit.lines and edit.start == len(lines):
                lines[-1] = _END.sub("", lines[-1]) + self._end
            lines[edit.start : edit.end] = [line + self._end for line in edit.lines]
        return self._encode(self._mark + "".join(lines))

    def _encode(self, text: str) -> bytes:
        try:
            return text.encode(self._encoding)
        except UnicodeEncodeError:  # what Windows-1252 has no character for
            return (_MARK + text.removeprefix(_MARK)).encode("utf-8")
