"""The outline of an appendix: from blocks in reading order to its title, its introduction and its sections."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from cabinet_appendix.formats.word.reading.headings import Kind, find_quarter, is_heading, read_heading, without_quarter
from cabinet_appendix.formats.word.reading.tables import (
    ActionTable,
    IndicatorTable,
    read_actions,
    read_indicators,
)
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.ooxml.story_values import Block, StoryDrawing, StoryParagraph, StoryTable


@dataclass(slots=True)
class Section:
    """What one priority's section holds; `names` are the names that its headings and charts give the priority.

    `notices` are paragraphs that stand apart, such as that with the note on a count; `strays` belong nowhere.
    """

    title: str = ""
    names: Counter[str] = field(default_factory=Counter)
    achievements: list[StoryParagraph] = field(default_factory=list)
    key_actions: list[StoryParagraph] = field(default_factory=list)
    actions: list[ActionTable] = field(default_factory=list)
    indicators: list[IndicatorTable] = field(default_factory=list)
    charts: list[StoryDrawing] = field(default_factory=list)
    notices: list[StoryParagraph] = field(default_factory=list)
    strays: list[StoryParagraph] = field(default_factory=list)
    unread_tables: int = 0
    has_achievements: bool = False


@dataclass(slots=True)
class Outline:
    """The parts of an appendix, the whole of it in reading order; `summary` are the charts of all priorities."""

    title: str = ""
    quarter: Quarter | None = None
    introduction: list[StoryParagraph] = field(default_factory=list)
    listed: list[StoryParagraph] = field(default_factory=list)
    summary: Section = field(default_factory=Section)
    sections: list[Section] = field(default_factory=list)


def read_outline(blocks: Sequence[Block]) -> Outline:
    """The outline of the blocks of a document."""
    reader = _OutlineReader()
    for block in blocks:
        if isinstance(block, StoryTable):
            reader.add_table(block)
        else:
            reader.add_paragraph(block)
    return reader.outline


class _OutlineReader:
    """Reads block after block; `_kind` is what the last heading said that stands below it."""

    def __init__(self) -> None:
        self.outline = Outline()
        self._section = self.outline.summary
        self._kind: Kind | None = None
        self._unplaced_title = ""

    def add_paragraph(self, paragraph: StoryParagraph) -> None:
        """Place a paragraph: as a heading, or below the last one."""
        charts = [drawing for drawing in paragraph.drawings if drawing.chart_part or drawing.description]
        self._section.charts += charts
        if self._kind is Kind.KEY or not (paragraph.text.strip() or _notes(paragraph)):
            return
        if self.outline.quarter is None:
            self.outline.quarter = find_quarter(paragraph.text)
        if is_heading(paragraph):
            self._add_heading(paragraph)
        else:
            self._add_words(paragraph)

    def add_table(self, table: StoryTable) -> None:
        """Place a table in the section."""
        if self._kind is Kind.KEY:
            return
        section = self._section
        indicators = read_indicators(table, section.indicators[-1] if section.indicators else None)
        if indicators:
            section.indicators.append(indicators)
        elif actions := read_actions(table):
            section.actions.append(actions)
        else:
            section.unread_tables += 1

    def _add_heading(self, paragraph: StoryParagraph) -> None:
        if not self.outline.title:
            self.outline.title = without_quarter(paragraph.text)
            return
        heading = read_heading(paragraph.text)
        if _notes(paragraph):
            self._section.notices.append(paragraph)
        if heading.kind is Kind.OTHER:
            if paragraph.style.casefold() == "subtitle" or not heading.words:
                return
            if paragraph.outline_level == 0:
                self._begin(heading.words)
            else:
                self._unplaced_title = heading.words
            return
        if heading.kind is Kind.ACHIEVEMENTS and (self._section is self.outline.summary or self._is_begun()):
            self._begin(self._unplaced_title)
        if heading.kind is Kind.KEY and paragraph.list_level is not None:
            return
        self._section.has_achievements |= heading.kind is Kind.ACHIEVEMENTS
        if heading.kind in {Kind.FLAGSHIP_ACTIONS, Kind.INDICATORS} and heading.words:
            self._section.names[heading.words] += 1
        self._kind = heading.kind

    def _is_begun(self) -> bool:
        """Whether the section has come so far that another "Achievements" must be the next one's."""
        section = self._section
        return section.has_achievements or bool(section.actions or section.indicators or section.key_actions)

    def _begin(self, title: str) -> None:
        self._section = Section(title)
        self.outline.sections.append(self._section)
        self._kind = None
        self._unplaced_title = ""

    def _add_words(self, paragraph: StoryParagraph) -> None:
        section = self._section
        if section is self.outline.summary and self._kind is None:
            listed = paragraph.list_level is not None
            (self.outline.listed if listed else self.outline.introduction).append(paragraph)
        elif (
            paragraph.list_level is None
            and read_heading(paragraph.text).kind is Kind.KEY
            and section is not self.outline.summary
        ):
            self._kind = Kind.KEY
        elif self._kind in {Kind.ACHIEVEMENTS, Kind.KEY_ACTIONS} and paragraph.list_level is not None:
            (section.achievements if self._kind is Kind.ACHIEVEMENTS else section.key_actions).append(paragraph)
        elif self._kind in {Kind.ACHIEVEMENTS, Kind.KEY_ACTIONS} and paragraph.text.strip():
            section.strays.append(paragraph)
        else:
            section.notices.append(paragraph)


def _notes(paragraph: StoryParagraph) -> list[str]:
    return [run.note_id for run in paragraph.runs if run.note_id is not None]
