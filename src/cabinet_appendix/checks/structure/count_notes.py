"""What a document says of how many Flagship Actions there are: from its paragraphs and their notes to counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Place
from cabinet_appendix.model.count_notes import CountNote, find_count
from cabinet_appendix.model.report import Priority, Report

if TYPE_CHECKING:  # what reads Word is loaded for documents only
    from cabinet_appendix.checks.document import Document
    from cabinet_appendix.ooxml.story_values import StoryParagraph

_ACTIONS = re.compile(r"\bflagship actions?\b|\bFAs?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PlacedCount:
    """A count with its place and the priority in whose section it stands, None for what is said of all."""

    place: Place
    count: CountNote
    priority: Priority | None


def find_count_notes(subject: Subject) -> Iterator[PlacedCount]:
    """The counts in the order of the document: of paragraphs that stand apart, and of the notes that these mark."""
    document, report = subject.document, subject.report
    if document is None or report is None:
        return
    for placed in document.paragraphs:
        paragraph = placed.paragraph
        if placed.is_note or placed.place.table is not None or paragraph.list_level is not None:
            continue
        found = (find_count(text) for text in _texts(document, paragraph) if _is_on_actions(text, report))
        count = next((count for count in found if count), None)
        if count:
            yield PlacedCount(document.with_words(placed.place), count, subject.priority_at(placed.place.order))


def name_in(text: str, name: str) -> bool:
    """Whether a text names a priority; "and" and its sign are one."""
    return _fold(name) in _fold(text)


def _texts(document: Document, paragraph: StoryParagraph) -> Iterator[str]:
    for run in paragraph.runs:
        if run.note_id is not None:
            yield " ".join(one.text for one in document.notes.get(run.note_id, ())).strip()
    yield paragraph.text.strip()


def _is_on_actions(text: str, report: Report) -> bool:
    return _ACTIONS.search(text) is not None or any(name_in(text, priority.name) for priority in report.priorities)


def _fold(text: str) -> str:
    return text.casefold().replace("&", "and")
