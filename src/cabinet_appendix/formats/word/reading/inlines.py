"""Words of a document as narrative: from runs to text, emphasis, links and footnote marks in their normal form."""

import re
from collections.abc import Callable, Iterable

from cabinet_appendix.model.narrative import Inline, Link, Note, Text, normalise
from cabinet_appendix.model.text import check_characters
from cabinet_appendix.ooxml.story_values import StoryRun

_SCHEMES = ("http://", "https://", "mailto:")


def to_inlines(runs: Iterable[StoryRun], name_note: Callable[[str], str | None]) -> tuple[Inline, ...]:
    """The narrative of runs; `name_note` gives the key of a footnote by its id, None for one that is left out."""
    inlines: list[Inline] = []
    for run in runs:
        if run.note_id is not None:
            key = name_note(run.note_id)
            if key:
                inlines.append(Note(key))
        elif run.text:
            inlines.append(_to_inline(run))
    return normalise(inlines)


def clean(text: str) -> str:
    """A text as a report may hold it, on one line: tabs and no-break spaces are spaces, none are at its ends."""
    return " ".join(check_characters(text).replace("\u00a0", " ").split())


def _to_inline(run: StoryRun) -> Inline:
    text = check_characters(re.sub(r"\t+", " ", run.text))
    strong = run.is_bold or run.style == "Strong"
    emphasis = run.is_italic or run.style == "Emphasis"
    if run.address and run.address.startswith(_SCHEMES) and run.address.isascii() and " " not in run.address:
        return Link(text, run.address, strong, emphasis)
    return Text(text, strong, emphasis)
