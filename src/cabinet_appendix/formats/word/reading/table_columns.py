"""Columns of a table of indicators: from headings and cells to which column is what.

Columns are known by what stands in them as much as by their headings: every council words those in its own way, and a
table that a page break has cut in two has none in its second part.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from cabinet_appendix.formats.columns import INDICATOR_COLUMNS, Column
from cabinet_appendix.formats.word.reading.inlines import clean
from cabinet_appendix.formats.word.reading.rag_marks import read_mark
from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.ratings import Polarity
from cabinet_appendix.ooxml.story_values import StoryCell

Row: TypeAlias = Sequence[StoryCell]

_POLARITY: Column = next(column for column in INDICATOR_COLUMNS if column.field == ("polarity",))
_MOST = 0.7
"""The share of a column's cells that must be of a kind for the column to be."""
_LONGEST_MARK = 12


def read_polarity(text: str) -> Polarity | None:
    """The polarity that a cell shows, by an arrow or a word."""
    try:
        polarity: Polarity = _POLARITY.parse(clean(text))
    except ValueError:
        return None
    return polarity


def is_figure(cell: StoryCell) -> bool:
    """Whether a cell holds a figure."""
    try:
        Figure.parse(clean(cell.text))
    except ValueError:
        return False
    return True


def _is_mark(cell: StoryCell) -> bool:
    """Whether a cell holds no more than the mark of a rating or status."""
    return len(clean(cell.text)) <= _LONGEST_MARK and read_mark(cell) is not None


def _is_polarity(cell: StoryCell) -> bool:
    return read_polarity(cell.text) is not None


def _has_text(cell: StoryCell) -> bool:
    return bool(cell.text.strip())


_KINDS: dict[str, tuple[Callable[[StoryCell], bool], re.Pattern[str]]] = {
    "polarity": (_is_polarity, re.compile(r"\bpolarity\b|\bgood\b|\baim to\b")),
    "previous": (is_figure, re.compile(r"\b(?:previous|last|prior)\b")),
    "actual": (is_figure, re.compile(r"\b(?:actual|outcome|result|performance|achieved|outturn)\b")),
    "target": (is_figure, re.compile(r"\b(?:target|goal|plan|aim)\b")),
    "marker": (_is_mark, re.compile(r"\b(?:rag|rating|traffic light|status)\b")),
    "name": (_has_text, re.compile(r"\b(?:indicator|measure|description|kpi|name)\b")),
}
"""What a cell of each column is, and what its heading says; in the order in which a column is taken for one of them."""


def find_columns(headings: Row, body: Sequence[Row]) -> dict[str, int] | None:
    """The column of each field; None where there are not a name and two columns of figures."""
    left = set(range(min(map(len, body), default=0)))
    columns: dict[str, int] = {}

    def take(name: str, candidates: Iterable[int]) -> None:
        index = min(left.intersection(candidates), default=None)
        if index is not None and name not in columns:
            columns[name] = index
            left.discard(index)

    for name, (is_of_kind, heading) in _KINDS.items():
        named = [index for index, cell in enumerate(headings) if heading.search(clean(cell.text).casefold())]
        take(name, [index for index in left.intersection(named) if _share(body, index, is_of_kind)])
    for name in ("polarity", "marker"):
        take(name, [index for index in left if _share(body, index, _KINDS[name][0]) >= _MOST])
    figures = [index for index in left if _share(body, index, is_figure) >= _MOST]
    for name in ("target", "actual"):
        take(name, figures)
    words = {index: sum(len(row[index].text) for row in body) for index in left.difference(figures)}
    if words and "name" not in columns:
        columns["name"] = max(words, key=words.__getitem__)
    return columns if {"name", "target", "actual"} <= columns.keys() else None


def _share(body: Sequence[Row], index: int, is_one: Callable[[StoryCell], bool]) -> float:
    """How many of a column's cells are of a kind."""
    return sum(is_one(row[index]) for row in body) / len(body) if body else 0
