"""Tags that cannot be read: from a part's source to one that can be run, and what was wrong with each tag of it.

Jinja stops at the first tag that it cannot read. Here each is read by itself, and loops and conditions are paired off,
so that all that is wrong is found in one go.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from jinja2 import TemplateSyntaxError

from cabinet_appendix.formats.word.tag_source import TagSource

_TAG = re.compile(r"\{\{[-+]?\n.*?\}\}|\{%[-+]?\n\s*(\w*).*?%\}|\{#[-+]?\n.*?#\}", re.DOTALL)
"""A tag of a source; the others of its characters are text."""
_BLOCKS = frozenset({"for", "if", "with", "macro", "call", "filter", "block", "autoescape", "set"})
_BRANCHES = {"else": ("if", "for"), "elif": ("if",)}
_LOOP = re.compile(r"\{%[-+]?\n\s*for\s+(.+?)\s+in\s+(.+?)\s*[-+]?%\}", re.DOTALL)
# What stands in place of a tag that cannot be read; each keeps the count of lines.
_NEVER, _NEVER_END, _NOTHING = "{%\n if false %}", "{%\n endif %}", "{#\n#}"


@dataclass(frozen=True, slots=True)
class BlockFault:
    """A loop or condition without its end, or an end without its beginning: what was found, and what is wanted."""

    found: str
    expected: str


Fault: TypeAlias = TemplateSyntaxError | BlockFault


@dataclass(frozen=True, slots=True)
class _Block:
    """A block that is open: its kind, the line of its tag, and where this and its branches stand among the pieces."""

    kind: str
    line: int
    piece: int
    is_readable: bool
    branches: list[int] = field(default_factory=list)


def mend(source: TagSource, read: Callable[[str], object]) -> tuple[str, list[tuple[int, Fault]]]:
    """The source without what cannot be read, and the fault of each line, in order.

    Of a loop that is left open, what follows is run once; of a condition, always. `read` raises TemplateSyntaxError
    for a source that cannot be read.
    """
    mending = _Mending(source, read)
    return mending.run(), sorted(mending.faults, key=lambda fault: fault[0])


class _Mending:
    """Goes through the tags of a source from first to last, and keeps the blocks that are open."""

    def __init__(self, source: TagSource, read: Callable[[str], object]) -> None:
        self._source, self._read = source, read
        self._line = 1
        self._pieces: list[str] = []
        self._open: list[_Block] = []
        self.faults: list[tuple[int, Fault]] = []

    def run(self) -> str:
        """The source as it can be read."""
        text, done = self._source.text, 0
        for match in _TAG.finditer(text):
            self._line += text.count("\n", done, match.start()) + 1
            self._pieces.append(text[done : match.start()])
            self._pieces.append(self._mend_tag(match.group(), match[1] or ""))
            self._line += match.group().count("\n") - 1
            done = match.end()
        self._leave_open(0)
        return "".join((*self._pieces, text[done:]))

    def _mend_tag(self, tag: str, word: str) -> str:
        """What stands in place of a tag: the tag itself, unless something is wrong with it."""
        if word.startswith("end"):
            return self._end(tag, word.removeprefix("end"))
        if word in _BRANCHES:
            return self._branch(tag, word)
        if word in _BLOCKS and not (word == "set" and "=" in tag):
            is_readable = self._try(f"{tag}{{% end{word} %}}")
            self._open.append(_Block(word, self._line, len(self._pieces), is_readable))
            return tag if is_readable else _NEVER
        return tag if self._try(tag) else _NOTHING

    def _end(self, tag: str, kind: str) -> str:
        depth = next((place for place in reversed(range(len(self._open))) if self._open[place].kind == kind), None)
        if depth is None:
            return self._stray(f"{{%{self._letter(self._line)} {kind} … %}} above it")
        self._leave_open(depth + 1)
        return tag if self._open.pop().is_readable else _NEVER_END

    def _branch(self, tag: str, word: str) -> str:
        block = self._open[-1] if self._open else None
        if block is None or block.kind not in _BRANCHES[word]:
            return self._stray(f"it below {{%{self._letter(self._line)} if … %}}")
        block.branches.append(len(self._pieces))
        if word == "elif" and not self._try(f"{{% if true %}}{tag}{{% endif %}}"):
            return _NEVER.replace("if", "elif")
        return tag if block.is_readable or block.kind == "if" else _NEVER.replace("if", "elif")

    def _leave_open(self, kept: int) -> None:
        """Take out the tags of all open blocks but the first ones, each of which is a fault."""
        while len(self._open) > kept:
            block = self._open.pop()
            found = f"the tag {self._typed(block.line)} without its end"
            expected = f"{{%{self._letter(block.line)} end{block.kind} %}} below it"
            self.faults.append((block.line, BlockFault(found, expected)))
            loop = _LOOP.fullmatch(self._pieces[block.piece])
            for piece in (block.piece, *block.branches):
                self._pieces[piece] = _NOTHING
            if loop:
                self._pieces[block.piece] = f"{{%\n set {loop[1]} = (({loop[2]})|list)[0] %}}"

    def _stray(self, expected: str) -> str:
        found = f"the tag {self._typed(self._line)} without its beginning"
        self.faults.append((self._line, BlockFault(found, expected)))
        return _NOTHING

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
