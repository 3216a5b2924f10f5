"""A document tells what it was when it was built, and whether it still is, whatever has been done to it since."""

import hashlib
import io
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

from builders import report as make_report
from builders import reports
from cabinet_appendix.formats.word.as_printed import as_printed
from cabinet_appendix.formats.word.report_json import format_report
from cabinet_appendix.formats.word.snapshot import add_snapshot, has_snapshot, is_as_built, read_snapshot
from cabinet_appendix.formats.word.write import write_document
from cabinet_appendix.model.narrative import Inline, Link, Text
from cabinet_appendix.model.report import Report
from cabinet_appendix.ooxml.package import Package
from word_files import relationships_xml, unzip, word_file, zip_file
from word_templates import edited, fill, read, small_report, word_template

_BOTH = frozenset({"indicator.rating_note", "priority.flagship_note", "flagship_actions.original"})
PRINTS = {"appendix": _BOTH, "appendix-movement": _BOTH | {"indicator.previous"}}
"""What the shipped templates print of what a template need not print."""
SMALL = make_report()
FEW = settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def built() -> bytes:
    return fill(word_template(), small_report(introduction=((Link("the page", "https://a.example"),),)))


def test_a_document_that_was_built_and_left_alone_is_as_built(built: bytes) -> None:
    assert is_as_built(Package.open(built))
    assert is_as_built(Package.open(zip_file(dict(reversed(unzip(built).items())))))


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("word/document.xml", "Calls answered", "Calls taken"),
        ("word/document.xml", "<w:body>", "<w:body >"),
        ("word/styles.xml", "CC8100", "FFC000"),
        ("docProps/core.xml", "Performance report", "Report"),
        ("word/_rels/document.xml.rels", "https://a.example", "https://b.example"),
        ("customXml/item1.xml", "Calls answered", "Calls taken"),
        ("customXml/item1.xml", ' template="', ' template="0'),
    ],
)
def test_any_change_is_told(built: bytes, part: str, old: str, new: str) -> None:
    assert not is_as_built(Package.open(edited(built, {old: new}, part)))


def test_a_part_that_was_added_or_taken_out_is_told(built: bytes) -> None:
    parts = unzip(built)
    assert not is_as_built(Package.open(zip_file({**parts, "word/more.xml": "<a/>"})))
    assert not is_as_built(Package.open(zip_file({n: part for n, part in parts.items() if n != "word/settings.xml"})))


def test_a_document_that_another_program_has_saved_unchanged_is_not_as_built(built: bytes) -> None:
    out = io.BytesIO()
    read(built).save(out)
    assert not is_as_built(Package.open(out.getvalue()))


def test_a_document_that_was_not_built_is_not_as_built() -> None:
    assert not is_as_built(Package.open(word_template()))


def test_a_template_that_was_made_of_a_built_document_builds_documents_as_built(built: bytes) -> None:
    tags = {"Performance report<": "{{ report.title }}<"}
    again = fill(edited(built, tags), small_report(introduction=((Link("the page", "https://a.example"),),)))
    assert is_as_built(Package.open(again))
    parts = [name for name in unzip(again) if name.startswith("customXml/")]
    assert parts == ["customXml/_rels/item1.xml.rels", "customXml/item1.xml", "customXml/itemProps1.xml"]


@pytest.mark.parametrize("layout", PRINTS)
@FEW
@given(report=reports())
def test_any_report_comes_back_as_it_was_printed_and_nothing_else(layout: str, report: Report, template: Path) -> None:
    document = write_document(report, template.with_stem(layout))
    snapshot = read_snapshot(Package.open(document), _fail)
    assert snapshot == as_printed(report, PRINTS[layout])
    pages = _pages(document)
    assert [text for text in _texts(snapshot) if text not in pages] == []


def _fail(found: str) -> None:
    raise AssertionError(found)


def _pages(document: bytes) -> str:
    """All the text of the body, the footnotes and the properties, and that of alternative texts, as lxml reads it."""
    parts, text = unzip(document), ""
    for name in ("word/document.xml", "word/footnotes.xml", "docProps/core.xml"):
        for element in etree.fromstring(parts[name]).iter(etree.Element):
            text += {f"{_W}p": "\n\n", f"{_W}br": "\n"}.get(element.tag, element.text or "")
            text += element.get("descr", "")
    return text


def _texts(report: Report) -> Iterator[str]:
    """Every text in a report but codes, keys and the glossary, whose meanings may stand there in other capitals."""
    yield from filter(None, (report.title, report.subject, report.author))
    narrative = [*report.introduction, *report.footnotes.values()]
    for section in report.priorities:
        # The name of a section that is empty is one of its keys: only charts and tables print it.
        yield section.name if section.flagship_actions or section.indicators else ""
        yield from (section.title, *(action.title for action in section.flagship_actions))
        narrative += [bullet.text for bullet in (*section.achievements, *section.key_actions)]
        for row in section.indicators:
            yield from (row.name, row.target.text, row.actual.text, row.previous.text if row.previous else "")
            yield (
                row.override.reason if row.override and row.override.reason != "As rated when it was published" else ""
            )
            assert (row.commentary, row.owner, row.framework, row.last_year) == (None,) * 4
    yield from (text for paragraph in narrative for text in _words(paragraph))


