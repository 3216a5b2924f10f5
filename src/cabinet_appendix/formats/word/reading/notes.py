"""Footnotes of an appendix: from their texts and places to footnotes with keys, and what they say of counts."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from cabinet_appendix.formats.word.reading.inlines import to_inlines
from cabinet_appendix.formats.word.reading.terms import find_last_word, find_term
from cabinet_appendix.model.count_notes import CountNote, find_count
from cabinet_appendix.model.narrative import Inline
from cabinet_appendix.ooxml.story_values import StoryParagraph


class NoteBook:
    """The footnotes of one document, each looked up where its mark stands.

    `texts` are the texts by key of those read so far, `terms` the keys of those that explain the term before them.
    """

    def __init__(self, notes: Mapping[str, Sequence[StoryParagraph]]) -> None:
        self._notes = notes
        self._keys: dict[tuple[Inline, ...], str] = {}
        self._used: set[str] = set()
        self._wished: Counter[str] = Counter()
        self.texts: dict[str, tuple[Inline, ...]] = {}
        self.terms: dict[str, str] = {}

    def text(self, note_id: str) -> str:
        """The words of a note, which is now used; "" where there is no such note."""
        text = " ".join(paragraph.text for paragraph in self._notes.get(note_id, ())).strip()
        self._used.add(text)
        return text

    def read(self, note_id: str, before: str, *, in_name: bool = False) -> str | None:
        """The key of a footnote whose mark stands after the words `before`; None for one that says nothing.

        A note in a name explains the word before it, whatever that is.
        """
        text = self.text(note_id)
        if not text:
            return None
        runs = [run for paragraph in self._notes[note_id] for run in paragraph.runs]
        inlines = to_inlines(runs, lambda _id, _before: None)
        term = find_term(before, text) or (find_last_word(before) if in_name else None)
        if inlines not in self._keys:
            self._keys[inlines] = self._new_key(term.casefold() if term else "")
            self.texts[self._keys[inlines]] = inlines
        if term:
            self.terms.setdefault(term, self._keys[inlines])
        return self._keys[inlines]

    def read_count(self, paragraph: StoryParagraph) -> CountNote | None:
        """What a paragraph, or a note that it marks, says of the count of Flagship Actions and of the original one."""
        texts = [self.text(run.note_id) for run in paragraph.runs if run.note_id is not None] + [paragraph.text]
        return next((count for text in texts if (count := find_count(text.strip()))), None)

    def find_unused(self) -> Iterator[str]:
        """The texts of the notes that have been looked up nowhere."""
        for paragraphs in self._notes.values():
            text = " ".join(paragraph.text for paragraph in paragraphs).strip()
            if text and text not in self._used:
                yield text

    def _new_key(self, wish: str) -> str:
        wish = re.sub(r"[^a-z0-9]+", "-", wish).strip("-") or f"note-{len(self.texts) + 1}"
        key = wish
        while key in self.texts:
            self._wished[wish] += 1
            key = f"{wish}-{self._wished[wish] + 1}"
        return key
