"""What is built is read back: the report of a document, built again, gives the same pages.

A document holds what is printed, and no codes, owners or rules: so pages are compared, part by part. What its tables
say is compared with the report itself.
"""

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, reject, settings
from hypothesis import strategies as st
from lxml import etree

from builders import bullet, indicator, priority, report, reports
from cabinet_appendix.errors import DocumentError
from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.formats.word.read import read_document
from cabinet_appendix.formats.word.write import write_document
from cabinet_appendix.model.narrative import Inline, Link, Note, Quote, Text, normalise, note_keys, plain_text
from cabinet_appendix.model.ratings import Override, Status
from cabinet_appendix.model.report import FlagshipAction, Indicator, Priority, Report
from word_files import unzip

LAYOUTS = ("appendix", "appendix-movement")
MANY = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
COUNT_NOTE = (
    Text("Now "),
    Quote("flagship-actions", "total"),
    Text(", originally "),
    Quote("flagship-actions", "original"),
)
_PRIVATE = re.compile("[\uf000-\uf0ff]")
_P, _R, _RPR, _T, _BR = (
    f"{{http://schemas.openxmlformats.org/wordprocessingml/2006/main}}{name}" for name in ("p", "r", "rPr", "t", "br")
)


def _read(document: bytes) -> Report:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "built.docx"
        path.write_bytes(document)
        reading = read_document(path)
    assert reading.report, reading.findings
    return reading.report


def _pages(document: bytes) -> dict[str, bytes]:
    """The parts of a document that show: each paragraph's words in as few runs as they need, links with addresses."""
    parts = unzip(document)
    shown = {name: data for name, data in parts.items() if not name.startswith(("customXml", "docProps"))}
    for name, data in shown.items():
        if name.startswith("word/") and name.endswith(".xml"):
            root = etree.fromstring(data)
            for paragraph in root.iter(_P):
                _join_runs(paragraph)
            shown[name] = etree.tostring(root)
    # The notes' links are numbered in the order of the data's footnotes, whose keys are not printed.
    relationships = shown.pop("word/_rels/footnotes.xml.rels", b"<none/>")
    for entry in etree.fromstring(relationships):
        old, new = f'r:id="{entry.get("Id")}"', f'r:id="{entry.get("Target")}"'
        shown["word/footnotes.xml"] = shown["word/footnotes.xml"].replace(old.encode(), new.encode())
    return shown


def _join_runs(paragraph: etree._Element) -> None:
    last = None
    for run in list(paragraph.iterchildren()):
        if run.tag != _R or any(child.tag not in {_RPR, _T, _BR} for child in run):
            last = None
            continue
        if last is not None and _looks(last) == _looks(run):
            last.extend(child for child in run if child.tag != _RPR)
            paragraph.remove(run)
        else:
            last = run
        _join_texts(last)


def _join_texts(run: etree._Element) -> None:
    for text in list(run.iterchildren(_T)):
        before = text.getprevious()
        if before is not None and before.tag == _T:
            before.text = (before.text or "") + (text.text or "")
            run.remove(text)


def _looks(run: etree._Element) -> bytes:
    rPr = run.find(_RPR)
    return b"" if rPr is None else etree.tostring(rPr)


def _figures(report: Report) -> Iterator[object]:
    """What the tables of a report say, whatever the order of their rows."""
    for section in report.priorities:
        yield sorted((action.title, action.status.value) for action in section.all_flagship_actions)
        yield sorted(
            (row.name, row.polarity.value, row.target.text, row.actual.text, str(row.rating))
            for row in section.indicators
        )
        yield [bullet.level for bullet in (*section.achievements, *section.key_actions)]


@st.composite
def printable_reports(draw: st.DrawFn) -> Report:
    """Any report in which all is printed that another like it needs.

    Each rating follows from the figures beside it (one by a figure or a tolerance that only the data hold comes back as
    an override, with a note on it); the note on changed counts says them; and what a footnote says is said once in a
    section, beside words, and not by the glossary too, since a second mark would not be printed. A private character is
    in no font, and is read as what it most often is: a bullet that was pasted out of a symbol font.
    """
    report = draw(reports())
    assume(not _PRIVATE.search(report.model_dump_json()))
    sections = []
    meanings: set[tuple[str, ...]] = {(meaning,) for meaning in report.glossary.values()}
    for section in report.priorities:
        given = {name: getattr(section, name) for name in Priority.model_fields}
        said = set(meanings)
        for name in ("achievements", "key_actions"):
            texts = [_with_notes_once(bullet.text, report, said) for bullet in given[name]]
            given[name] = tuple(b.model_copy(update={"text": t}) for b, t in zip(given[name], texts, strict=True))
        given["indicators"] = tuple(_rated_as_printed(row, report) for row in section.indicators)
        sections.append(Priority(**given))
    said = set(meanings)
    introduction = tuple(_with_notes_once(text, report, said) for text in report.introduction)
    paragraphs = [*introduction, *(b.text for one in sections for b in (*one.achievements, *one.key_actions))]
    marks = {key for paragraph in paragraphs for key in note_keys(paragraph)}
    changed = {
        "flagship_note": COUNT_NOTE,
        "priorities": tuple(sections),
        "introduction": introduction,
        "footnotes": {key: text for key, text in report.footnotes.items() if key in marks},
    }
    return Report(**{**{name: getattr(report, name) for name in Report.model_fields}, **changed})


