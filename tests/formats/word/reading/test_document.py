"""Opening a document: what is too large for an appendix is refused before there is a tree of it."""

from pathlib import Path

import pytest

from cabinet_appendix.formats.word.reading.document import open_document
from cabinet_appendix.ooxml.story_values import Revisions
from cabinet_appendix.ooxml.zip_file import PackageError
from story_files import Document, paragraph, run
from word_files import word_file

FEW = "a b c d"


def _open(data: bytes, folder: Path) -> str:
    path = folder / "document.docx"
    path.write_bytes(data)
    (block,) = open_document(path, Revisions.ACCEPTED).blocks[:1]
    return getattr(block, "text", "")


def test_a_document_is_opened_and_tidied(tmp_path: Path) -> None:
    assert _open(Document(body=paragraph(run(" a\u00a0 b "))).data, tmp_path) == "a b "


def test_a_document_of_very_many_elements_is_refused(tmp_path: Path) -> None:
    assert _open(word_file(paragraph(run("a")) + "<w:p/>" * 490_000), tmp_path) == "a"
    with pytest.raises(PackageError, match=r"^a document of 510,\d{3} elements, which is too large for an appendix$"):
        _open(word_file("<w:p/>" * 510_000), tmp_path)


def test_comments_and_styles_count_as_much_as_the_text(tmp_path: Path) -> None:
    with pytest.raises(PackageError, match="elements, which is too large"):
        _open(word_file(parts={"word/comments.xml": f"<c>{'<p></p>' * 510_000}</c>"}), tmp_path)


def test_a_document_of_very_much_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackageError, match=r"^a document with 11 MB of XML, which is too large for an appendix$"):
        _open(word_file(paragraph(run(f"{FEW} " * 500_000) * 3)), tmp_path)


def test_pictures_are_not_counted_as_xml(tmp_path: Path) -> None:
    assert _open(word_file(paragraph(run("a")), {"word/media/image1.png": b"<" * 15_000_000}), tmp_path) == "a"
