"""The glossary of an appendix: from its passages to the terms that its footnotes explain.

A glossary notes a term at its first use in each section. Footnotes that stand just there are a glossary's; others are
kept where they are, so that what is printed again is what was printed. An acronym's note in a name can only be one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cabinet_appendix.formats.word.reading.notes import NoteBook
from cabinet_appendix.formats.word.reading.passages import Passage
from cabinet_appendix.formats.word.reading.terms import is_acronym
from cabinet_appendix.model.glossary import make_finder
from cabinet_appendix.model.narrative import Inline, Note, Text, normalise, plain_text
from cabinet_appendix.model.notes import Explanation, choose_printed


@dataclass(frozen=True, slots=True)
class _Mark:
    """A use of a term and whether its footnote stands there, or, without a term, such a footnote at another place.

    `place` is the number of the inline among its words, `key` the footnote's.
    """

    place: int
    term: str
    key: str
    is_noted: bool


@dataclass(frozen=True, slots=True)
class _Use:
    """A mark with what it explains, and whether it stands in a name."""

    mark: _Mark
    explanation: Explanation
    is_name: bool


class Glossary:
    """Terms with their `meanings`, in order of use; `keys` are those of the footnotes that say them, by term.

    `texts` are these footnotes' texts by key.
    """

    def __init__(self, meanings: Mapping[str, str], keys: Mapping[str, str]) -> None:
        self.meanings = dict(meanings)
        self.keys = {term: keys[term] for term in meanings}
        self.texts = {self.keys[term]: text for term, text in self.meanings.items()}
        self._find = make_finder({term: term for term in meanings})

    def without_notes(self, words: tuple[Inline, ...]) -> tuple[Inline, ...]:
        """Words without the marks of the footnotes that the glossary makes by itself."""
        if not any(isinstance(inline, Note) and inline.key in self.texts for inline in words):
            return words
        own = {mark.place + 1 for mark in self.find_marks(words) if mark.term and mark.is_noted}
        return normalise(inline for place, inline in enumerate(words) if place not in own)

    def find_marks(self, words: tuple[Inline, ...]) -> Iterator[_Mark]:
        """Each first use of a term in words, each later one that is noted, and each mark of its footnote elsewhere."""
        seen: set[str] = set()
        is_own = False
        for place, inline in enumerate(words):
            if isinstance(inline, Note) and inline.key in self.texts and not is_own:
                yield _Mark(place, "", inline.key, is_noted=True)
            is_own = False
            if isinstance(inline, Text):
                after = words[place + 1] if place + 1 < len(words) else None
                for found in self._find(inline.text):
                    term = found.meaning
                    is_own = found.end == len(inline.text) and after == Note(self.keys[term])
                    # A later use without a note is as a glossary would have it.
                    if is_own or term not in seen:
                        seen.add(term)
                        yield _Mark(place, term, self.keys[term], is_own)


def find_glossary(passages: Sequence[Passage], notes: NoteBook) -> Glossary:
    """The glossary of passages whose notes have been read."""
    meanings = {
        term: meaning.text
        for term, key in notes.terms.items()
        # A glossary's meaning has no links, and no emphasis.
        if (meaning := _only(notes.texts[key])) and meaning == Text(meaning.text)
    }
    all_terms = Glossary(meanings, notes.terms)
    # Together, since two spellings of a term ("Oflog", "OfLoG") are noted once.
    uses: dict[str, list[_Use]] = {key: [] for key in all_terms.texts}
    for passage in passages:
        for use in _find_uses(passage, all_terms):
            uses[use.mark.key].append(use)
    kept = {key for key, of_key in uses.items() if _is_glossarys(of_key)}
    return Glossary({term: text for term, text in meanings.items() if notes.terms[term] in kept}, notes.terms)


def _only(inlines: tuple[Inline, ...]) -> Text | None:
    return inlines[0] if len(inlines) == 1 and isinstance(inlines[0], Text) else None


def _is_glossarys(uses: Sequence[_Use]) -> bool:
    if any(use.is_name and use.mark.is_noted and is_acronym(use.mark.term) for use in uses):
        return True
    return list(choose_printed(use.explanation for use in uses)) == [use.mark.is_noted for use in uses]


def _find_uses(passage: Passage, glossary: Glossary) -> Iterator[_Use]:
    whole = plain_text(passage.words).casefold()
    explained: dict[str, bool] = {}
    for mark in glossary.find_marks(passage.words):
        text = glossary.texts[mark.key]
        if mark.term and mark.term not in explained:
            explained[mark.term] = text.casefold() in whole
        explanation = Explanation(str(passage.section), text, explained.get(mark.term, False))
        yield _Use(mark, explanation, passage.is_name)
