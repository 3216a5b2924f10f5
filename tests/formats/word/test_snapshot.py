"""A document tells whether it is as it was built, whatever has been done to it since."""

import io

import pytest

from cabinet_appendix.formats.word.snapshot import is_as_built
from cabinet_appendix.model.narrative import Link
from cabinet_appendix.ooxml.package import Package
from word_files import unzip, zip_file
from word_templates import edited, fill, read, small_report, word_template


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
    assert len([name for name in unzip(again) if name.startswith("customXml/item")]) == 1
