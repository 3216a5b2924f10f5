"""The outline of an appendix: from blocks in reading order to its title, its introduction and its sections."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from cabinet_appendix.formats.word.reading.headings import (
    SUBTITLE,
    Kind,
    find_quarter,
    is_bold_heading,
    is_true_heading,
    read_heading,
    without_quarter,
)
from cabinet_appendix.formats.word.reading.tables import (
    ActionTable,
    IndicatorTable,
    read_actions,
    read_indicators,
)
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.ooxml.story_values import Block, StoryDrawing, StoryParagraph, StoryTable

_BULLETED = frozenset({Kind.ACHIEVEMENTS, Kind.KEY_ACTIONS})


@dataclass(slots=True)
class Section:
    """What one priority's section holds; `names` are the names that its headings and charts give the priority.

    `notices` are paragraphs that stand apart, such as that with the note on a count; `strays` belong nowhere. One that
    `is_headed` has a heading of the first level above it, and so may have its parts in any order below it.
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
    unread_tables: list[StoryTable] = field(default_factory=list)
    has_achievements: bool = False
    is_headed: bool = False

    def note_ids(self) -> Iterator[str]:
        """Every footnote that its words mark, those of its tables' names among them."""
        paragraphs = [*self.achievements, *self.key_actions, *self.notices]
        for actions in self.actions:
            paragraphs += [paragraph for row in actions.rows for paragraph in row.title.paragraphs]
        for indicators in self.indicators:
            paragraphs += [paragraph for row in indicators.rows for paragraph in row.name.paragraphs]
        return (run.note_id for paragraph in paragraphs for run in paragraph.runs if run.note_id is not None)


@dataclass(slots=True)
class Outline:
    """The parts of an appendix, the whole of it in reading order.

    `listed` are the bullets of the introduction, `summary` is what is said of all priorities, `key` what is said of the
    ratings.
    """

    title: str = ""
    quarter: Quarter | None = None
    introduction: list[StoryParagraph] = field(default_factory=list)
    listed: list[StoryParagraph] = field(default_factory=list)
    summary: Section = field(default_factory=Section)
    sections: list[Section] = field(default_factory=list)
    key: list[Block] = field(default_factory=list)


def read_outline(blocks: Sequence[Block]) -> Outline:
    """The outline of the blocks of a document."""
    reader = _OutlineReader(blocks)
    for block in blocks:
        if isinstance(block, StoryTable):
            reader.add_table(block)
        else:
            reader.add_paragraph(block)
    _find_quarter(reader.outline, reader.headings, blocks)
    return reader.outline


def _find_quarter(outline: Outline, headings: Sequence[StoryParagraph], blocks: Sequence[Block]) -> None:
    """Take the quarter from a subtitle, or from the title, or from the first words that name one."""
    subtitles = [paragraph for paragraph in headings[1:] if paragraph.style.casefold() == SUBTITLE]
    paragraphs = [block for block in blocks if isinstance(block, StoryParagraph)]
    for paragraph in (*subtitles, *headings, *paragraphs):
        outline.quarter = find_quarter(paragraph.text)
        if outline.quarter:
            break
    if not any(find_quarter(paragraph.text) for paragraph in subtitles):
        outline.title = without_quarter(outline.title)


