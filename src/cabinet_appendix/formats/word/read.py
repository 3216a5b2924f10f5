"""Reading Word: from a document to the report that it prints, with what was guessed and what could not be placed."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from cabinet_appendix.findings import COMMENT, Finding, Place
from cabinet_appendix.formats.places import Places
from cabinet_appendix.formats.reading import Reading, assemble, fault
from cabinet_appendix.formats.word.reading.chart_names import add_chart_names
from cabinet_appendix.formats.word.reading.contradictions import find_contradictions
from cabinet_appendix.formats.word.reading.document import Document, open_document
from cabinet_appendix.formats.word.reading.flagship_note import complete_originals, to_template
from cabinet_appendix.formats.word.reading.glossary import find_glossary
from cabinet_appendix.formats.word.reading.inlines import clean
from cabinet_appendix.formats.word.reading.notes import NoteBook
from cabinet_appendix.formats.word.reading.outline import Outline, read_outline
from cabinet_appendix.formats.word.reading.passages import read_passages
from cabinet_appendix.formats.word.reading.remarks import Remarks, shorten
from cabinet_appendix.formats.word.reading.sections import SectionReader
from cabinet_appendix.formats.word.reading.tolerances import find_tolerance
from cabinet_appendix.formats.word.reading.wording import Wording
from cabinet_appendix.model.consistency import RESERVED_KEYS
from cabinet_appendix.ooxml.story_values import Revisions
from cabinet_appendix.ooxml.xml import XmlError
from cabinet_appendix.ooxml.zip_file import PackageError

_MOST_SECTIONS = 100


def read_document(path: Path) -> Reading:
    """The report that an appendix prints, its tracked changes accepted."""
    return _read(path, Revisions.ACCEPTED)


def read_original(path: Path) -> Reading:
    """The report that an appendix printed before its tracked changes."""
    return _read(path, Revisions.ORIGINAL)


def _read(path: Path, revisions: Revisions) -> Reading:
    places = Places(path.name)
    try:
        document = open_document(path, revisions)
    except (PackageError, XmlError) as error:
        return Reading(None, (fault("I002", Place(path.name), str(error), "a Word document (.docx)"),), places)
    except OSError as error:
        found = f"a file that cannot be read ({error.strerror})"
        return Reading(None, (fault("I001", Place(path.name), found, "a readable file"),), places)
    outline = read_outline(document.blocks)
    missing = tuple(_find_missing(path.name, outline))
    if missing:
        return Reading(None, missing, places)
    for section in outline.sections:
        add_chart_names(section, document.package)
    remarks = Remarks(path.name)
    values = _read_values(outline, document.notes, remarks)
    reading = assemble(values, (), places)
    if reading.report is None:
        return Reading(None, (*remarks, *reading.findings), places)
    find_contradictions(document, outline, reading.report, remarks)
    _remark_on_rest(document, remarks)
    return Reading(reading.report, tuple(remarks), places)


def _find_missing(file: str, outline: Outline) -> Iterator[Finding]:
    """Without these a document is no appendix: one finding, whatever is missing."""
    lacks: list[tuple[str, str]] = []
    if outline.quarter is None:
        lacks.append(("no quarter", 'a title or subtitle with "Q2 2023-24"'))
    if not outline.sections:
        lacks.append(("no section of a priority", 'a heading "Achievements"'))
    if len(outline.sections) > _MOST_SECTIONS:
        lacks.append((f"{len(outline.sections)} sections of priorities", f"{_MOST_SECTIONS} at most"))
    if lacks:
        found, expected = (" and ".join(words) for words in zip(*lacks, strict=True))
        yield fault("I017", Place(file), found, expected)


def _read_values(outline: Outline, notes: NoteBook, remarks: Remarks) -> dict[str, Any]:
    titles = [clean(paragraph.text) for paragraph in outline.listed]
    are_titles = len(titles) == len(outline.sections)
    introduction = [*outline.introduction, *(() if are_titles else outline.listed)]
    glossary = find_glossary(tuple(read_passages(introduction, outline.sections, notes)), notes)
    wording, tolerance = Wording(notes, glossary), find_tolerance(outline.key)
    sections = SectionReader(wording, remarks, tolerance)
    paragraphs = [text for paragraph in introduction if (text := wording.read_narrative(paragraph))]
    priorities = [
        sections.read(section, titles[number - 1] if are_titles else "", number)
        for number, section in enumerate(outline.sections, start=1)
    ]
    _part_keys(priorities)
    complete_originals(outline, priorities, notes)
    return {
        "title": outline.title or "Appendix",
        "quarter": outline.quarter,
        "introduction": paragraphs,
        "priorities": priorities,
        "footnotes": wording.footnotes,
        "glossary": glossary.meanings,
        "flagship_note": to_template(outline, priorities, notes),
        "tolerance": tolerance,
    }


def _part_keys(priorities: Sequence[dict[str, Any]]) -> None:
    """Two priorities of one name get keys of their own, and so does one whose key no priority may have."""
    seen = set(RESERVED_KEYS)
    for number, priority in enumerate(priorities, start=1):
        if priority["key"] in seen:
            priority["key"] = f"{priority['key']}-{number}"
        seen.add(priority["key"])


def _remark_on_rest(document: Document, remarks: Remarks) -> None:
    for text in document.notes.find_unused():
        remarks.add("I114", "", f'the footnote "{shorten(text)}" at a place where a report has none', "left out")
    for loss in document.losses:
        remarks.add("I114", "", loss, "left out")
    for comment in document.comments:
        found = f'a comment of {clean(comment.author)}: "{clean(comment.text)}"'
        remarks.add(COMMENT, comment.paragraph, found, "left out")
