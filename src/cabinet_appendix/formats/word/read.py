"""Reading Word: from a document to the report that it prints, with what was guessed and what could not be placed."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from cabinet_appendix.findings import Finding, Place
from cabinet_appendix.formats.places import Places
from cabinet_appendix.formats.reading import Reading, assemble, fault
from cabinet_appendix.formats.word.reading.contradictions import find_contradictions
from cabinet_appendix.formats.word.reading.document import Document, open_document
from cabinet_appendix.formats.word.reading.flagship_note import complete_originals, to_template
from cabinet_appendix.formats.word.reading.glossary import find_glossary, without_notes
from cabinet_appendix.formats.word.reading.inlines import clean
from cabinet_appendix.formats.word.reading.outline import Outline, read_outline
from cabinet_appendix.formats.word.reading.passages import Passages
from cabinet_appendix.formats.word.reading.remarks import Remarks, shorten
from cabinet_appendix.formats.word.reading.sections import SectionReader
from cabinet_appendix.formats.word.reading.tolerances import find_tolerance
from cabinet_appendix.model.narrative import note_keys
from cabinet_appendix.ooxml.story_values import Revisions
from cabinet_appendix.ooxml.xml import XmlError
from cabinet_appendix.ooxml.zip_file import PackageError


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
    passages, remarks = Passages(document.notes), Remarks(path.name)
    values = _read_values(outline, passages, remarks)
    reading = assemble(values, (), places)
    if reading.report is None:
        return Reading(None, (*remarks, *reading.findings), places)
    find_contradictions(document, outline, reading.report, remarks)
    _remark_on_rest(document, remarks)
    return Reading(reading.report, tuple(remarks), places)


def _find_missing(file: str, outline: Outline) -> Iterator[Finding]:
    """Without these a document is no appendix."""
    if outline.quarter is None:
        yield fault("I115", Place(file), "no quarter", 'a title or subtitle with "Q2 2023-24"')
    if not outline.sections:
        yield fault("I115", Place(file), "no section of a priority", 'a heading "Achievements"')


def _read_values(outline: Outline, passages: Passages, remarks: Remarks) -> dict[str, Any]:
    tolerance = find_tolerance(outline.key)
    sections = SectionReader(passages, remarks, tolerance)
    titles = [clean(paragraph.text) for paragraph in outline.listed]
    are_titles = len(titles) == len(outline.sections)
    introduction = [*outline.introduction, *(() if are_titles else outline.listed)]
    paragraphs = [text for paragraph in introduction if (text := passages.read(paragraph.runs, 0))]
    priorities = [
        sections.read(section, titles[number - 1] if are_titles else "", number)
        for number, section in enumerate(outline.sections, start=1)
    ]
    _part_keys(priorities)
    complete_originals(outline, priorities, passages.notes)
    note = to_template(outline, priorities, passages.notes)
    glossary = find_glossary(passages.read_so_far, passages.notes)
    values = {
        "title": outline.title or "Appendix",
        "quarter": outline.quarter,
        "introduction": paragraphs,
        "priorities": priorities,
        "footnotes": passages.notes.footnotes,
        "glossary": glossary,
        "flagship_note": note,
        "tolerance": tolerance,
    }
    _leave_to_glossary(values, frozenset(passages.notes.acronyms[acronym] for acronym in glossary))
    return values


def _leave_to_glossary(values: dict[str, Any], keys: frozenset[str]) -> None:
    """Take away the marks of footnotes that a glossary makes by itself, and the texts that nothing marks then."""
    values["introduction"] = [without_notes(text, keys) for text in values["introduction"]]
    bullets = [
        bullet for priority in values["priorities"] for bullet in (*priority["achievements"], *priority["key_actions"])
    ]
    for bullet in bullets:
        bullet["text"] = without_notes(bullet["text"], keys)
    marked = {key for text in (*values["introduction"], *(b["text"] for b in bullets)) for key in note_keys(text)}
    values["footnotes"] = {key: text for key, text in values["footnotes"].items() if key in marked}


def _part_keys(priorities: Sequence[dict[str, Any]]) -> None:
    """Two priorities of one name get keys of their own."""
    seen: set[str] = set()
    for number, priority in enumerate(priorities, start=1):
        if priority["key"] in seen:
            priority["key"] = f"{priority['key']}-{number}"
        seen.add(priority["key"])


def _remark_on_rest(document: Document, remarks: Remarks) -> None:
    for text in document.notes.find_unused():
        remarks.add("I114", "", f'the footnote "{shorten(text)}" at a place where a report has none', "left out")
    for comment in document.comments:
        found = f'a comment of {clean(comment.author)}: "{clean(comment.text)}"'
        remarks.add("I116", comment.paragraph, found, "left out")
