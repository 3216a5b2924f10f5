"""N003: counts of Flagship Actions and indicators that disagree with the tables."""

import re
from collections.abc import Iterator
from functools import cached_property

from cabinet_appendix.checks.narrative.counts_in_words import ACTIONS, IN_ALL, ORIGINALLY, Claim, find_claims
from cabinet_appendix.checks.narrative.sentences import split_plain_sentences
from cabinet_appendix.checks.passages import Kind
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Place, Severity
from cabinet_appendix.model.count_notes import find_count
from cabinet_appendix.model.report import Priority, Report
from cabinet_appendix.model.scorecard import Scorecard, count_priority, count_report

_PROSE = frozenset({Kind.PARAGRAPH, Kind.BULLET, Kind.COMMENTARY})
_COUNTED = re.compile(r"\b(?:Flagship Actions?|FAs?|indicators?|KPIs?)\b", re.IGNORECASE)
_ACTIONS = re.compile(r"\b(?:Flagship Actions?|FAs?)\b", re.IGNORECASE)


@rule("N003", Severity.ERROR, supersedes=("I119",))
def count_disagrees(subject: Subject) -> Iterator[Fault]:
    """A count of Flagship Actions or indicators, in words or figures, is not what the tables have.

    A count is compared with the priority that its sentence names, else with that under which it stands or with the
    whole report.

    Why: Cabinet is told two numbers, and cannot know which one is true.
    Example: found 12 Flagship Actions in all; expected 10, as the table of Clean & Safe has.
    Remedy: Correct it; in a quarter's folder write {indicators.green} or {flagship-actions.total} and it is filled in.
    """
    if not subject.report:
        return
    told: set[tuple[Place, str]] = set()
    counts = _Counts(subject.report)
    for place, text, priority in _find_texts(subject):
        if not _COUNTED.search(text):
            continue
        for claim, expected in counts.find_wrong(text, priority):
            found = str(claim)
            if (place, found) not in told:
                told.add((place, found))
                yield Fault(place, found, expected)


class _Counts:
    """The scorecards of a report, by the key of a priority, "" for all."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._names = {
            name: priority.key
            for priority in report.priorities
            for name in _spell(priority.name) | _spell(priority.title)
        }

    def find_wrong(self, text: str, priority: Priority | None) -> Iterator[tuple[Claim, str]]:
        """What a text claims and no table has, and what the table has."""
        for sentence in split_plain_sentences(text):
            if not _COUNTED.search(sentence):
                continue
            named = {key for name, key in self._names.items() if name in sentence.casefold()}
            if len(named) > 1:
                continue
            own = {priority.key, ""} if priority else {""}
            keys = sorted(named or own, reverse=True)
            for claim in (*_find_in_count_note(sentence), *find_claims(sentence, tuple(self._names))):
                counted = [count for key in keys if (count := self._count(key, claim)) is not None]
                if counted and claim.count not in counted:
                    yield claim, self._describe(counted[0], keys[0])

    def _count(self, key: str, claim: Claim) -> int | None:
        """What the tables have of what a claim counts, None where that is not known."""
        scorecard = self._scorecards[key]
        tally = scorecard.flagship_actions if claim.kind == ACTIONS else scorecard.indicators
        if claim.category == ORIGINALLY:
            return tally.original
        return tally.total if claim.category == IN_ALL else tally.count_of(claim.category)

    def _describe(self, count: int, key: str) -> str:
        name = next((priority.name for priority in self._report.priorities if priority.key == key), None)
        return f"{count}, as the table of {name} has" if name else f"{count}, as the tables have"

    @cached_property
    def _scorecards(self) -> dict[str, Scorecard]:
        of_priorities = {priority.key: count_priority(priority) for priority in self._report.priorities}
        return {"": count_report(self._report), **of_priorities}


def _spell(name: str) -> set[str]:
    """A name in small letters, with its ands written in either way."""
    small = name.casefold()
    return {small, small.replace("&", "and"), small.replace(" and ", " & ")}


def _find_in_count_note(sentence: str) -> Iterator[Claim]:
    """What a sentence says of how many Flagship Actions there are and were originally."""
    count = find_count(sentence) if _ACTIONS.search(sentence) else None
    if count:
        yield Claim(ACTIONS, IN_ALL, count.total)
        yield Claim(ACTIONS, ORIGINALLY, count.original)


def _find_texts(subject: Subject) -> Iterator[tuple[Place, str, Priority | None]]:
    """The texts that may count something, with the priority in whose section each stands or is marked."""
    document = subject.document
    for passage in subject.passages:
        if passage.kind in _PROSE or (passage.kind is Kind.FOOTNOTE and not document):
            priority = subject.priority_at(passage.place.order) if document else passage.priority
            yield passage.place, passage.text, priority
    if document:
        for placed in document.paragraphs:
            for note in document.find_notes(placed.paragraph):
                yield document.place(note), note, subject.priority_at(placed.place.order)
