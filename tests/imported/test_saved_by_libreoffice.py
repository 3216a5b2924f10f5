"""The shipped quarter once LibreOffice has saved it: without alternative texts, and all of it written anew."""

from pathlib import Path

import pytest

from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.formats.word.read import read_document
from cabinet_appendix.formats.word.snapshot import read_snapshot
from cabinet_appendix.formats.word.write import write_document
from cabinet_appendix.ooxml.package import Package
from office import save_as


@pytest.mark.parametrize("pictures", [False, True])
def test_it_reads_as_it_did_and_keeps_what_it_was(
    pictures: bool, quarter_folder: Path, template: Path, tmp_path: Path
) -> None:
    shipped = read_folder(quarter_folder).report
    assert shipped
    built = tmp_path / "built.docx"
    built.write_bytes(write_document(shipped, template, pictures=pictures))
    saved = save_as(built, "docx", tmp_path / "saved")
    snapshot = read_snapshot(Package.open(built))
    assert snapshot is not None
    assert read_snapshot(Package.open(saved)) == snapshot
    before, after = read_document(built), read_document(saved)
    assert after.findings == before.findings == ()
    assert before.report
    assert after.report == before.report
