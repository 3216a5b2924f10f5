"""The shipped quarter beside the schemas of ISO/IEC 29500."""

from collections.abc import Callable
from pathlib import Path

from word_files import unzip, zip_file
from word_reader import MAIN

Judge = Callable[[bytes], list[str]]


def test_the_document_is_valid(built: Path, faults: Judge) -> None:
    assert faults(built.read_bytes()) == []


def test_the_document_with_pictures_is_valid(built_with_pictures: Path, faults: Judge) -> None:
    assert faults(built_with_pictures.read_bytes()) == []


def test_the_schemas_would_find_a_fault(built: Path, faults: Judge) -> None:
    parts = unzip(built.read_bytes())
    in_order, out_of_order = b"<w:trPr><w:cantSplit/></w:trPr><w:tc>", b"<w:tc><w:trPr><w:cantSplit/></w:trPr>"
    assert in_order in parts[MAIN]
    assert faults(zip_file({**parts, MAIN: parts[MAIN].replace(in_order, out_of_order, 1)})) != []