def _words(paragraph: tuple[Inline, ...]) -> Iterator[str]:
    return (inline.text for inline in paragraph if isinstance(inline, (Text, Link)))


def test_what_is_not_printed_is_in_no_part_of_a_document(template: Path) -> None:
    untold = {"owner": "UNTOLD", "commentary": "UNTOLD", "framework": "UNTOLD", "last_year": "7654321"}
    row = small_report().priorities[0].indicators[0].model_dump(include={"name", "polarity", "target", "actual"})
    section = small_report().priorities[0]
    section = section.model_copy(update={"indicators": (section.indicators[0].model_validate({**row, **untold}),)})
    document = write_document(make_report(section, glossary={"UNTOLD": "UNTOLD"}), template)
    assert [name for name, part in unzip(document).items() if b"UNTOLD" in part or b"7654321" in part] == []


def test_a_snapshot_knows_the_file_of_its_template(built: bytes, template: Path) -> None:
    snapshot = etree.fromstring(unzip(write_document(SMALL, template))["customXml/item1.xml"])
    assert snapshot.get("template") == hashlib.sha256(template.read_bytes()).hexdigest()


def test_it_is_kept_whoever_edits_the_document(built: bytes) -> None:
    out = io.BytesIO()
    document = read(built)
    document.paragraphs[0].add_run(" and more")
    document.save(out)
    was = read_snapshot(Package.open(built))
    assert was is not None
    assert read_snapshot(Package.open(out.getvalue()), _fail) == was


def test_a_document_without_one_has_none(built: bytes) -> None:
    assert read_snapshot(Package.open(word_template()), _fail) is None


def _with_item(xml: str) -> Package:
    parts = unzip(word_file())
    related = {"rId1": ("styles", "styles.xml"), "rId2": ("customXml", "../customXml/item1.xml")}
    rels = relationships_xml(related)
    return Package.open(zip_file({**parts, "word/_rels/document.xml.rels": rels, "customXml/item1.xml": xml}))


def _snapshot(text: str, digest: str | None = None) -> str:
    digest = hashlib.sha256(text.encode()).hexdigest() if digest is None else digest
    report = f"<ca:report digest={quoteattr(digest)}>{escape(text)}</ca:report>"
    return f'<ca:snapshot xmlns:ca="urn:cabinet-appendix:snapshot" template="" digest="">{report}</ca:snapshot>'


def test_one_that_was_written_by_hand_is_read() -> None:
    assert read_snapshot(_with_item(_snapshot(format_report(SMALL))), _fail) == SMALL


@pytest.mark.parametrize(
    ("item", "told"),
    [
        (_snapshot(format_report(SMALL), digest="0"), "a snapshot that is not as it was written"),
        (_snapshot(format_report(SMALL), digest=""), "a snapshot that is not as it was written"),
        (_snapshot(""), "a snapshot that holds no report"),
        (_snapshot("[" * 100_000), "a snapshot that holds no report"),
        (_snapshot('{"title":"A"}'), "a snapshot that holds no report"),
        (_snapshot(format_report(SMALL)).replace("ca:report", "ca:other"), "a snapshot without a report"),
    ],
    ids=range(6),
)
def test_a_forged_or_broken_one_is_told_and_is_none(item: str, told: str) -> None:
    heard: list[str] = []
    package = _with_item(item)
    assert read_snapshot(package, heard.append) is None
    assert heard == [told]
    assert not is_as_built(package)


@pytest.mark.parametrize("item", ["<a/>", "", "<a", "<!DOCTYPE a [<!ENTITY b 'b'>]><a>&b;</a>"])
def test_custom_xml_of_others_is_no_snapshot(item: str) -> None:
    assert not has_snapshot(_with_item(item))
    assert read_snapshot(_with_item(item), _fail) is None


def test_one_that_is_larger_than_any_report_is_not_even_looked_at() -> None:
    assert not has_snapshot(_with_item(_snapshot("a" * 9_000_000)))


def test_a_report_too_large_for_one_leaves_a_document_that_is_as_built() -> None:
    heard: list[str] = []
    package = Package.open(word_file())
    add_snapshot(package, make_report(title="T" * 5_000_000), b"")
    saved = Package.open(package.save())
    assert is_as_built(saved)
    assert read_snapshot(saved, heard.append) is None
    assert heard == ["a snapshot without a report"]
