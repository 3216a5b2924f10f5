"""Data in the workbook of a chart that its chart does not show."""

import io
from pathlib import Path

import openpyxl

from cabinet_appendix.checks.catalogue import BY_CODE
from cabinet_appendix.findings import Finding
from cabinet_appendix.operations.check import check
from word_files import unzip, zip_file


def _check_with(built: Path, folder: Path, edit: str) -> list[Finding]:
    """What is found in a built document after a sheet called `edit` was put into the workbook of one chart."""
    parts = unzip(built.read_bytes())
    name = next(name for name in parts if name.endswith(".xlsx"))
    workbook = openpyxl.load_workbook(io.BytesIO(parts[name]))
    if edit:
        workbook.create_sheet(edit).append(["Jane Example", 1])
    file = io.BytesIO()
    workbook.save(file)
    path = folder / "edited.docx"
    path.write_bytes(zip_file({**parts, name: file.getvalue()}))
    return list(check(path, rules=[BY_CODE["L006"]]).findings)


def test_another_sheet_is_told_with_the_chart_that_has_it(built: Path, tmp_path: Path) -> None:
    (finding,) = _check_with(built, tmp_path, "Staff")
    assert finding.found.startswith(
        '2 cells of the sheet "Staff", the first with "Jane Example", in the workbook of the'
    )
    assert finding.place.paragraph


def test_a_workbook_that_another_program_has_saved_is_no_fault(built: Path, tmp_path: Path) -> None:
    assert _check_with(built, tmp_path, "") == []
