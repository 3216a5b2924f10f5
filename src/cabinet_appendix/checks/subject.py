"""What a rule may look at: the report, where its values stand, the document if there is one, and the last quarter.

Profiled with 6,400 indicators: three rules each found all acronyms, in 33 ms, and twelve listed all indicators, in 2.5;
each is found `once` now for all of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from cabinet_appendix.checks.last_quarter import LastQuarter
from cabinet_appendix.checks.passages import Passage, find_document_passages, find_report_passages
from cabinet_appendix.checks.section_starts import find_starts
from cabinet_appendix.findings import Place
from cabinet_appendix.model.consistency import Path
from cabinet_appendix.model.report import Priority, Report

if TYPE_CHECKING:  # what reads Word is loaded for documents only
    from cabinet_appendix.checks.document import Document

Found = TypeVar("Found")
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
    _known: dict[Callable[[Subject], Any], Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    def once(self, find: Callable[[Subject], Found]) -> Found:
        """What a function finds in the subject, found once for all the rules that ask for it."""
        if find not in self._known:
            self._known[find] = find(self)
        found: Found = self._known[find]
        return found

    def locate(self, path: Path) -> Place:
        """Where a value of the report stands."""
        if self.document and self.report:
            return self.document.locate(self.report, path, self._namesakes_above.get(path[:4], 0))
        return self.locate_in_source(path)

    @cached_property
    def _namesakes_above(self) -> dict[Path, int]:
        """How many indicators above have the same name, by path, of those that are not the first."""
        above: dict[Path, int] = {}
        seen: Counter[str] = Counter()
        for number, priority in enumerate(self.report.priorities if self.report else ()):
            for index, indicator in enumerate(priority.indicators):
                if seen[indicator.name]:
                    above["priorities", number, "indicators", index] = seen[indicator.name]
                seen[indicator.name] += 1
        return above

    @cached_property
    def last_quarter(self) -> LastQuarter | None:
        """The quarter before, in which things are found."""
        return LastQuarter(self.previous) if self.previous else None

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
        """Where in the document each priority begins."""
        return find_starts(self.report, self.narrative, self.document) if self.report and self.document else ()
