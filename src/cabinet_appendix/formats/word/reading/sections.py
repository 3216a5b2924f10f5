"""Sections of an appendix: from what stands in one to the values of a priority, and what is not clear about them."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from cabinet_appendix.findings import Finding, Place
from cabinet_appendix.formats.reading import notice
from cabinet_appendix.formats.word.reading.inlines import clean, to_inlines
from cabinet_appendix.formats.word.reading.notes import CountNote, NoteBook, words_before
from cabinet_appendix.formats.word.reading.outline import Section
from cabinet_appendix.formats.word.reading.tables import ActionRow, IndicatorRow, read_polarity
from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.narrative import Inline
from cabinet_appendix.model.ratings import FIVE_PER_CENT, NOT_RATED, Polarity, Rating, Status, rate
from cabinet_appendix.ooxml.story_values import StoryCell, StoryParagraph

_CHART = re.compile(r"(?P<name>.+?) (?:indicators|flagship actions): \d", re.IGNORECASE)
_SHOWN = 60
AS_PUBLISHED = "As rated when it was published"
"""The reason of a rating that the figures contradict, where the document gives none."""


class SectionReader:
    """Makes the values of priorities; `findings` gathers what was guessed and what could not be placed."""

    def __init__(self, file: str, notes: NoteBook, findings: list[Finding]) -> None:
        self._file, self._notes, self._findings = file, notes, findings

    def read(self, section: Section, title: str, number: int) -> dict[str, Any]:
        """The values of a priority; `title` is what the introduction calls it, "" where it does not."""
        name = self._find_name(section) or section.title or title or f"Priority {number}"
        count = self._find_count(section)
        band = next((table.band for table in section.actions if table.band), "")
        self._report_strays(section, name)
        return {
            "key": to_key(name) or f"priority-{number}",
            "name": name,
            "title": section.title or title or band or name,
            "original_flagship_actions": count.original if count else None,
            "achievements": list(self._bullets(section.achievements)),
            "key_actions": list(self._bullets(section.key_actions)),
            "flagship_actions": [
                {"title": self._words(row.title), "status": self._status(row)}
                for table in section.actions
                for row in table.rows
            ],
            "indicators": [self._indicator(row) for table in section.indicators for row in table.rows],
        }

    def _find_name(self, section: Section) -> str:
        """The name that a section's charts give its priority, or else the one that most of its headings give it."""
        described = (_CHART.match(drawing.description) for drawing in section.charts)
        by_charts = next((match["name"] for match in described if match), "")
        return by_charts or (section.names.most_common(1)[0][0] if section.names else "")

    def _find_count(self, section: Section) -> CountNote | None:
        counts = [count for paragraph in section.notices if (count := self._notes.read_count(paragraph))]
        return counts[0] if counts else None

    def _bullets(self, paragraphs: Sequence[StoryParagraph]) -> Iterator[dict[str, Any]]:
        is_first = True
        for paragraph in paragraphs:
            text = self._inlines(paragraph)
            if text:
                level = min(paragraph.list_level or 0, 1)
                yield {"level": 0 if is_first else level, "text": text}
                is_first = False

    def _inlines(self, paragraph: StoryParagraph) -> tuple[Inline, ...]:
        return to_inlines(
            paragraph.runs, lambda note_id: self._notes.read(note_id, words_before(paragraph.runs, note_id))
        )

    def _words(self, cell: StoryCell) -> str:
        """The words of a cell; what its notes say of acronyms goes into the glossary."""
        for paragraph in cell.paragraphs:
            self._inlines(paragraph)
        return clean(cell.text.replace("\n", " "))

    def _status(self, row: ActionRow) -> Status:
        marked = row.mark.category if row.mark else None
        if row.status and marked and row.status != marked:
            self._notice("I111", row.title, f"the mark {marked} in the group {row.status}", f"read as {row.status}")
        category = row.status or marked or ""
        if row.mark and not row.mark.is_clear and not row.status:
            self._notice("I112", row.title, "a colour that is none of the five", f"read as {category}")
        try:
            return Status(category)
        except ValueError:
            self._notice("I112", row.title, "no status", "read as red")
            return Status.RED

    def _indicator(self, row: IndicatorRow) -> dict[str, Any]:
        values: dict[str, Any] = {
            "name": self._words(row.name),
            "polarity": read_polarity(row.polarity) or Polarity.HIGH,
            "target": self._figure(row, "target", row.target, "Data only"),
            "actual": self._figure(row, "actual", row.actual, "No data"),
        }
        if read_polarity(row.polarity) is None:
            self._notice("I112", row.name, f'the polarity "{row.polarity}"', "read as high")
        if row.previous:
            values["previous"] = self._figure(row, "previous figure", row.previous, "No data")
        override = self._override(row, values)
        return {**values, "override": override} if override else values

    def _figure(self, row: IndicatorRow, what: str, text: str, stand_in: str) -> Figure:
        try:
            return Figure.parse(text)
        except ValueError:
            self._notice("I112", row.name, f'the {what} "{text}"', f'read as "{stand_in}"')
            return Figure.parse(stand_in)

    def _override(self, row: IndicatorRow, values: dict[str, Any]) -> dict[str, str] | None:
        """An override where the document's mark is not what the figures make, with the reason that a note gives."""
        note_id = next((run.note_id for run in row.marker.runs if run.note_id is not None), None)
        marked = row.mark.category if row.mark else NOT_RATED
        if row.mark and not row.mark.is_clear:
            self._notice("I112", row.name, "a colour that is none of the five", f"read as {marked}")
        target, actual = values["target"], values["actual"]
        computed = None
        if actual.is_comparable_with(target):
            computed = rate(target, actual.value, values["polarity"], FIVE_PER_CENT)
        reason = self._notes.text(note_id) if note_id else ""
        if marked == (computed or NOT_RATED) and not reason:
            return None
        if marked not in set(Rating):
            self._notice("I113", row.name, f"the mark {marked}", f"rated {computed or NOT_RATED} by its figures")
            return None
        if not reason:
            self._notice(
                "I113", row.name, f"the rating {marked}", f"kept, though the figures make {computed or NOT_RATED}"
            )
        return {"rating": marked, "reason": reason or AS_PUBLISHED}

    def _report_strays(self, section: Section, name: str) -> None:
        for paragraph in section.strays:
            self._findings.append(
                notice("I114", self._place(paragraph.text), f"a paragraph among the bullets of {name}", "left out")
            )
        if section.unread_tables:
            found = f"{section.unread_tables} tables of another kind in {name}"
            self._findings.append(notice("I114", Place(self._file), found, "left out"))

    def _notice(self, code: str, cell: StoryCell, found: str, done: str) -> None:
        self._findings.append(notice(code, self._place(cell.text), found, done))

    def _place(self, text: str) -> Place:
        words = clean(text)
        return Place(self._file, paragraph=words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…")


def to_key(name: str) -> str:
    """The key of a priority of this name: "Clean & Safe" is "clean-and-safe"."""
    return re.sub(r"[^a-z0-9]+", "-", name.casefold().replace("&", " and ")).strip("-")[:64]
