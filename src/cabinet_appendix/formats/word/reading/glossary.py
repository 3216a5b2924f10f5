"""The glossary of an appendix: from its passages to the acronyms that its footnotes explain.

A glossary notes an acronym at its first use in each section. Footnotes that stand just there are a glossary's; others
are kept where they are, so that what is printed again is what was printed. What is noted in a name can only be.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cabinet_appendix.formats.word.reading.notes import NoteBook
from cabinet_appendix.formats.word.reading.passages import Passage
from cabinet_appendix.model.glossary import make_finder
from cabinet_appendix.model.narrative import Inline, Note, Text, normalise, plain_text
from cabinet_appendix.model.notes import Explanation, choose_printed


@dataclass(frozen=True, slots=True)
class _Use:
    """An acronym where it is used, and whether a footnote there says what it means."""

    acronym: str
    explanation: Explanation
    is_noted: bool
    is_name: bool


def find_glossary(passages: Sequence[Passage], notes: NoteBook) -> dict[str, str]:
    """The acronyms that a glossary explains, with their meanings, in order of use."""
    meanings = {
        acronym: meaning.text
        for acronym, key in notes.acronyms.items()
        # A glossary's meaning has no links, and no emphasis.
        if (meaning := _only(notes.footnotes[key])) and meaning == Text(meaning.text)
    }
    uses = [use for passage in passages for use in _find_uses(passage, meanings, notes)]
    return {
        acronym: meaning
        for acronym, meaning in meanings.items()
        if _is_glossarys(acronym, uses, sum(_count(passage, notes.acronyms[acronym]) for passage in passages))
    }


def without_notes(words: tuple[Inline, ...], keys: frozenset[str]) -> tuple[Inline, ...]:
    """The same words without the marks of these footnotes."""
    return normalise(inline for inline in words if not (isinstance(inline, Note) and inline.key in keys))


def _only(inlines: tuple[Inline, ...]) -> Text | None:
    return inlines[0] if len(inlines) == 1 and isinstance(inlines[0], Text) else None


def _count(passage: Passage, key: str) -> int:
    return passage.words.count(Note(key))


def _is_glossarys(acronym: str, uses: Sequence[_Use], marks: int) -> bool:
    own = [use for use in uses if use.acronym == acronym]
    if any(use.is_name and use.is_noted for use in own):
        return True
    printed = list(choose_printed(use.explanation for use in own))
    return printed == [use.is_noted for use in own] and sum(printed) == marks


def _find_uses(passage: Passage, meanings: dict[str, str], notes: NoteBook) -> Iterator[_Use]:
    find = make_finder({acronym: acronym for acronym in meanings})
    whole = plain_text(passage.words).casefold()
    for place, inline in enumerate(passage.words):
        if not isinstance(inline, Text):
            continue
        after = passage.words[place + 1] if place + 1 < len(passage.words) else None
        for found in find(inline.text):
            acronym = found.meaning
            is_noted = found.end == len(inline.text) and after == Note(notes.acronyms[acronym])
            is_in_text = meanings[acronym].casefold() in whole
            explanation = Explanation(str(passage.section), meanings[acronym], is_in_text)
            yield _Use(acronym, explanation, is_noted, passage.is_name)
