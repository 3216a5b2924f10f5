"""Two states of a list, the old one in a file: from where each value stands to the edits that make it the new one."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Generic, TypeVar

from cabinet_appendix.formats.folder.rewriting.source_lines import Edit

Value = TypeVar("Value", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Span:
    """Where a value stands: the lines from `start` to before `end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Listed(Generic[Value]):
    """A list in a file of these `lines`: its values, and where each stands; the first would stand before line `empty`.

    With `gap`, an empty line stands between two values.
    """

    lines: Sequence[str]
    values: Sequence[Value]
    spans: Sequence[Span]
    empty: int
    gap: bool = False

    def edits(self, new: Sequence[Value], write: Callable[[Value], tuple[str, ...]]) -> Iterator[Edit]:
        """The edits that make of this list the `new` one; a value that stays is not touched."""
        matcher = SequenceMatcher(None, self.values, new, autojunk=False)
        for tag, start, end, new_start, new_end in matcher.get_opcodes():
            if tag == "equal":
                continue
            old, wanted = self.spans[start:end], new[new_start:new_end]
            for span, value in zip(old, wanted, strict=False):
                yield Edit(span.start, span.end, write(value))
            for span in old[len(wanted) :]:
                yield Edit(span.start, self._end_with_gap(span), ())
            if len(wanted) > len(old):
                yield self._insert(end, [write(value) for value in wanted[len(old) :]])

    def _end_with_gap(self, span: Span) -> int:
        is_followed = self.gap and span.end < len(self.lines) and not self.lines[span.end].strip()
        return span.end + is_followed

    def _insert(self, index: int, texts: Sequence[tuple[str, ...]]) -> Edit:
        """New values before the one with this index."""
        gap = ("",) if self.gap else ()
        if index:
            at = self.spans[index - 1].end
            return Edit(at, at, tuple(line for text in texts for line in (*gap, *text)))
        at = self.spans[0].start if self.spans else self.empty
        return Edit(at, at, tuple(line for text in texts for line in (*text, *gap)))
