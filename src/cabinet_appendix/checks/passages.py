"""The texts of a report or of a document, one after another, each with its place and what it is.

Profiled with 6,400 indicators: 31 ms before, 5 after, for the place of each text was looked up, and now is where
something is found: in hardly any.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from cabinet_appendix.findings import Place
from cabinet_appendix.model.consistency import Path
from cabinet_appendix.model.narrative import Inline, Note, Quote, Text, plain_text
from cabinet_appendix.model.references import Resolver, make_resolver
from cabinet_appendix.model.report import Priority, Report

if TYPE_CHECKING:  # what reads Word is loaded for documents only
    from cabinet_appendix.checks.document import Document, PlacedParagraph


class Kind(Enum):
    """What a passage is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    FOOTNOTE = "footnote"
    NAME = "name"
    """Of an indicator or a Flagship Action; in a document any text in a table."""
    COMMENTARY = "commentary"


class Mark(NamedTuple):
    """The mark of a footnote: after how many characters of a text it stands, and what the footnote says."""

    at: int
    note: str


class Passage(NamedTuple):
    """A text: `list_name` is the same for the bullets of one list, "" outside lists; `marks` are those of footnotes.

    `inlines` are what the text was made of, and `path` where it stands, in a report; `priority` is the one that has it.
    """

    locate: Callable[[Path], Place]
    text: str
    kind: Kind
    list_name: str = ""
    level: int = 0
    inlines: tuple[Inline, ...] = ()
    priority: Priority | None = None
    path: Path = ()
    marks: tuple[Mark, ...] = ()

    @property
    def place(self) -> Place:
        """Where it stands: looked up when somebody asks, for most texts have nothing wrong with them."""
        return self.locate(self.path)


def find_report_passages(report: Report, locate: Callable[[Path], Place]) -> Iterator[Passage]:
    """The texts of a report in reading order, footnotes last."""
    resolve = make_resolver(report)
    yield Passage(locate, report.title, Kind.TITLE, path=("title",))
    for index, paragraph in enumerate(report.introduction):
        path: Path = ("introduction", index)
        text, marks = _text(paragraph, resolve), _find_marks(paragraph, report, resolve)
        yield Passage(locate, text, Kind.PARAGRAPH, inlines=paragraph, path=path, marks=marks)
    for number, priority in enumerate(report.priorities):
        yield from _find_in_priority(report, priority, ("priorities", number), locate)
    for key, footnote in report.footnotes.items():
        path = ("footnotes", key)
        yield Passage(locate, _text(footnote, resolve), Kind.FOOTNOTE, inlines=footnote, path=path)


def _find_in_priority(
    report: Report, priority: Priority, here: Path, locate: Callable[[Path], Place]
) -> Iterator[Passage]:
    resolve = make_resolver(report, priority)
    title = (*here, "title")
    yield Passage(locate, priority.title, Kind.HEADING, priority=priority, path=title)
    for section in ("achievements", "key_actions"):
        for index, bullet in enumerate(getattr(priority, section)):
            path = (*here, section, index)
            text, list_name = _text(bullet.text, resolve), f"{priority.key} {section}"
            marks = _find_marks(bullet.text, report, resolve)
            yield Passage(locate, text, Kind.BULLET, list_name, bullet.level, bullet.text, priority, path, marks)
    for section, field in (("flagship_actions", "title"), ("completed_earlier", "title"), ("indicators", "name")):
        for index, item in enumerate(getattr(priority, section)):
            path = (*here, section, index, field)
            yield Passage(locate, getattr(item, field), Kind.NAME, priority=priority, path=path)
            if item.commentary:
                path = (*here, section, index, "commentary")
                yield Passage(locate, item.commentary, Kind.COMMENTARY, priority=priority, path=path)


def _text(inlines: tuple[Inline, ...], resolve: Resolver) -> str:
    return plain_text(Text(resolve(inline) or "") if isinstance(inline, Quote) else inline for inline in inlines)


def _find_marks(inlines: tuple[Inline, ...], report: Report, resolve: Resolver) -> tuple[Mark, ...]:
    return tuple(
        Mark(len(_text(inlines[:place], resolve)), _text(report.footnotes[inline.key], resolve))
        for place, inline in enumerate(inlines)
        if isinstance(inline, Note)
    )


def find_document_passages(document: Document) -> Iterator[Passage]:
    """The paragraphs of a document in reading order, those in tables and footnotes too, as they were typed."""
    lists = 0
    was_listed = False
    for placed in document.paragraphs:
        paragraph, is_listed = placed.paragraph, False
        if placed.is_note:
            kind = Kind.FOOTNOTE
        elif placed.place.table is not None:
            kind = Kind.NAME
        elif paragraph.outline_level is not None:
            kind = Kind.HEADING
        elif paragraph.list_level is not None:
            kind, is_listed = Kind.BULLET, True
            lists += not was_listed
        else:
            kind = Kind.PARAGRAPH
        was_listed = is_listed
        if paragraph.text:
            list_name = str(lists) if is_listed else ""
            marks = tuple(_find_document_marks(placed, document))
            yield Passage(placed.locate, paragraph.text, kind, list_name, paragraph.list_level or 0, marks=marks)


def _find_document_marks(placed: PlacedParagraph, document: Document) -> Iterator[Mark]:
    at = 0
    for run in placed.paragraph.runs:
        at += len(run.text)
        if run.note_id is not None:
            yield Mark(at, document.read_note(run.note_id))
