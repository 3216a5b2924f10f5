"""What a document says, as values: paragraphs of runs, tables of cells, drawings and comments, in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

from lxml import etree


class Revisions(Enum):
    """Which side of tracked changes is read: as they would be ACCEPTED, or the ORIGINAL before them."""

    ACCEPTED = "accepted"
    ORIGINAL = "original"


@dataclass(frozen=True, slots=True)
class StoryRun:
    """A stretch of text that looks one way, or the mark of a footnote (`note_id`, with no text).

    `color` is what shows, six hexadecimal digits, whether it is direct, a style's or the theme's; None for automatic.
    `style` is the name of a character style; `address` is where a hyperlink leads.
    """

    text: str
    is_bold: bool = False
    is_italic: bool = False
    color: str | None = None
    style: str = ""
    address: str | None = None
    note_id: str | None = None


@dataclass(frozen=True, slots=True)
class StoryDrawing:
    """A picture or chart: its alternative text, and the chart's part, None for a picture."""

    description: str
    chart_part: str | None = None


@dataclass(frozen=True, slots=True)
class StoryParagraph:
    """A paragraph: CT_P. Its style by name; `outline_level` from 0 for a heading, `list_level` from 0 in a list.

    `size` is that of its largest text in half points; a text box's paragraphs stand behind the one that holds it.
    `element` is the w:p that was read, the last where several are one; None for one without anything in it.
    """

    runs: tuple[StoryRun, ...] = ()
    style: str = ""
    outline_level: int | None = None
    list_level: int | None = None
    size: int = 0
    drawings: tuple[StoryDrawing, ...] = ()
    element: etree._Element | None = field(default=None, compare=False, repr=False)

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(run.text for run in self.runs)

    @property
    def is_bold(self) -> bool:
        """Whether all its words are bold, and it has some."""
        words = [run for run in self.runs if run.text.strip()]
        return bool(words) and all(run.is_bold for run in words)


@dataclass(frozen=True, slots=True)
class StoryCell:
    """A table cell: CT_Tc. `fill` is the colour of its ground, six hexadecimal digits, None where it has none."""

    paragraphs: tuple[StoryParagraph, ...] = ()
    fill: str | None = None

    @property
    def text(self) -> str:
        """Its words, a line for each paragraph."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)

    @property
    def runs(self) -> Iterator[StoryRun]:
        """The runs of all its paragraphs."""
        return (run for paragraph in self.paragraphs for run in paragraph.runs)


@dataclass(frozen=True, slots=True)
class StoryTable:
    """A table: CT_Tbl, its rows of cells; a cell that spans columns stands in the first, followed by empty ones.

    A cell that is merged with the one above is empty. A table inside a cell is part of that cell's paragraphs.
    `element` is the w:tbl that was read.
    """

    rows: tuple[tuple[StoryCell, ...], ...] = ()
    element: etree._Element | None = field(default=None, compare=False, repr=False)


Block: TypeAlias = StoryParagraph | StoryTable


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment: who wrote it, what it says, and the words of the paragraph to which it belongs."""

    author: str
    text: str
    paragraph: str