def _with_notes_once(text: tuple[Inline, ...], report: Report, said: set[tuple[str, ...]]) -> tuple[Inline, ...]:
    kept: list[Inline] = []
    for inline in text:
        note = _say(report.footnotes[inline.key]) if isinstance(inline, Note) else None
        if note is None or note not in said:
            kept.append(inline)
        if note:
            said.add(note)
    has_words = any(not isinstance(inline, Note) for inline in kept)
    return normalise(kept if has_words else [Text("See"), *kept])


def _say(note: tuple[Inline, ...]) -> tuple[str, ...]:
    """What makes a note the same as another, whatever its emphasis: its words, and where its links lead."""
    return (plain_text(note), *(inline.address for inline in note if isinstance(inline, Link)))


def _rated_as_printed(row: Indicator, report: Report) -> Indicator:
    given = {name: getattr(row, name) for name in Indicator.model_fields}
    if row.override:
        # No footnote elsewhere says the same, which would be printed in its stead.
        given["override"] = Override(rating=row.override.rating, reason=f"Rated so: {row.override.reason}")
    return Indicator(**{**given, "unrounded": None, "tolerance": report.tolerance})


@pytest.mark.parametrize("layout", LAYOUTS)
@MANY
@given(report=printable_reports())
def test_any_report_is_read_back_from_what_was_built_of_it(layout: str, report: Report, template: Path) -> None:
    template = template.with_stem(layout)
    built = write_document(report, template)
    read = _read(built)
    assert list(_figures(read)) == list(_figures(report))
    assert _pages(write_document(read, template)) == _pages(built)


def test_a_priority_may_have_the_name_of_a_word_in_the_note_on_changed_counts(template: Path) -> None:
    action = FlagshipAction(title="Open a hub", status=Status.GREEN)
    sections = (
        priority("a", name="Now", flagship_actions=(action,), original_flagship_actions=3),
        priority("b", name="Roads", flagship_actions=(action, action), original_flagship_actions=4),
    )
    built = write_document(report(*sections, flagship_note=COUNT_NOTE), template)
    assert _pages(write_document(_read(built), template)) == _pages(built)


@pytest.mark.parametrize(
    ("glossary", "notes"),
    [
        ({"AB": "where it began"}, {}),
        ({"AB": "where it began"}, {"w": "where it began"}),
        ({"AB": "where it began", "XY": "where it began"}, {}),
    ],
)
def test_a_meaning_may_be_that_of_several_terms_and_the_text_of_a_footnote(
    glossary: dict[str, str], notes: dict[str, str], template: Path
) -> None:
    marks = [bullet("No term").model_copy(update={"text": (Text("No term"), Note(key))}) for key in notes]
    sections = (
        priority("a", achievements=(bullet("In AB and XY"),), indicators=(indicator(name="Calls to XYs"),)),
        priority("b", achievements=(bullet("XY first"),), indicators=(indicator(name="ABs"),)),
        priority("c", key_actions=tuple(marks)),
    )
    footnotes = {key: (Text(text),) for key, text in notes.items()}
    built = write_document(report(*sections, glossary=glossary, footnotes=footnotes), template)
    assert _pages(write_document(_read(built), template)) == _pages(built)


@settings(MANY, max_examples=4)
@given(report=printable_reports())
def test_it_is_so_with_pictures_of_the_charts(report: Report, template: Path) -> None:
    try:
        built = write_document(report, template, pictures=True)
    except DocumentError:
        # The font of the pictures lacks a letter of its names.
        reject()
    assert _pages(write_document(_read(built), template, pictures=True)) == _pages(built)


@pytest.mark.parametrize("pictures", [False, True])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_shipped_quarter_is_read_back_with_nothing_to_remark(
    layout: str, pictures: bool, quarter_folder: Path, template: Path, tmp_path: Path
) -> None:
    template, shipped = template.with_stem(layout), read_folder(quarter_folder).report
    assert shipped
    path = tmp_path / "built.docx"
    path.write_bytes(write_document(shipped, template, pictures=pictures))
    reading = read_document(path)
    assert reading.findings == ()
    assert reading.report
    assert list(_figures(reading.report)) == list(_figures(shipped))
    assert [priority.key for priority in reading.report.priorities] == [one.key for one in shipped.priorities]
    assert _pages(write_document(reading.report, template, pictures=pictures)) == _pages(path.read_bytes())
