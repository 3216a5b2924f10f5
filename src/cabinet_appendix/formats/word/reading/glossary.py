"""The glossary of an appendix: from its passages to the terms that its footnotes explain.

A glossary notes a term at its first use in each section. Footnotes that stand just there are a glossary's; others are
kept where they are, so that what is printed again is what was printed. An acronym's note in a name can only be one.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cabinet_appendix.formats.word.reading.notes import NoteBook
from cabinet_appendix.formats.word.reading.passages import Passage
from cabinet_appendix.formats.word.reading.terms import is_acronym
from cabinet_appendix.model.glossary import Finder, make_finder
from cabinet_appendix.model.narrative import Inline, Note, Text, plain_text
from cabinet_appendix.model.notes import Explanation, choose_printed


@dataclass(frozen=True, slots=True)
class FoundGlossary:
    """Terms with their meanings, in order of use, and the keys of the footnotes that it makes by itself."""

    meanings: dict[str, str]
    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Use:
    """A term where it is used, and whether a footnote there says what it means."""

    term: str
    explanation: Explanation
    is_noted: bool
    is_name: bool


def find_glossary(passages: Sequence[Passage], notes: NoteBook) -> FoundGlossary:
    """The glossary of passages whose notes have been read."""
    meanings = {
        term: meaning.text
        for term, key in notes.terms.items()
        # A glossary's meaning has no links, and no emphasis.
        if (meaning := _only(notes.texts[key])) and meaning == Text(meaning.text)
    }
    find = make_finder({term: term for term in meanings})
    # Together, since two spellings of a term ("Oflog", "OfLoG") are noted once.
    uses: dict[str, list[_Use]] = {notes.terms[term]: [] for term in meanings}
    for passage in passages:
        for use in _find_uses(passage, find, meanings, notes):
            uses[notes.terms[use.term]].append(use)
    marks = Counter(inline.key for passage in passages for inline in passage.words if isinstance(inline, Note))
    keys = frozenset(key for key, of_key in uses.items() if _is_glossarys(of_key, marks[key]))
    return FoundGlossary({term: text for term, text in meanings.items() if notes.terms[term] in keys}, keys)


def _only(inlines: tuple[Inline, ...]) -> Text | None:
    return inlines[0] if len(inlines) == 1 and isinstance(inlines[0], Text) else None


def _is_glossarys(uses: Sequence[_Use], marks: int) -> bool:
    if any(use.is_name and use.is_noted and is_acronym(use.term) for use in uses):
        return True
    printed = list(choose_printed(use.explanation for use in uses))
    return printed == [use.is_noted for use in uses] and sum(printed) == marks


def _find_uses(passage: Passage, find: Finder, meanings: dict[str, str], notes: NoteBook) -> Iterator[_Use]:
    whole = plain_text(passage.words).casefold()
    explained: dict[str, bool] = {}
    for place, inline in enumerate(passage.words):
        if not isinstance(inline, Text):
            continue
        after = passage.words[place + 1] if place + 1 < len(passage.words) else None
        for found in find(inline.text):
            term = found.meaning
            is_noted = found.end == len(inline.text) and after == Note(notes.terms[term])
            # A later use without a note is as a glossary would have it.
            if term in explained and not is_noted:
                continue
            if term not in explained:
                explained[term] = meanings[term].casefold() in whole
            explanation = Explanation(str(passage.section), meanings[term], explained[term])
            yield _Use(term, explanation, is_noted, passage.is_name)
