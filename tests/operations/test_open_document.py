"""Opening a document for the rules."""

from pathlib import Path

import pytest

from cabinet_appendix.operations.open_document import open_document


def test_a_document_is_opened_as_it_is_named(built: Path) -> None:
    document = open_document(built, original=False)
    assert document
    assert document.file == "appendix.docx"
    assert document.paragraphs


@pytest.mark.parametrize("content", [b"", b"no zip file", None])
def test_what_is_none_is_left_to_whoever_reads_it(content: bytes | None, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / "a.docx").write_bytes(content)
    assert open_document(tmp_path / "a.docx", original=False) is None
