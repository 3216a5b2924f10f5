"""How many Flagship Actions there were originally: from what an appendix says of it to counts, and one note for all."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from cabinet_appendix.formats.word.reading.notes import NoteBook
from cabinet_appendix.formats.word.reading.outline import Outline
from cabinet_appendix.model.narrative import Inline, Quote, Text, normalise, plain_text

_NAME = Quote("priority", "name")
_TOTAL = Quote("flagship-actions", "total")
_ORIGINAL = Quote("flagship-actions", "original")


@dataclass(frozen=True, slots=True)
class _Told:
    """The text of a section's note, and what stands in that section for each quote."""

    text: str
    fields: dict[Quote, str]


def to_template(outline: Outline, priorities: Sequence[dict[str, Any]], notes: NoteBook) -> tuple[Inline, ...] | None:
    """The text of the sections' notes with {priority.name}, {flagship-actions.total} and {….original} in it.

    Of what it may have been, that which makes the most of the notes: a section's name may be a word of the note, as
    "Now" is of "Now 10, originally 8". None where no section has such a note.
    """
    told = list(_find_told(outline, priorities, notes))
    templates = dict.fromkeys(_to_template(one, quoted) for one in told for quoted in (one.fields, _counts_alone(one)))
    return max(templates, key=lambda template: sum(_fill(template, one) == one.text for one in told), default=None)


def complete_originals(outline: Outline, priorities: Sequence[dict[str, Any]], notes: NoteBook) -> None:
    """Work out the original counts that no note tells from that of all together, where there is one.

    A priority of which nothing is said has not changed; but one that has no Flagship Actions left has no place for a
    note, and had all that the others had not.
    """
    said = next((count for paragraph in outline.summary.notices if (count := notes.read_count(paragraph))), None)
    untold = [priority for priority in priorities if priority["original_flagship_actions"] is None]
    known = sum(priority["original_flagship_actions"] or 0 for priority in priorities)
    rest = said.original - known - sum(len(priority["flagship_actions"]) for priority in untold) if said else -1
    emptied = next((priority for priority in untold if not priority["flagship_actions"]), None)
    if rest == 0 or (rest > 0 and emptied):
        for priority in untold:
            priority["original_flagship_actions"] = len(priority["flagship_actions"])
    if rest > 0 and emptied:
        emptied["original_flagship_actions"] = rest


def _find_told(outline: Outline, priorities: Sequence[dict[str, Any]], notes: NoteBook) -> Iterator[_Told]:
    for section, priority in zip(outline.sections, priorities, strict=True):
        marked = (one for one in section.notices if any(run.note_id is not None for run in one.runs))
        count = next((count for paragraph in marked if (count := notes.read_count(paragraph))), None)
        if count:
            fields = {_NAME: priority["name"], _TOTAL: str(count.total), _ORIGINAL: str(count.original)}
            yield _Told(count.text.strip(), fields)


def _counts_alone(told: _Told) -> dict[Quote, str]:
    return {quote: words for quote, words in told.fields.items() if quote != _NAME}


def _to_template(told: _Told, quoted: dict[Quote, str]) -> tuple[Inline, ...]:
    quotes = {words: quote for quote, words in quoted.items()}
    whole_words = "|".join(rf"(?<!\w){re.escape(words)}(?!\w)" for words in quotes)
    pieces = re.split(f"({whole_words})", told.text)
    return normalise(quotes.get(piece) or Text(piece) for piece in pieces)


def _fill(template: tuple[Inline, ...], told: _Told) -> str:
    return "".join(told.fields[one] if isinstance(one, Quote) else plain_text((one,)) for one in template)
