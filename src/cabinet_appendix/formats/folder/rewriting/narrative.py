"""A narrative file rewritten: from its bytes and what it is to hold to its bytes with only that changed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from cabinet_appendix.formats.folder.narrative_md import FOOTNOTE, SECTIONS, find_section_name
from cabinet_appendix.formats.folder.rewriting.sequences import Listed, Span
from cabinet_appendix.formats.folder.rewriting.source_lines import Edit, SourceLines
from cabinet_appendix.formats.markdown import format_bullet, format_inlines, parse_blocks
from cabinet_appendix.model.narrative import Bullet, Inline

_BULLET = re.compile(r"(\s*)([-*+])\s")
Inlines: TypeAlias = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class NarrativeChange:
    """What a file is to hold in place of what it holds: paragraphs or bullets by section, and footnotes by key.

    Of the footnotes only those that are new, other than before, or None where one is to go.
    """

    paragraphs: Sequence[Inlines] = ()
    bullets: Mapping[str, Sequence[Bullet]] = field(default_factory=dict)
    footnotes: Mapping[str, Inlines | None] = field(default_factory=dict)


def rewrite_introduction(data: bytes, change: NarrativeChange) -> bytes:
    """The bytes of introduction.md with other paragraphs and footnotes."""
    source = _Source(data)
    blocks = source.blocks
    spans = [source.span(index) for index in range(len(blocks))]
    values = [block.inlines for block in blocks]
    listed = Listed(source.lines, values, spans, 0, gap=True)
    edits = listed.edits(change.paragraphs, lambda text: tuple(format_inlines(text).split("\n")))
    return source.file.edit([*edits, *source.footnote_edits(change.footnotes)])


def rewrite_sections(data: bytes, change: NarrativeChange) -> bytes:
    """The bytes of a priority's file with other bullets and footnotes."""
    source = _Source(data)
    edits = [edit for name in SECTIONS for edit in _edit_section(source, name, change.bullets.get(name, ()))]
    return source.file.edit([*edits, *source.footnote_edits(change.footnotes)])


def _edit_section(source: "_Source", name: str, bullets: Sequence[Bullet]) -> Iterator[Edit]:
    """The edits of one section; one that there is not yet begins at the end of the text."""
    heading, indices = source.section(name)
    if heading is None:
        if bullets:
            end = source.end_of_text
            lines = [f"## {SECTIONS[name]}", "", *(line for bullet in bullets for line in source.write(bullet))]
            yield Edit(end, end, ("", *lines) if end else tuple(lines))
        return
    spans = [source.span(index) for index in indices]
    values = [
        Bullet(level=block.level, is_prompt=block.is_prompt, text=block.inlines)
        for block in (source.blocks[index] for index in indices)
    ]
    gap = any(not source.lines[later.start - 1].strip() for later in spans[1:])
    after = heading + 1
    has_empty = after < len(source.lines) and not source.lines[after].strip()
    yield from Listed(source.lines, values, spans, after + has_empty, gap).edits(bullets, source.write)


class _Source:
    """A narrative file: its lines, the blocks in them, and where its footnotes stand."""

    def __init__(self, data: bytes) -> None:
        self.file = SourceLines(data)
        self.lines = self.file.texts
        self._footnotes = dict(_find_footnotes(self.lines))
        of_footnotes = {number for span in self._footnotes.values() for number in range(span.start, span.end)}
        rest = ["" if number in of_footnotes else line for number, line in enumerate(self.lines)]
        self._rest = rest
        self.blocks = list(parse_blocks("\n".join(rest)))
        bullets = [match for line in rest if (match := _BULLET.match(line))]
        self._sign = bullets[0][2] if bullets else "-"
        self._indent = next((match[1] for match in bullets if match[1]), "  ")

    @property
    def end_of_text(self) -> int:
        """The number of the line after the last that is no footnote and not empty."""
        return max((number for number, line in enumerate(self._rest, start=1) if line.strip()), default=0)

    def span(self, index: int) -> Span:
        """The lines of a block: from where it begins to the next empty line or block."""
        start = self.blocks[index].line - 1
        starts = {block.line - 1 for block in self.blocks[index + 1 :]}
        end = start + 1
        while end < len(self._rest) and self._rest[end].strip() and end not in starts:
            end += 1
        return Span(start, end)

    def section(self, name: str) -> tuple[int | None, list[int]]:
        """The line of a section's heading, None where there is none, and the numbers of its bullets' blocks."""
        heading, current = None, None
        bullets: list[int] = []
        for index, block in enumerate(self.blocks):
            if block.kind == "heading":
                current = find_section_name(block) or current
                if current == name and heading is None:
                    heading = block.line - 1
            elif current == name:
                bullets.append(index)
        return heading, bullets

    def write(self, bullet: Bullet) -> tuple[str, ...]:
        """The lines of a bullet, marked as the others of the file are."""
        before = f"{self._indent * bullet.level}{self._sign} "
        first, *others = format_bullet(bullet, indent=len(before)).split("\n")
        return (before + first, *others)

    def footnote_edits(self, changed: Mapping[str, Inlines | None]) -> Iterator[Edit]:
        """The edits of the footnotes that change; a new one stands below the last."""
        new: list[str] = []
        for key, text in changed.items():
            span = self._footnotes.get(key)
            lines = tuple(f"[^{key}]: {format_inlines(text, indent=4)}".split("\n")) if text is not None else ()
            if span:
                yield Edit(span.start, span.end, lines)
            else:
                new += lines
        if new:
            last = max((span.end for span in self._footnotes.values()), default=0)
            at = last or len(self.lines)
            needs_gap = not last and bool(self.lines) and bool(self.lines[-1].strip())
            yield Edit(at, at, ("", *new) if needs_gap else tuple(new))


def _find_footnotes(lines: Sequence[str]) -> Iterator[tuple[str, Span]]:
    number = 0
    while number < len(lines):
        match, start = FOOTNOTE.match(lines[number]), number
        number += 1
        if match:
            while number < len(lines) and lines[number].startswith(("  ", "\t")) and lines[number].strip():
                number += 1
            yield match[1], Span(start, number)
