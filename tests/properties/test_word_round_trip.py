"""What is built is read back: the report of a document, built again, gives the same pages.

A document holds what is printed, and no codes, owners or rules: so pages are compared, part by part. What its tables
say is compared with the report itself.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, reject, settings
from lxml import etree

from cabinet_appendix.errors import DocumentError
from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.formats.word.read import read_document
from cabinet_appendix.formats.word.write import write_document
from cabinet_appendix.model.report import Report
from printable_reports import printable_reports
from word_files import unzip

LAYOUTS = ("appendix", "appendix-movement")
MANY = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
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
    for priority in report.priorities:
        yield sorted((action.title, action.status.value) for action in priority.all_flagship_actions)
        yield sorted(
            (row.name, row.polarity.value, row.target.text, row.actual.text, str(row.rating))
            for row in priority.indicators
        )
        yield [bullet.level for bullet in (*priority.achievements, *priority.key_actions)]


@pytest.mark.parametrize("layout", LAYOUTS)
@MANY
@given(report=printable_reports())
def test_any_report_is_read_back_from_what_was_built_of_it(layout: str, report: Report, template: Path) -> None:
    template = template.with_stem(layout)
    built = write_document(report, template)
    read = _read(built)
    assert list(_figures(read)) == list(_figures(report))
    assert _pages(write_document(read, template)) == _pages(built)


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
