"""Sections of an appendix: from what stands in one to the values of a priority."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from cabinet_appendix.formats.word.reading.outline import Section
from cabinet_appendix.formats.word.reading.remarks import Remarks
from cabinet_appendix.formats.word.reading.rows import RowReader
from cabinet_appendix.formats.word.reading.wording import Wording
from cabinet_appendix.model.count_notes import CountNote
from cabinet_appendix.model.ratings import Tolerance
from cabinet_appendix.ooxml.story_values import StoryParagraph

_CHART = re.compile(r"(?P<name>.+?) (?:indicators|flagship actions): \d", re.IGNORECASE | re.DOTALL)


class SectionReader:
    """Makes the values of priorities; indicators are rated with this tolerance."""

    def __init__(self, wording: Wording, remarks: Remarks, tolerance: Tolerance) -> None:
        self._wording, self._remarks, self._tolerance = wording, remarks, tolerance

    def read(self, section: Section, title: str, number: int) -> dict[str, Any]:
        """The values of the priority with this number; `title` is what the introduction calls it, "" for nothing."""
        name = _find_name(section) or section.title or title or f"Priority {number}"
        band = next((table.band for table in section.actions if table.band), "")
        count = self._find_count(section)
        rows = RowReader(self._wording, self._remarks, self._tolerance)
        self._remark_on_strays(section, name)
        return {
            "key": to_key(name) or f"priority-{number}",
            "name": name,
            "title": section.title or title or band or name,
            "original_flagship_actions": count.original if count else None,
            "achievements": list(self._bullets(section.achievements)),
            "flagship_actions": [rows.read_action(row) for table in section.actions for row in table.rows],
            "indicators": [rows.read_indicator(row) for table in section.indicators for row in table.rows],
            "key_actions": list(self._bullets(section.key_actions)),
        }

    def _find_count(self, section: Section) -> CountNote | None:
        counts = [count for paragraph in section.notices if (count := self._wording.notes.read_count(paragraph))]
        return counts[0] if counts else None

    def _bullets(self, paragraphs: Sequence[StoryParagraph]) -> Iterator[dict[str, Any]]:
        is_first = True
        for paragraph in paragraphs:
            text = self._wording.read_narrative(paragraph)
            if text:
                level = min(paragraph.list_level or 0, 1)
                yield {"level": 0 if is_first else level, "text": text}
                is_first = False

    def _remark_on_strays(self, section: Section, name: str) -> None:
        for paragraph in section.strays:
            self._remarks.add("I114", paragraph.text, f"a paragraph among the bullets of {name}", "left out")
        for table in section.unread_tables:
            first = next((cell.text for row in table.rows for cell in row if cell.text.strip()), "")
            self._remarks.add("I114", first, f"a table of another kind in {name}", "left out")


def _find_name(section: Section) -> str:
    """The name that a section's charts give its priority, or else the one that most of its headings give it."""
    described = (_CHART.match(drawing.description) for drawing in section.charts)
    by_charts = next((match["name"] for match in described if match), "")
    return by_charts or (section.names.most_common(1)[0][0] if section.names else "")


def to_key(name: str) -> str:
    """The key of a priority of this name: "Clean & Safe" is "clean-and-safe"."""
    return re.sub(r"[^a-z0-9]+", "-", name.casefold().replace("&", " and ")).strip("-")[:64].strip("-")