class _OutlineReader:
    """Reads block after block; `_kind` is what the last heading said that stands below it."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.outline = Outline()
        self.headings: list[StoryParagraph] = []
        self._section = self.outline.summary
        self._kind: Kind | None = None
        self._unplaced_title = ""
        self._listed, self._begun = Counter[str](), Counter[str]()
        # Where the known headings are true ones, a bold line is no more than that.
        self._bold_may_head = not any(
            isinstance(block, StoryParagraph)
            and block.outline_level is not None
            and read_heading(block.text).kind is not Kind.OTHER
            for block in blocks
        )

    def add_paragraph(self, paragraph: StoryParagraph) -> None:
        """Place a paragraph: as a heading, or below the last one."""
        if is_true_heading(paragraph) or (self._bold_may_head and is_bold_heading(paragraph)):
            self._add_heading(paragraph)
        elif self._kind is Kind.KEY:
            self.outline.key.append(paragraph)
        elif paragraph.text.strip() or _has_notes(paragraph):
            self._add_words(paragraph)
        if self._kind is not Kind.KEY:
            self._section.charts += [one for one in paragraph.drawings if one.chart_part or one.description]

    def add_table(self, table: StoryTable) -> None:
        """Place a table in the section."""
        if self._kind is Kind.KEY:
            self.outline.key.append(table)
            return
        section = self._section
        indicators = read_indicators(table, section.indicators[-1] if section.indicators else None)
        if indicators:
            section.indicators.append(indicators)
        elif actions := read_actions(table):
            section.actions.append(actions)
        else:
            section.unread_tables.append(table)

    def _add_heading(self, paragraph: StoryParagraph) -> None:
        self.headings.append(paragraph)
        if not self.outline.title:
            self.outline.title = paragraph.text.strip()
            return
        heading = read_heading(paragraph.text)
        if self._kind is Kind.KEY and paragraph.outline_level:
            # A part of the key.
            self.outline.key.append(paragraph)
        elif self._is_title_of_section(paragraph):
            self._begin(paragraph.text.strip(), is_headed=True)
        elif heading.kind is Kind.OTHER:
            self._add_other_heading(paragraph, heading.words)
        elif not (heading.kind is Kind.KEY and paragraph.list_level is not None):
            self._add_known_heading(heading.kind, heading.words)
        if _has_notes(paragraph):
            self._section.notices.append(paragraph)

    def _is_title_of_section(self, paragraph: StoryParagraph) -> bool:
        """Whether it is one of the titles that the introduction has listed, whatever it says, and that is to come."""
        title = paragraph.text.strip()
        return paragraph.outline_level == 0 and self._listed[title] > self._begun[title]

    def _add_other_heading(self, paragraph: StoryParagraph, words: str) -> None:
        if paragraph.style.casefold() == SUBTITLE or not words:
            return
        if paragraph.outline_level == 0:
            self._begin(paragraph.text.strip(), is_headed=True)
        else:
            self._unplaced_title = words

    def _add_known_heading(self, kind: Kind, words: str) -> None:
        if kind is Kind.ACHIEVEMENTS and (self._section is self.outline.summary or self._is_begun()):
            self._begin(self._unplaced_title)
        self._section.has_achievements |= kind is Kind.ACHIEVEMENTS
        if kind in {Kind.FLAGSHIP_ACTIONS, Kind.INDICATORS} and words:
            self._section.names[words] += 1
        self._kind = kind

    def _is_begun(self) -> bool:
        """Whether the section has come so far that another "Achievements" must be the next one's."""
        section = self._section
        if section.has_achievements or section.is_headed:
            return section.has_achievements
        return bool(section.actions or section.indicators or section.key_actions)

    def _begin(self, title: str, *, is_headed: bool = False) -> None:
        self._section = Section(title, is_headed=is_headed)
        self._begun[title] += 1
        self.outline.sections.append(self._section)
        self._kind = None
        self._unplaced_title = ""

    def _add_words(self, paragraph: StoryParagraph) -> None:
        section, is_listed = self._section, paragraph.list_level is not None
        is_in_summary = section is self.outline.summary
        if is_in_summary and self._kind is None:
            (self.outline.listed if is_listed else self.outline.introduction).append(paragraph)
            self._listed[paragraph.text.strip()] += is_listed
        elif not is_listed and not is_in_summary and read_heading(paragraph.text).kind is Kind.KEY:
            self._kind = Kind.KEY
        elif self._kind in _BULLETED and is_listed:
            (section.achievements if self._kind is Kind.ACHIEVEMENTS else section.key_actions).append(paragraph)
        elif self._kind in _BULLETED:
            section.strays.append(paragraph)
        else:
            section.notices.append(paragraph)


def _has_notes(paragraph: StoryParagraph) -> bool:
    return any(run.note_id is not None for run in paragraph.runs)
