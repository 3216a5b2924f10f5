"""The note on a count of Flagship Actions: from the notes of all sections to one text with quoted counts."""

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


def _quote(text: str, name: str, total: int, original: int) -> tuple[Inline, ...]:
    quotes = {
        name: Quote("priority", "name"),
        str(total): Quote("flagship-actions", "total"),
        str(original): Quote("flagship-actions", "original"),
    }
    whole_words = "|".join(rf"(?<!\w){re.escape(words)}(?!\w)" for words in quotes)
    pieces = re.split(f"({whole_words})", text)
    return normalise(quotes.get(piece) or Text(piece) for piece in pieces)
