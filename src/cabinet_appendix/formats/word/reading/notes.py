"""Footnotes of an appendix: from their texts and places to footnotes with keys, meanings of acronyms, and counts."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cabinet_appendix.formats.word.reading.inlines import clean, to_inlines
from cabinet_appendix.model.narrative import Inline, plain_text
from cabinet_appendix.ooxml.story_values import StoryParagraph, StoryRun

_ACRONYM = re.compile(r"([A-Z][A-Z&]*[A-Z])s?\W*$")
_NUMBER = re.compile(r"(?P<now>\bnow\s+)?\b(?P<digits>\d{1,4})\b", re.IGNORECASE)
_ORIGINAL = re.compile(r"\boriginal", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CountNote:
    """What a note says of a count of Flagship Actions: how many there are now, and how many there were originally."""

    total: int
    original: int
    text: str


class NoteBook:
    """The footnotes of one document, each looked up where its mark stands."""

    def __init__(self, notes: Mapping[str, Sequence[StoryParagraph]]) -> None:
        self._notes = notes
        self._keys: dict[tuple[Inline, ...], str] = {}
        self.footnotes: dict[str, tuple[Inline, ...]] = {}
        self.glossary: dict[str, str] = {}
        self.repeated: list[str] = []
        self._seen: dict[str, str] = {}

    def text(self, note_id: str) -> str:
        """The words of a note; "" where there is no such note."""
        return clean(" ".join(paragraph.text for paragraph in self._notes.get(note_id, ())))

    def read(self, note_id: str, before: str) -> str | None:
        """The key of a footnote whose mark stands after the words `before`.

        None where its text says what the acronym just before it means: that goes into the glossary.
        """
        self._note_repeated(note_id)
        paragraphs = self._notes.get(note_id, ())
        runs = [run for paragraph in paragraphs for run in paragraph.runs]
        inlines = to_inlines(runs, lambda _id: None)
        if not inlines:
            return None
        match = _ACRONYM.search(before)
        if match and _expands(match[1], plain_text(inlines)) and self._take_meaning(match[1], plain_text(inlines)):
            return None
        if inlines not in self._keys:
            self._keys[inlines] = self._new_key(match[1].casefold() if match else "")
            self.footnotes[self._keys[inlines]] = inlines
        return self._keys[inlines]

    def read_count(self, paragraph: StoryParagraph) -> CountNote | None:
        """What a paragraph, or a note that it marks, says of the count of Flagship Actions and of the original one."""
        for run in paragraph.runs:
            if run.note_id is not None:
                self._note_repeated(run.note_id)
        texts = [self.text(run.note_id) for run in paragraph.runs if run.note_id is not None] + [clean(paragraph.text)]
        return next((count for text in texts if (count := find_count(text))), None)

    def _note_repeated(self, note_id: str) -> None:
        text = self.text(note_id)
        if text and self._seen.setdefault(text, note_id) != note_id:
            self.repeated.append(text)

    def _take_meaning(self, acronym: str, meaning: str) -> bool:
        return self.glossary.setdefault(acronym, meaning) == meaning

    def _new_key(self, wish: str) -> str:
        wish = re.sub(r"[^a-z0-9]+", "-", wish).strip("-") or f"note-{len(self.footnotes) + 1}"
        key, number = wish, 1
        while key in self.footnotes:
            number += 1
            key = f"{wish}-{number}"
        return key


def find_count(text: str) -> CountNote | None:
    """The count and the original one of a sentence such as "… is now 10 vs. the original 8 Flagship Actions"."""
    word = _ORIGINAL.search(text)
    numbers = list(_NUMBER.finditer(text))
    if word is None or len(numbers) < 2:
        return None
    # The original one follows the word, unless "now" says otherwise.
    after = [number for number in numbers if number.start() > word.end() and not number["now"]]
    original = after[0] if after else numbers[0]
    total = next(number for number in numbers if number is not original)
    return CountNote(int(total["digits"]), int(original["digits"]), text)


def _expands(acronym: str, text: str) -> bool:
    """Whether the letters of an acronym are beginnings of words of a text, in order."""
    letters = [letter for letter in acronym.casefold() if letter.isalpha()]
    for word in re.findall(r"[^\W\d_]+", text.casefold()):
        if letters and word.startswith(letters[0]):
            letters.pop(0)
    return not letters


def words_before(runs: Sequence[StoryRun], note_id: str) -> str:
    """The words of a paragraph up to the mark of a note."""
    before = ""
    for run in runs:
        if run.note_id == note_id:
            break
        before += run.text
    return before
