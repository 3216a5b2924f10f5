"""Which notes of a report are printed: from a report as its tables and narrative print it to the places of its notes.

An appendix explains a thing once in a section, whether a footnote, the glossary or the reason of a rating says it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import compress

from cabinet_appendix.model.glossary import Finder, make_finder
from cabinet_appendix.model.narrative import Inline, Note, Text, plain_text
from cabinet_appendix.model.notes import Explanation, choose_printed
from cabinet_appendix.model.report import Report

Spot = tuple[str, str, int, int]
"""Where a note stands: the key of a priority or "", the list, which entry of it, and which inline of its text."""


def find_printed(report: Report) -> frozenset[Spot]:
    """The places of the footnotes and reasons that are printed."""
    return frozenset(note.spot for note in _find_printed(report, report.glossary) if not note.is_glossarys)


def count_notes(report: Report, glossary: Mapping[str, str]) -> Counter[str]:
    """How many notes with each text a glossary makes, if it were this report's."""
    return Counter(note.explanation.text for note in _find_printed(report, glossary) if note.is_glossarys)


@dataclass(frozen=True, slots=True)
class _Note:
    spot: Spot
    explanation: Explanation
    is_glossarys: bool = False


def _find_printed(report: Report, glossary: Mapping[str, str]) -> Iterator[_Note]:
    notes = list(_find_notes(report, make_finder(glossary)))
    return compress(notes, choose_printed(note.explanation for note in notes))


def _find_notes(report: Report, find: Finder) -> Iterator[_Note]:
    for section, name, number, inlines in _find_texts(report):
        whole = plain_text(inlines)
        for place, inline in enumerate(inlines):
            spot = section, name, number, place
            if isinstance(inline, Note):
                # The reason of a rating is a note whose text is known already.
                text = inline.key if name == "reasons" else plain_text(report.footnotes[inline.key])
                yield _Note(spot, Explanation(section, text))
            elif isinstance(inline, Text):
                for found in find(inline.text):
                    meant = Explanation(section, found.meaning, found.is_expanded_in(whole))
                    yield _Note(spot, meant, is_glossarys=True)


def _find_texts(report: Report) -> Iterator[tuple[str, str, int, tuple[Inline, ...]]]:
    """Every text that may have notes, in the usual order: its section, its list, which of it, and the text."""
    for number, paragraph in enumerate(report.introduction):
        yield "", "introduction", number, paragraph
    for priority in report.priorities:
        key = priority.key
        for number, bullet in enumerate(priority.achievements):
            yield key, "achievements", number, bullet.text
        for number, action in enumerate(priority.flagship_actions):
            yield key, "flagship_actions", number, (Text(action.title),)
        for number, row in enumerate(priority.indicators):
            if row.override:
                yield key, "reasons", number, (Note(row.override.reason),)
            yield key, "indicators", number, (Text(row.name),)
        for number, bullet in enumerate(priority.key_actions):
            yield key, "key_actions", number, bullet.text
