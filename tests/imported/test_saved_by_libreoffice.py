"""The shipped quarter once LibreOffice has saved it: without alternative texts and without our own parts."""

from pathlib import Path

import pytest

from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.formats.word.read import read_document
from cabinet_appendix.formats.word.write import write_document
from office import save_as


@pytest.mark.parametrize("pictures", [False, True])
def test_it_reads_as_it_did_but_for_lines_within_a_cell(
    pictures: bool, quarter_folder: Path, template: Path, tmp_path: Path
) -> None:
    shipped = read_folder(quarter_folder).report
    assert shipped
    built = tmp_path / "built.docx"
    built.write_bytes(write_document(shipped, template, pictures=pictures))
    before, after = read_document(built), read_document(save_as(built, "docx", tmp_path / "saved"))
    assert after.findings == before.findings == ()
    assert before.report
    assert after.report
    for one, other in zip(before.report.priorities, after.report.priorities, strict=True):
        on_one_line = tuple(row.model_copy(update={"name": row.name.replace("\n", " ")}) for row in one.indicators)
        assert other == one.model_copy(update={"indicators": on_one_line})
    assert after.report.glossary == before.report.glossary
    assert after.report.footnotes == before.report.footnotes
