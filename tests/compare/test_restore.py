"""What a built document says, taken in the terms of its data: the shipped quarter, read back and edited."""

from pathlib import Path

import pytest

from cabinet_appendix.compare.restore import restore
from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.formats.word.read import read_document
from cabinet_appendix.formats.word.write import write_document
from cabinet_appendix.model.narrative import Quote, plain_text
from cabinet_appendix.model.report import Report
from word_files import unzip, zip_file


@pytest.fixture(scope="module")
def data(quarter_folder: Path) -> Report:
    report = read_folder(quarter_folder).report
    assert report
    return report


@pytest.fixture(scope="module")
def document(data: Report, template: Path) -> bytes:
    return write_document(data, template)


def _edit(document: bytes, old: str, new: str, folder: Path) -> Report:
    """What the document reads as with the first of a text in its body replaced."""
    parts = unzip(document)
    body = parts["word/document.xml"].decode()
    assert old in body
    parts["word/document.xml"] = body.replace(old, new, 1).encode()
    path = folder / "edited.docx"
    path.write_bytes(zip_file(parts))
    report = read_document(path).report
    assert report
    return report


def test_what_nobody_edited_is_the_data(data: Report, document: bytes, tmp_path: Path) -> None:
    path = tmp_path / "built.docx"
    path.write_bytes(document)
    read = read_document(path).report
    assert read
    restored = restore(data, read)
    assert restored.report == data
    assert restored.typed_over == ()


def test_an_edited_bullet_still_quotes_its_figures(data: Report, document: bytes, tmp_path: Path) -> None:
    read = _edit(
        document, "Complaints are still being answered on time", "Complaints are answered in good time", tmp_path
    )
    restored = restore(data, read).report
    (changed,) = (
        new
        for old, new in zip(data.priorities[0].achievements, restored.priorities[0].achievements, strict=True)
        if old != new
    )
    assert plain_text(changed.text).startswith("Complaints are answered in good time: {complaints-on-time.actual} of")
    assert [one.field for one in changed.text if isinstance(one, Quote)] == ["actual", "target"]


def test_a_figure_typed_over_in_narrative_is_told(data: Report, document: bytes, tmp_path: Path) -> None:
    read = _edit(document, ">394<", ">399<", tmp_path)
    restored = restore(data, read)
    assert restored.report == data
    assert [(one.printed, one.typed) for _, one in restored.typed_over] == [("394", "399")]
