"""S003: tables whose counts a document says nowhere, for a priority or for all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cabinet_appendix.checks.charted import pair_charts
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity
from cabinet_appendix.model.report import Priority, Report
from cabinet_appendix.model.scorecard import Tally, count_priority, count_report

if TYPE_CHECKING:  # what reads Word is loaded for documents only
    from cabinet_appendix.checks.document import Document

_DIGIT = re.compile(r"\d")
_COUNT = re.compile(r"\b\d+ (?:completed|green|amber|red)\b", re.IGNORECASE)


@rule("S003", Severity.WARNING, of_documents=True)
def total_missing(subject: Subject) -> Iterator[Fault]:
    """A document does not say how many Flagship Actions or indicators there are, for a priority or for all of them.

    Why: Members look at the totals first. Without them they have to count dots.
    Example: found no count of the indicators of Clean & Safe; expected a chart, or a sentence with 22.
    Remedy: Add a chart or a sentence with the counts of the table.
    """
    if subject.document and subject.report:
        said = _find_said(subject, subject.document)
        for owner, name, table, tally in _find_tallies(subject.report):
            key = owner.key if owner else None
            if tally.total and not any(_says(text, table, tally) for text in said.get(key, [])):
                place = subject.document.place(owner.title if owner else subject.report.title)
                found = f"no count of the {table} of {name}"
                yield Fault(place, found, f"a chart, or a sentence with {tally.total}")


def _find_said(subject: Subject, document: Document) -> dict[str | None, list[str]]:
    """What is said outside the tables, charts in words, by the key of the priority."""
    said: dict[str | None, list[str]] = {}
    for one in document.paragraphs:
        if one.place.table is None and not one.is_note:
            priority = subject.priority_at(one.place.order)
            texts = [one.paragraph.text, *(drawing.description for drawing in one.paragraph.drawings)]
            counts = [text for text in texts if _DIGIT.search(text)]
            said.setdefault(priority.key if priority else None, []).extend(counts)
    for pair in pair_charts(subject):
        key = pair.priority.key if pair.priority else None
        said.setdefault(key, []).append(f"{pair.charted.table}: {pair.charted.tally.summary}")
    return said


def _find_tallies(report: Report) -> Iterator[tuple[Priority | None, str, str, Tally]]:
    """The priority, its name, what the table holds, and its tally; those of all where there are several priorities."""
    owners: list[Priority | None] = [*report.priorities]
    for owner in [None, *owners] if len(owners) > 1 else owners:
        card, name = (count_priority(owner), owner.name) if owner else (count_report(report), "all priorities")
        yield owner, name, "Flagship Actions", card.flagship_actions
        yield owner, name, "indicators", card.indicators


def _says(text: str, table: str, tally: Tally) -> bool:
    if table.casefold()[:-1] not in text.casefold():
        return False
    return _COUNT.search(text) is not None or re.search(rf"\b{tally.total}\b", text) is not None
