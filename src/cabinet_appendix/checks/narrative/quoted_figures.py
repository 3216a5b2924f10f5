"""Figures that a sentence quotes: from its words to the target and the actual that it says there are."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from cabinet_appendix.model.figures import Figure

_FIGURE = r"(?<![\w.,/£$€-])[£$€]?\d+(?:,\d{3})*(?:\.\d+)?(?:\s?%|\sper\s?cent\b|(?:k|m|bn)\b)?(?![\w/–-]|[.,]\d)"
_TARGET = re.compile(
    rf"\btarget\s*(?:of|is|was|being|set at|at|:)?\s*\(?(?P<after>{_FIGURE})|(?P<before>{_FIGURE})\s+target\b",
    re.IGNORECASE,
)
_OTHER_TARGET = re.compile(
    r"\b(?:national|annual|yearly|monthly|weekly|daily|statutory|government\S*|stretch|year-end|end-of-year|London|"
    r"regional|previous|original|former|old|new|revised|higher|lower|interim|local|last|next|quarter[’']s|year[’']s)\s+"
    r"(?:\S+\s+)?$",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"[^.;]{0,30}?\b(?:by|for|from)\s+(?:the\s+)?(?:end\s+of\s+)?"
    r"(?:next|20\d\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
_SAID = re.compile(
    rf"\b(?:was|were|is|are|at|reached|totalled|averaged|to)\s+(?P<said>{_FIGURE})"
    r"(?=\s*(?:[.,;:)]|$|(?:in|this|for|over)\s+(?:the|this|Q|quarter)))",
    re.IGNORECASE,
)
_ANY = re.compile(_FIGURE)
_NO_FIGURE = re.compile(
    r"(?:\b(?:quarter|stage|phase|section|step|level|part|age|aged|year|grade|no\.?)\s*|\bQ)$", re.IGNORECASE
)
_ROUGH = re.compile(
    r"(?:\b(?:over|under|above|below|nearly|almost|about|around|some|approximately|least|most|than|further|another|by|from|"
    r"up to|extra|additional)\s+|[<>~+]\s?)$",
    re.IGNORECASE,
)
_PER_CENT = re.compile(r"\s*per\s?cent", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")


class Quoted(NamedTuple):
    """A figure as a sentence has it; `is_rough` where a word before it says so."""

    figure: Figure
    is_rough: bool = False


def find_targets(sentence: str) -> Iterator[Quoted]:
    """The figures that a sentence calls the target of the quarter."""
    for match in _TARGET.finditer(sentence):
        figure = _parse(match["after"] or match["before"])
        if figure and not _OTHER_TARGET.search(sentence, 0, match.start()) and not _LATER.match(sentence, match.end()):
            yield Quoted(figure)


def find_actuals(sentence: str) -> Iterator[Quoted]:
    """The figures beside those of targets, which may be actuals."""
    targets = [match.span() for match in _TARGET.finditer(sentence)]
    for match in _ANY.finditer(sentence):
        is_target = any(start <= match.start() < end for start, end in targets)
        figure = None if is_target or _NO_FIGURE.search(sentence, 0, match.start()) else _parse(match[0])
        if figure:
            yield Quoted(figure, is_rough=_ROUGH.search(sentence, 0, match.start()) is not None)


def find_said(sentence: str) -> Iterator[Quoted]:
    """The figures that a sentence says something was, or has reached: "was 94%"."""
    for match in _SAID.finditer(sentence):
        figure = _parse(match["said"])
        if figure:
            yield Quoted(figure)


def _parse(text: str) -> Figure | None:
    """A figure; None for a year, and for digits that are no number."""
    if _YEAR.fullmatch(text):
        return None
    try:
        return Figure.parse(_PER_CENT.sub("%", text))
    except ValueError:
        return None
