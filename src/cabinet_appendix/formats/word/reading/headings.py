"""Headings of an appendix, true or only bold: from their words to what stands below them, and to whom it belongs."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.ooxml.story_values import StoryParagraph

_QUARTER = re.compile(r"Q\s?([1-4])\b[\s,–-]*(?:(\d{4})\s?[-–/]\s?(\d{2}|\d{4}))?", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"(\d{4})\s?[-–/]\s?(\d{2}|\d{4})[\s,–-]*Q\s?([1-4])\b", re.IGNORECASE)
_EDGES = " \t\n\u00a0–—-:,.|"
TITLE, SUBTITLE = "title", "subtitle"
"""The names of Word's styles, in small letters."""
_LONGEST = 160
"""Characters of a bold line that may still be a heading: beyond it stands a bold paragraph."""


class Kind(Enum):
    """What stands below a heading."""

    ACHIEVEMENTS = auto()
    KEY_ACTIONS = auto()
    FLAGSHIP_ACTIONS = auto()
    INDICATORS = auto()
    RATINGS = auto()
    SUMMARY = auto()
    KEY = auto()
    OTHER = auto()


_KINDS = (
    (Kind.ACHIEVEMENTS, re.compile(r"^(?:our |key )?(?:achievements?|successes)\b")),
    (Kind.KEY_ACTIONS, re.compile(r"^(?:key|next) (?:actions?|steps)\b")),
    (Kind.KEY, re.compile(r"\bkey to (?:the )?(?:rag\b|ratings?\b|colours\b)|^(?:rag )?key$")),
    (Kind.SUMMARY, re.compile(r"\bsummary\b|\boverall ratings?\b|\ball (?:flagship actions|performance indicators)\b")),
    (Kind.FLAGSHIP_ACTIONS, re.compile(r"\bflagship actions?\b")),
    (Kind.INDICATORS, re.compile(r"\b(?:performance )?indicators?(?: rag)?\b|\bkpis?\b")),
    (Kind.RATINGS, re.compile(r"^(?:rag )?ratings?\b")),
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: what stands below it, and its other words, such as a priority's name."""

    kind: Kind
    words: str


def read_heading(text: str) -> Heading:
    """What a heading says, its quarter left aside: "Flagship Actions – Residents First Q2" is of Residents First."""
    words = " ".join(_QUARTER.sub(" ", _YEAR_FIRST.sub(" ", text)).split()).strip(_EDGES)
    folded = words.casefold()
    for kind, pattern in _KINDS:
        match = pattern.search(folded)
        if match:
            before, after = words[: match.start()].strip(_EDGES), words[match.end() :].strip(_EDGES)
            return Heading(kind, f"{before} {after}".strip())
    return Heading(Kind.OTHER, words)


def is_true_heading(paragraph: StoryParagraph) -> bool:
    """Whether a paragraph is a heading by its style: it has an outline level, or is a title."""
    return bool(paragraph.text.strip()) and (
        paragraph.outline_level is not None or paragraph.style.casefold() in {TITLE, SUBTITLE}
    )


def is_bold_heading(paragraph: StoryParagraph) -> bool:
    """Whether a paragraph only looks like a heading: all of it is bold, it is short and in no list."""
    return paragraph.is_bold and paragraph.list_level is None and len(paragraph.text.strip()) <= _LONGEST


def find_quarter(text: str) -> Quarter | None:
    """The quarter that a text names with its financial year, in either order; None where it names none."""
    for match, (number, first, second) in (
        (_QUARTER.search(text), (1, 2, 3)),
        (_YEAR_FIRST.search(text), (3, 1, 2)),
    ):
        if match and match[first] and match[second]:
            try:
                return Quarter.parse(f"{match[first]}-{match[second]} Q{match[number]}")
            except ValueError:
                continue
    return None


def without_quarter(text: str) -> str:
    """The words of a title without the quarter and year that it names."""
    return " ".join(_QUARTER.sub(" ", _YEAR_FIRST.sub(" ", text)).split()).strip(_EDGES)
