"""Merging narrative word by word: from what it was and two things made of it to one that has the changes of both."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import pairwise

from cabinet_appendix.model.narrative import Inline, Link, Text, normalise

_PIECE = re.compile(r"\s+|\d+(?:[.,]\d+)+|\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class _Edit:
    """New pieces in the place of those from `start` to before `end`."""

    start: int
    end: int
    pieces: tuple[Inline, ...]


def merge_wording(
    base: tuple[Inline, ...], ours: tuple[Inline, ...], theirs: tuple[Inline, ...]
) -> tuple[Inline, ...] | None:
    """The narrative with the changes of both sides; None where both changed the same words, and differently.

    A word is changed as well where its emphasis, its link or the note behind it is.
    """
    pieces = list(split_wording(base))
    own, other = _diff(pieces, list(split_wording(ours))), _diff(pieces, list(split_wording(theirs)))
    merged = _merge_edits(own, other)
    if merged is None:
        return None
    for edit in reversed(merged):
        pieces[edit.start : edit.end] = edit.pieces
    return normalise(pieces)


def split_wording(inlines: Sequence[Inline]) -> Iterator[Inline]:
    """Narrative word by word: each word or number, each stretch of white space and each sign an inline of its own."""
    for inline in inlines:
        if isinstance(inline, (Text, Link)):
            yield from (replace(inline, text=piece) for piece in _PIECE.findall(inline.text))
        else:
            yield inline


def _diff(old: Sequence[Inline], new: Sequence[Inline]) -> list[_Edit]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [
        _Edit(start, end, tuple(new[new_start:new_end]))
        for tag, start, end, new_start, new_end in matcher.get_opcodes()
        if tag != "equal"
    ]


def _merge_edits(ours: Sequence[_Edit], theirs: Sequence[_Edit]) -> list[_Edit] | None:
    """The edits of both, in order, what both did once; None where two meet that are not the same."""
    merged = sorted({*ours, *theirs}, key=lambda edit: (edit.start, edit.end))
    # Edits of one side never touch: between them stands what stays.
    if any(following.start <= edit.end for edit, following in pairwise(merged)):
        return None
    return merged
