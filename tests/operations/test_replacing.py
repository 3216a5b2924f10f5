"""What a built document may take the place of, and what is said of it."""

import io
import os
import time
from pathlib import Path

import docx
import pikepdf
import pytest

from cabinet_appendix.errors import OutputError
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.operations.pdf_stamp import stamp
from cabinet_appendix.operations.replacing import replace_document
from word_files import word_file
from word_templates import fill, small_report, word_template

OTHER_TITLE = "Another title"


@pytest.fixture(scope="module")
def builds() -> tuple[bytes, bytes]:
    """Two documents as they were built."""
    return fill(word_template()), fill(word_template(), small_report(title=OTHER_TITLE))


def test_a_new_name_is_taken_and_a_build_gives_way_to_another(tmp_path: Path, builds: tuple[bytes, bytes]) -> None:
    for document in (*builds, builds[0]):
        assert replace_document(tmp_path / "new" / "a.docx", document, force=False) == ()
        assert (tmp_path / "new" / "a.docx").read_bytes() == document


@pytest.mark.parametrize(
    ("is_edited", "found", "remedy"),
    [
        (
            True,
            "a document that was edited since it was built",
            "take the edits into the data with `appendix pull {path} FOLDER`, give another name with -o, or replace it "
            "with --force, which keeps a copy",
        ),
        (
            False,
            "a document that was not built here, or is final",
            "give another name with -o, or replace it with --force, which keeps a copy",
        ),
    ],
)
def test_another_document_is_left_alone_or_kept_under_the_date_when_it_was_saved(
    is_edited: bool, found: str, remedy: str, tmp_path: Path, builds: tuple[bytes, bytes]
) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(builds[0] if is_edited else word_file())
    docx.Document(str(path)).save(str(path))
    there = path.read_bytes()
    with pytest.raises(OutputError) as caught:
        replace_document(path, builds[1], force=False)
    expected = "the document as it was built"
    assert caught.value.findings == (
        Finding("O001", Severity.ERROR, Place(str(path)), found, expected, remedy.format(path=path)),
    )
    assert path.read_bytes() == there
    os.utime(path, (time.mktime((2023, 11, 24, 9, 30, 0, 0, 0, -1)),) * 2)
    kept = "kept as a (edited 2023-11-24 0930).docx"
    assert replace_document(path, builds[1], force=True) == (
        Finding("O101", Severity.NOTE, Place(str(path)), found, remedy=kept),
    )
    assert path.read_bytes() == builds[1]
    assert (tmp_path / "a (edited 2023-11-24 0930).docx").read_bytes() == there


@pytest.mark.parametrize("force", [False, True])
def test_what_is_no_document_is_never_replaced(force: bool, tmp_path: Path, builds: tuple[bytes, bytes]) -> None:
    (tmp_path / "a.docx").write_bytes(b"a letter")
    with pytest.raises(OutputError, match="a file of another kind"):
        replace_document(tmp_path / "a.docx", builds[0], force=force)
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"a letter"]


def test_a_pdf_that_was_made_here_gives_way_to_another(tmp_path: Path) -> None:
    for title in ("one", "another"):
        assert replace_document(tmp_path / "a.pdf", _pdf(title), force=False) == ()
        assert (tmp_path / "a.pdf").read_bytes() == _pdf(title)


def test_another_pdf_is_left_alone_or_kept(tmp_path: Path) -> None:
    path, found = tmp_path / "a.pdf", "a PDF that was not made here, or was changed since"
    changed = _pdf("one") + b"\n% a remark"
    path.write_bytes(changed)
    with pytest.raises(OutputError) as caught:
        replace_document(path, _pdf("another"), force=False)
    remedy = "give another name with -o, or replace it with --force, which keeps a copy"
    assert caught.value.findings == (
        Finding("O001", Severity.ERROR, Place(str(path)), found, "the PDF as it was made", remedy),
    )
    (note,) = replace_document(path, _pdf("another"), force=True)
    assert (note.code, note.found) == ("O101", found)
    assert path.read_bytes() == _pdf("another")
    assert changed in [other.read_bytes() for other in tmp_path.iterdir()]


def _pdf(title: str) -> bytes:
    content = io.BytesIO()
    with pikepdf.new() as made:
        made.docinfo["/Title"] = title
        made.save(content, deterministic_id=True)
    return stamp(content.getvalue())
