"""How many Flagship Actions there were originally: from what an appendix says of it to counts, and one note for all."""

import re
from collections.abc import Sequence
from typing import Any

from cabinet_appendix.formats.word.reading.notes import NoteBook
from cabinet_appendix.formats.word.reading.outline import Outline
from cabinet_appendix.model.narrative import Inline, Quote, Text, normalise


def to_template(outline: Outline, priorities: Sequence[dict[str, Any]], notes: NoteBook) -> tuple[Inline, ...] | None:
    """The text of the first section's note with {priority.name}, {flagship-actions.total} and {….original} in it.

    None where no section has such a note.
    """
    for section, priority in zip(outline.sections, priorities, strict=True):
        for paragraph in section.notices:
            marked = any(run.note_id is not None for run in paragraph.runs)
            count = notes.read_count(paragraph) if marked else None
            if count:
                return _quote(count.text, priority["name"], count.total, count.original)
    return None


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


def _quote(text: str, name: str, total: int, original: int) -> tuple[Inline, ...]:
    quotes = {
        name: Quote("priority", "name"),
        str(total): Quote("flagship-actions", "total"),
        str(original): Quote("flagship-actions", "original"),
    }
    whole_words = "|".join(rf"(?<!\w){re.escape(words)}(?!\w)" for words in quotes)
    pieces = re.split(f"({whole_words})", text)
    return normalise(quotes.get(piece) or Text(piece) for piece in pieces)
