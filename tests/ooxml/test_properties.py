"""Core properties, against python-docx's reading and the schemas."""

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.properties import read_all_properties, read_core_properties, write_core_properties
from word_files import unzip, word_file

_NAMES = ("title", "subject", "creator", "keywords", "language")
_PROPERTIES = {"title": "Q2 <2023> & more", "subject": "Élan", "creator": "A, B", "keywords": "k", "language": "en-GB"}


def _read_with_python_docx(document: bytes) -> dict[str, str]:
    theirs = docx.Document(io.BytesIO(document)).core_properties
    values = (theirs.title, theirs.subject, theirs.author, theirs.keywords, theirs.language)
    return {name: value for name, value in zip(_NAMES, values, strict=True) if value}


def test_they_are_those_that_python_docx_reads(published: Path, template: Path) -> None:
    for path in (published, template):
        assert read_core_properties(Package.open(path)) == _read_with_python_docx(path.read_bytes())


@pytest.mark.parametrize("has_some", [False, True])
def test_python_docx_reads_what_was_written(
    has_some: bool, published: Path, faults: Callable[[bytes], list[str]]
) -> None:
    package = Package.open(published if has_some else word_file())
    write_core_properties(package, _PROPERTIES)
    saved = package.save()
    assert _read_with_python_docx(saved) == _PROPERTIES
    assert read_core_properties(Package.open(saved)) == _PROPERTIES
    assert "docProps/core.xml" in unzip(saved)
    assert faults(saved) == []


def test_nothing_is_left_of_who_and_when(published: Path) -> None:
    before = docx.Document(str(published)).core_properties
    assert before.created or before.modified or before.last_modified_by
    package = Package.open(published)
    write_core_properties(package, {"title": "T", "subject": "", "creator": ""})
    core = unzip(package.save())["docProps/core.xml"]
    assert b"dcterms" not in core
    after = docx.Document(io.BytesIO(package.save())).core_properties
    assert (after.title, after.author, after.last_modified_by, after.created, after.modified, after.revision) == (
        "T",
        "",
        "",
        None,
        None,
        0,
    )


def test_a_document_without_properties_has_none() -> None:
    assert read_core_properties(Package.open(word_file())) == {}


def test_a_property_of_another_name_is_an_error() -> None:
    with pytest.raises(KeyError):
        write_core_properties(Package.open(word_file()), {"author": "A"})


def test_all_properties_are_read_core_ones_and_those_of_word_and_of_others(published: Path) -> None:
    found = dict(read_all_properties(Package.open(published)))
    theirs = docx.Document(str(published)).core_properties
    assert (found["creator"], found["description"]) == (theirs.author, theirs.comments)
    assert (found["Application"], found["AppVersion"]) == ("Microsoft Macintosh Word", "14.0000")
    assert all(found.values())
