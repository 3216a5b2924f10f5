"""Tidying a document that somebody made by hand: from blocks as typed to the words that are meant.

No-break spaces, tabs, line breaks, doubled spaces and soft hyphens are how a page was made to look right; bullets that
were typed are a list. A document of our own is read as it stands.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cabinet_appendix.ooxml.story_values import Block, StoryCell, StoryParagraph, StoryRun, StoryTable

_TYPED_BULLET = re.compile(r"[•●▪■◦○‣·\u2013o-][ \t\u00a0]+")
_NESTED = frozenset("◦○o–")
_SPACES = re.compile(r"\s+")


def tidy(blocks: Iterable[Block]) -> list[Block]:
    """The same blocks, every paragraph on one line with single spaces, every cell with one paragraph."""
    return [_tidy_table(block) if isinstance(block, StoryTable) else tidy_paragraph(block) for block in blocks]


def tidy_paragraph(paragraph: StoryParagraph) -> StoryParagraph:
    """A paragraph with single spaces, none at its ends; a bullet that was typed becomes a list's."""
    level, runs = paragraph.list_level, paragraph.runs
    match = _TYPED_BULLET.match(paragraph.text)
    if match and level is None and paragraph.text[match.end() :].strip():
        level = 1 if match[0][0] in _NESTED else 0
        runs = tuple(_drop(runs, match.end()))
    tidied = tuple(_with_single_spaces(runs))
    if tidied == paragraph.runs and level == paragraph.list_level:
        return paragraph
    return replace(paragraph, runs=tidied, list_level=level)


def _drop(runs: Iterable[StoryRun], length: int) -> Iterator[StoryRun]:
    """The runs without their first characters."""
    for run in runs:
        yield replace(run, text=run.text[length:])
        length = max(0, length - len(run.text))


def _with_single_spaces(runs: Sequence[StoryRun]) -> Iterator[StoryRun]:
    is_after_space = True
    for run in runs:
        text = _SPACES.sub(" ", run.text.replace("\u00ad", ""))
        if is_after_space:
            text = text.lstrip(" ")
        is_after_space = text.endswith(" ") or (is_after_space and not text)
        yield run if text == run.text else replace(run, text=text)


def _tidy_table(table: StoryTable) -> StoryTable:
    return StoryTable(tuple(tuple(_tidy_cell(cell) for cell in row) for row in table.rows))


def _tidy_cell(cell: StoryCell) -> StoryCell:
    if not cell.paragraphs:
        return cell
    first, *others = cell.paragraphs
    if not others:
        tidied = tuple(_with_single_spaces(first.runs))
        return cell if tidied == first.runs else replace(cell, paragraphs=(replace(first, runs=tidied),))
    runs = [*first.runs]
    for paragraph in others:
        runs += [StoryRun(" "), *paragraph.runs]
    drawings = tuple(drawing for paragraph in cell.paragraphs for drawing in paragraph.drawings)
    joined = replace(first, runs=tuple(_with_single_spaces(runs)), drawings=drawings)
    return replace(cell, paragraphs=(joined,))
