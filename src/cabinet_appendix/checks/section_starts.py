"""Where the section of each priority begins in a document: from its words and the headings above them to places."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from cabinet_appendix.checks.passages import Kind, Passage
from cabinet_appendix.model.report import Priority, Report

if TYPE_CHECKING:  # what reads Word is loaded for documents only
    from cabinet_appendix.checks.document import Document


def find_starts(report: Report, narrative: Sequence[Passage], document: Document) -> tuple[int, ...]:
    """The order of the paragraph with which each priority begins; after all where none of its words are found.

    That is the first heading, true or only bold, below the words of the priority before. Above the first of all stands
    what is said of all priorities: it begins at the heading that names it, or at its first words.
    """
    spans = _find_spans(narrative, document)
    headings = list(_find_headings(document))
    starts: list[int] = []
    end = 0
    for priority in report.priorities:
        first, last = spans.get(priority.key, (sys.maxsize, 0))
        above = [order for order, text in headings if end < order <= first and (starts or _names(text, priority))]
        starts.append(min(above, default=first))
        end = max(end, last)
    return tuple(starts)


def _find_spans(narrative: Sequence[Passage], document: Document) -> dict[str, tuple[int, int]]:
    """The first and last place of each priority's words; those said elsewhere too, as its title is, tell nothing."""
    spans: dict[str, tuple[int, int]] = {}
    for passage in narrative:
        order, owner = passage.place.order, passage.priority
        if owner and order and passage.kind is not Kind.HEADING and document.count(passage.text) == 1:
            first, last = spans.get(owner.key, (order, order))
            spans[owner.key] = (min(first, order), max(last, order))
    return spans


def _find_headings(document: Document) -> Iterator[tuple[int, str]]:
    for placed in document.paragraphs:
        paragraph, text = placed.paragraph, placed.paragraph.text.strip()
        is_apart = placed.place.table is None and not placed.is_note
        if text and is_apart and (paragraph.outline_level is not None or paragraph.is_bold):
            yield placed.place.order, text.casefold()


def _names(text: str, priority: Priority) -> bool:
    return text == priority.title.casefold() or priority.name.casefold() in text
