"""Tags that cannot be read: from a part's source to one that can be run, and what was wrong with each tag of it.

Jinja stops at the first tag that it cannot read. Here each is read by itself, and loops and conditions are paired off,
so that all that is wrong is found in one go.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from jinja2 import TemplateSyntaxError

from cabinet_appendix.formats.word.tag_source import TagSource

_TAG = re.compile(r"\{\{[-+]?\n.*?\}\}|\{%[-+]?\n\s*(\w*).*?%\}|\{#[-+]?\n.*?#\}", re.DOTALL)
"""A tag of a source; the others of its characters are text."""
_BLOCKS = frozenset({"for", "if", "with", "macro", "call", "filter", "block", "autoescape", "set"})
_BRANCHES = {"else": ("if", "for"), "elif": ("if",)}
_NEVER = "{%\n if false %}"


@dataclass(frozen=True, slots=True)
class BlockFault:
    """A loop or condition without its end, or an end without its beginning: what was found, and what is wanted."""

    found: str
    expected: str


Fault: TypeAlias = TemplateSyntaxError | BlockFault


@dataclass(frozen=True, slots=True)
class _Block:
    """A block that is open: its kind as it was typed, the line it begins on, and the tag that ends what is run."""

    kind: str
    line: int
    end: str


def mend(source: TagSource, read: Callable[[str], object]) -> tuple[str, list[tuple[int, Fault]]]:
    """The source without what cannot be read, each block ended; and the fault of each line, in order.

    `read` raises TemplateSyntaxError for a source that cannot be read.
    """
    mending = _Mending(source, read)
    text = _TAG.sub(mending.mend_tag, source.text)
    text += "".join(mending.end_blocks(0))
    return text, sorted(mending.faults, key=lambda fault: fault[0])


class _Mending:
    """Goes through the tags of a source from first to last, and keeps the blocks that are open."""

    def __init__(self, source: TagSource, read: Callable[[str], object]) -> None:
        self._source, self._read = source, read
        self._lines = iter(source.lines)
        self._line = 1
        self._open: list[_Block] = []
        self.faults: list[tuple[int, Fault]] = []

    def mend_tag(self, match: re.Match[str]) -> str:
        """What stands in place of a tag: the tag itself, unless something is wrong with it."""
        self._line = next(self._lines)
        tag, word = match.group(), match[1] or ""
        if word.startswith("end"):
            return self._end(tag, word.removeprefix("end"))
        if word in _BRANCHES:
            return self._branch(tag, word)
        if word in _BLOCKS and not (word == "set" and "=" in tag):
            is_readable = self._try(f"{tag}{{% end{word} %}}")
            self._open.append(_Block(word, self._line, f"{{% end{word if is_readable else 'if'} %}}"))
            return tag if is_readable else _NEVER
        return tag if self._try(tag) else _nothing()

    def end_blocks(self, kept: int) -> Iterator[str]:
        """The ends of all open blocks but the first ones, each of which is a fault."""
        while len(self._open) > kept:
            block = self._open.pop()
            letter = self._letter(block.line)
            found = f"the tag {self._typed(block.line)} without its end"
            self.faults.append((block.line, BlockFault(found, f"{{%{letter} end{block.kind} %}} below it")))
            yield block.end

    def _end(self, tag: str, kind: str) -> str:
        depth = next((place for place in reversed(range(len(self._open))) if self._open[place].kind == kind), None)
        if depth is None:
            return self._stray(f"{{%{self._letter(self._line)} {kind} … %}} above it")
        ends = "".join(self.end_blocks(depth + 1))
        end = self._open.pop().end
        return ends + (tag if kind in end else end.replace("{%", "{%\n"))

    def _branch(self, tag: str, word: str) -> str:
        block = self._open[-1] if self._open else None
        if block is None or block.kind not in _BRANCHES[word]:
            return self._stray(f"it below {{%{self._letter(self._line)} if … %}}")
        if word == "elif" and not self._try(f"{{% if true %}}{tag}{{% endif %}}"):
            return _NEVER.replace(" if", " elif")
        # The loop or condition that this belongs to could not be read, and neither branch of it is run.
        return _NEVER.replace(" if", " elif") if block.kind not in block.end else tag

    def _stray(self, expected: str) -> str:
        found = f"the tag {self._typed(self._line)} without its beginning"
        self.faults.append((self._line, BlockFault(found, expected)))
        return _nothing()

    def _try(self, text: str) -> bool:
        try:
            self._read(text)
        except TemplateSyntaxError as error:
            self.faults.append((self._line, error))
            return False
        return True

    def _typed(self, line: int) -> str:
        spot = self._source.spot(line)
        return spot.tag if spot else ""

    def _letter(self, line: int) -> str:
        """The letters after the first brace that name what a tag takes out: "p", "tr" or none."""
        match = re.match(r"\{%(\w+)\s", self._typed(line))
        return match[1] if match else ""


def _nothing() -> str:
    """What says nothing and keeps the count of lines."""
    return "{#\n#}"
