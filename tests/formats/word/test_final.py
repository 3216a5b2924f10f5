"""The final document is the draft's pages, and tells nothing of how it was made."""

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from cabinet_appendix.formats.word.final import finalise
from cabinet_appendix.formats.word.read import read_document
from cabinet_appendix.formats.word.snapshot import has_snapshot
from cabinet_appendix.ooxml.package import Package
from word_files import unzip

Judge = Callable[[bytes], list[str]]


@pytest.fixture(scope="module")
def final(built: Path) -> bytes:
    return finalise(built.read_bytes())


def test_it_is_valid_and_the_same_each_time(final: bytes, built: Path, faults: Judge) -> None:
    assert faults(final) == []
    assert finalise(built.read_bytes()) == finalise(final) == final


def test_it_has_no_snapshot_and_no_part_that_tells_of_its_making(final: bytes, built: Path) -> None:
    assert not has_snapshot(Package.open(final))
    gone = set(unzip(built.read_bytes())) - set(unzip(final))
    assert gone == {
        "customXml/item1.xml",
        "customXml/_rels/item1.xml.rels",
        "customXml/itemProps1.xml",
        "docProps/app.xml",
    }


def test_its_pages_are_the_draft_s(final: bytes, built: Path) -> None:
    before, after = unzip(built.read_bytes()), unzip(final)
    shown = [name for name in after if name.startswith("word/") and not name.endswith(".rels")]
    assert [name for name in shown if _canonical(after[name]) != _canonical(before[name])] == []
    assert after["docProps/core.xml"] == before["docProps/core.xml"]


def _canonical(part: bytes) -> bytes:
    return etree.tostring(etree.fromstring(part), method="c14n") if part.startswith(b"<?xml") else part


def test_it_reads_as_the_draft_does_but_for_lines_within_a_cell(final: bytes, built: Path, tmp_path: Path) -> None:
    (tmp_path / "final.docx").write_bytes(final)
    one, other = (read_document(path) for path in (built, tmp_path / "final.docx"))
    assert one.report
    assert other.report
    assert other.findings == ()
    for before, after in zip(one.report.priorities, other.report.priorities, strict=True):
        on_one_line = [row.model_copy(update={"name": row.name.replace("\n", " ")}) for row in before.indicators]
        assert after == before.model_copy(update={"indicators": tuple(on_one_line)})
