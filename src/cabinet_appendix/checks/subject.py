"""What a rule may look at: the report, where its values stand, the document if there is one, and the last quarter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from cabinet_appendix.checks.passages import Passage, find_document_passages, find_report_passages
from cabinet_appendix.findings import Place
from cabinet_appendix.model.consistency import Path
from cabinet_appendix.model.report import Priority, Report

if TYPE_CHECKING:  # what reads Word is loaded for documents only
    from cabinet_appendix.checks.document import Document

Locate = Callable[[Path], Place]
"""From the path of a value in a report, ("priorities", 0, "indicators", 3, "actual"), to where it stands."""


@dataclass(frozen=True)
class Subject:
    """A source that is checked.

    `report` is what it says, None for a document that is no appendix; `document` is there where it is a Word file;
    `previous` is the report of the quarter before; `words` are those that the council spells in a way of its own.
    """

    file: str
    report: Report | None
    locate_in_source: Locate
    document: Document | None = None
    previous: Report | None = None
    words: frozenset[str] = frozenset()

    def locate(self, path: Path) -> Place:
        """Where a value of the report stands."""
        if self.document and self.report:
            return self.document.locate(self.report, path)
        return self.locate_in_source(path)

    @cached_property
    def narrative(self) -> tuple[Passage, ...]:
        """The texts of the report, each with its priority; figures that it quotes are in their place."""
        return tuple(find_report_passages(self.report, self.locate)) if self.report else ()

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every text just as it stands: of a document all its paragraphs, else those of the report."""
        return tuple(find_document_passages(self.document)) if self.document else self.narrative

    def priority_at(self, order: int) -> Priority | None:
        """The priority in whose section a place of the document stands; None before the first, or without a report."""
        found = None
        for index, start in enumerate(self._starts):
            if start <= order and self.report:
                found = self.report.priorities[index]
        return found

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        """Where in the document each priority begins: at the first of its words."""
        return tuple(
            min((passage.place.order for passage in self.narrative if passage.priority is priority), default=0)
            for priority in (self.report.priorities if self.report else ())
        )
