"""An edit of printed narrative replayed on what it was printed from, so that figures are still quoted by name."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TypeAlias

from cabinet_appendix.compare.merge_wording import split_wording
from cabinet_appendix.model.narrative import Inline, Quote, Text, normalise, plain_text
from cabinet_appendix.model.references import Resolver


@dataclass(frozen=True, slots=True)
class TypedOver:
    """A quoted figure that somebody has typed over: the quote, as what it was printed, and what stands there now."""

    quote: Quote
    printed: str
    typed: str


@dataclass(frozen=True, slots=True)
class Replayed:
    """The narrative with the edit made in it, and the figures that it would have changed."""

    text: tuple[Inline, ...]
    typed_over: tuple[TypedOver, ...] = ()


def replay(
    source: tuple[Inline, ...],
    edited: tuple[Inline, ...],
    resolvers: tuple[Resolver, Resolver],
    *,
    accept_figures: bool,
) -> Replayed:
    """The source of a narrative after what was printed of it was edited.

    The first of the `resolvers` gives the text as which a quote was printed, the second that of the edited tables. A
    quote whose figure stands there still is kept, and so is one whose figure was changed there and in its table alike;
    one that was deleted goes. One whose figure was typed over is kept too, and told, unless `accept_figures` takes what
    was typed.
    """
    resolve, resolve_now = resolvers
    pieces = list(_split(source, resolve))
    new = list(split_wording(edited))
    steps = [
        _Step(tag == "equal", pieces[start:end], new[new_start:new_end])
        for tag, start, end, new_start, new_end in SequenceMatcher(
            None, [piece.shown for piece in pieces], new, autojunk=False
        ).get_opcodes()
    ]
    # A space or a sign stays wherever another is like it.
    stayed = {piece.number for step in steps if step.is_kept for piece in step.pieces if piece.is_word}
    changed = _find_typed_over(steps, stayed)
    renewed = {
        number: told
        for number, told in changed.items()
        if told[1] and resolve_now(told[0]) != resolve(told[0]) and told[1] in (resolve_now(told[0]) or "")
    }
    kept = renewed if accept_figures else changed
    quoted = (stayed - changed.keys()) | kept.keys()
    result = [inline for step in steps for inline in step.replay(quoted, kept)]
    told = [
        TypedOver(quote, resolve(quote) or "", typed)
        for number, (quote, typed) in kept.items()
        if number not in renewed
    ]
    return Replayed(normalise(_once(result)), tuple(told))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word or sign as it was printed, and the inline of the source that it stands for, by its number there."""

    shown: Inline
    source: Inline
    number: int

    @property
    def is_word(self) -> bool:
        """Whether it is a word or number, and no space or sign."""
        return plain_text([self.shown])[:1].isalnum()


_Quotes: TypeAlias = dict[int, tuple[Quote, str]]
"""Quotes by their number in the source, each with what stands in its place."""


@dataclass(frozen=True, slots=True)
class _Step:
    """Pieces in a row that stayed, or in whose place others were typed."""

    is_kept: bool
    pieces: Sequence[_Piece]
    typed: Sequence[Inline]

    def replay(self, quoted: Collection[int], kept: Collection[int]) -> Iterator[Inline]:
        """What becomes of the pieces: `quoted` are the quotes that stay, `kept` those of them that were typed over."""
        if self.is_kept:
            yield from (piece.source if piece.number in quoted else piece.shown for piece in self.pieces)
        else:
            yield from [piece.source for piece in self.pieces if piece.number in kept] or self.typed


def _find_typed_over(steps: Sequence[_Step], stayed: Collection[int]) -> _Quotes:
    """The quotes of which a part has changed, or in whose place there is another figure."""
    typed: _Quotes = {}
    for step in steps:
        text = plain_text(step.typed).strip()
        for piece in step.pieces if not step.is_kept else ():
            is_figure = piece.number in stayed or any(sign.isdigit() for sign in text)
            if isinstance(piece.source, Quote) and is_figure:
                typed.setdefault(piece.number, (piece.source, text))
    return typed


def _split(source: Sequence[Inline], resolve: Resolver) -> Iterator[_Piece]:
    for number, inline in enumerate(source):
        printed = resolve(inline) if isinstance(inline, Quote) else None
        if isinstance(inline, Quote) and printed is not None:
            shown_as = Text(printed, inline.strong, inline.emphasis)
            yield from (_Piece(shown, inline, number) for shown in split_wording([shown_as]))
        else:
            yield from (_Piece(piece, piece, number) for piece in split_wording([inline]))


def _once(inlines: Sequence[Inline]) -> Iterator[Inline]:
    """The inlines, each quote once of the several pieces that it was printed as."""
    before: Inline | None = None
    for inline in inlines:
        if not (isinstance(inline, Quote) and inline is before):
            yield inline
        before = inline
