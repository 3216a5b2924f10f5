"""Reading Word: from a document to the report that it prints, with what was guessed and what could not be placed."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cabinet_appendix.findings import Finding, Place
from cabinet_appendix.formats.places import Places
from cabinet_appendix.formats.reading import Reading, assemble, fault, notice
from cabinet_appendix.formats.word.reading.contradictions import find_contradictions
from cabinet_appendix.formats.word.reading.flagship_note import to_template
from cabinet_appendix.formats.word.reading.inlines import clean, to_inlines
from cabinet_appendix.formats.word.reading.notes import NoteBook, words_before
from cabinet_appendix.formats.word.reading.outline import Outline, read_outline
from cabinet_appendix.formats.word.reading.sections import SectionReader
from cabinet_appendix.ooxml.comments import read_comments
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.story_reader import read_blocks, read_notes
from cabinet_appendix.ooxml.story_values import Revisions, StoryParagraph
from cabinet_appendix.ooxml.xml import XmlError
from cabinet_appendix.ooxml.zip_file import PackageError


def read_document(path: Path, revisions: Revisions = Revisions.ACCEPTED) -> Reading:
    """The report that an appendix prints, tracked changes accepted or not."""
    places = Places(path.name)
    try:
        package = Package.open(path)
        blocks = read_blocks(package, revisions)
        notes = NoteBook(read_notes(package, revisions))
    except (PackageError, XmlError) as error:
        return Reading(None, (fault("I002", Place(path.name), str(error), "a Word document (.docx)"),), places)
    except OSError as error:
        found = f"a file that cannot be read ({error.strerror})"
        return Reading(None, (fault("I001", Place(path.name), found, "a readable file"),), places)
    outline = read_outline(blocks)
    findings = _find_missing(path.name, outline)
    if findings:
        return Reading(None, tuple(findings), places)
    reading = assemble(_read_values(path.name, outline, notes, findings), findings, places)
    if reading.report is None:
        return reading
    findings += find_contradictions(path.name, package, outline, reading.report, notes)
    for comment in read_comments(package):
        place = Place(path.name, paragraph=clean(comment.paragraph)[:60])
        findings.append(notice("I116", place, f'a comment of {comment.author}: "{clean(comment.text)}"', "left out"))
    return Reading(reading.report, tuple(findings), places)


def _find_missing(file: str, outline: Outline) -> list[Finding]:
    """Without these a document is no appendix."""
    findings = []
    if outline.quarter is None:
        findings.append(fault("I115", Place(file), "no quarter", 'a title or subtitle with "Q2 2023-24"'))
    if not outline.sections:
        findings.append(fault("I115", Place(file), "no section of a priority", 'a heading "Achievements"'))
    return findings


def _read_values(file: str, outline: Outline, notes: NoteBook, findings: list[Finding]) -> dict[str, Any]:
    sections = SectionReader(file, notes, findings)
    titles = [clean(paragraph.text) for paragraph in outline.listed]
    are_titles = len(titles) == len(outline.sections)
    introduction = [*outline.introduction, *(() if are_titles else outline.listed)]
    paragraphs = [text for paragraph in introduction if (text := _inlines(paragraph, notes))]
    priorities = [
        sections.read(section, titles[number - 1] if are_titles else "", number)
        for number, section in enumerate(outline.sections, start=1)
    ]
    _part_keys(priorities)
    return {
        "title": outline.title or "Appendix",
        "quarter": outline.quarter,
        "introduction": paragraphs,
        "priorities": priorities,
        "footnotes": notes.footnotes,
        "glossary": notes.glossary,
        "flagship_note": to_template(outline, priorities, notes),
    }


def _inlines(paragraph: StoryParagraph, notes: NoteBook) -> tuple[Any, ...]:
    return to_inlines(paragraph.runs, lambda note_id: notes.read(note_id, words_before(paragraph.runs, note_id)))


def _part_keys(priorities: Sequence[dict[str, Any]]) -> None:
    """Two priorities of one name get keys of their own."""
    seen: set[str] = set()
    for number, priority in enumerate(priorities, start=1):
        if priority["key"] in seen:
            priority["key"] = f"{priority['key']}-{number}"
        seen.add(priority["key"])
