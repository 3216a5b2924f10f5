"""Words of a document as narrative: from runs to text, emphasis, links and footnote marks in their normal form."""

from collections.abc import Callable, Iterable

from cabinet_appendix.model.narrative import Inline, Link, Note, Text, is_address, normalise
from cabinet_appendix.model.text import check_characters
from cabinet_appendix.ooxml.story_values import StoryRun

_MOST_BEFORE = 200
"""Characters before a mark among which the term is that its footnote explains."""


def to_inlines(runs: Iterable[StoryRun], name_note: Callable[[str, str], str | None]) -> tuple[Inline, ...]:
    """The narrative of runs; `name_note` gives the key of a footnote, None for one that is left out.

    It is given the note's id, and the last words before its mark.
    """
    inlines: list[Inline] = []
    before = ""
    for run in runs:
        if run.note_id is not None:
            key = name_note(run.note_id, _last_words(before))
            if key:
                inlines.append(Note(key))
        elif run.text:
            before = (before + run.text[-_MOST_BEFORE:])[-_MOST_BEFORE:]
            inlines.append(_to_inline(run))
    return normalise(inlines)


def _last_words(before: str) -> str:
    words = clean(before)
    # The first word is not whole.
    return words if len(before) < _MOST_BEFORE else words.partition(" ")[2]


def clean(text: str) -> str:
    """A text on one line: tabs and no-break spaces are spaces, and none are at its ends."""
    return " ".join(text.split())


def _to_inline(run: StoryRun) -> Inline:
    text = check_characters(run.text)
    strong = run.is_bold or run.style == "Strong"
    emphasis = run.is_italic or run.style == "Emphasis"
    if run.address and is_address(run.address):
        return Link(text, run.address, strong, emphasis)
    return Text(text, strong, emphasis)
