"""Edits that are made in Word come back into a workbook; openpyxl sees what became of it."""

import shutil
import zipfile
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.document import Document
from docx.text.paragraph import Paragraph
from openpyxl.comments import Comment

from cabinet_appendix.errors import OutputError
from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.formats.workbook.write import write_workbook
from cabinet_appendix.operations.build import Choices as BuildChoices
from cabinet_appendix.operations.build import build
from cabinet_appendix.operations.pull import Choices
from pulling import pull_and_write, reads_as

BOOK = Path("q2.xlsx")
REPAIRS = "Repairs to highway defects, potholes among them, improved in quarter 2 and have passed their target."


@pytest.fixture(scope="module")
def quarter(quarter_folder: Path, template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped quarter as a workbook, with its template and a build of it."""
    folder = tmp_path_factory.mktemp("quarter")
    shutil.copytree(template.parent, folder / "templates" / "harrow")
    report = read_folder(quarter_folder).report
    assert report
    write_workbook(report, folder / BOOK)
    build(folder / BOOK, BuildChoices(output=folder / "built.docx"))
    return folder


@pytest.fixture(autouse=True)
def _copy(quarter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(shutil.copytree(quarter, tmp_path / "quarter"))


def _edit(edit: Callable[[Document], object]) -> Path:
    document = docx.Document("built.docx")
    edit(document)
    document.save("edited.docx")
    return Path("edited.docx")


def _find(document: Document, beginning: str) -> Paragraph:
    return next(paragraph for paragraph in document.paragraphs if paragraph.text.startswith(beginning))


def _say(paragraph: Paragraph, text: str) -> None:
    paragraph.runs[0].text = text
    for run in paragraph.runs[1:]:
        paragraph._p.remove(run._r)


def _reword(document: Document) -> None:
    _say(_find(document, "Repairs to highway"), REPAIRS.replace("improved", "were quicker"))


def _change_actual(document: Document) -> None:
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    next(cell for cell in cells if cell.text == "3640").paragraphs[0].runs[0].text = "4600"


def _texts(sheet: str = "Narrative", column: str = "D") -> list[object]:
    return [cell.value for cell in openpyxl.load_workbook(BOOK)[sheet][column]]


def _files() -> list[str]:
    return sorted(path.name for path in Path().iterdir() if path.is_file())


def test_a_document_that_nobody_edited_changes_nothing() -> None:
    assert pull_and_write(Path("built.docx"), BOOK).files == ()


def test_bullets_that_are_reworded_new_and_deleted() -> None:
    before = _texts()

    def edit(document: Document) -> None:
        _reword(document)
        recycling = _find(document, "The recycling rate")
        new = deepcopy(recycling._p)
        recycling._p.addnext(new)
        _say(Paragraph(new, recycling._parent), "Two new parks have opened.")
        gone = _find(document, "Adopted criteria are now")._p
        parent = gone.getparent()
        assert parent is not None
        parent.remove(gone)

    edited = _edit(edit)
    pulled = pull_and_write(edited, BOOK)
    after = _texts()
    assert [text for text in after if text not in before] == [
        REPAIRS.replace("improved", "were quicker"),
        "Two new parks have opened.",
    ]
    assert [str(text)[:16] for text in before if text not in after] == ["Repairs to highw", "Adopted criteria"]
    assert len(after) == len(before)
    assert pulled.is_clean
    assert reads_as(BOOK, edited)
    assert pull_and_write(edited, BOOK).files == ()
    assert _files() == ["again.docx", "built.docx", "edited.docx", "q2.xlsx"]


def test_what_officers_have_left_in_the_workbook_stays() -> None:
    edited = _edit(_reword)
    book = openpyxl.load_workbook(BOOK)
    row = next(cell.row for cell in book["Narrative"]["D"] if str(cell.value).startswith("Repairs to"))
    book["Narrative"].cell(row, 1).comment = Comment("Agreed with Highways", "Moor")
    book.create_sheet("Workings")["A1"] = "=SUM(B1:B9)"
    book.save(BOOK)
    with zipfile.ZipFile(BOOK) as archive:
        before = {name: archive.read(name) for name in archive.namelist()}
    pull_and_write(edited, BOOK)
    with zipfile.ZipFile(BOOK) as archive:
        after = {name: archive.read(name) for name in archive.namelist()}
    assert [name for name in before if before[name] != after[name]] == ["xl/worksheets/sheet4.xml"]
    sheet = openpyxl.load_workbook(BOOK)["Narrative"]
    assert sheet.cell(row, 4).value == REPAIRS.replace("improved", "were quicker")
    comment = sheet.cell(row, 1).comment
    assert comment
    assert comment.text == "Agreed with Highways"


def test_what_both_changed_and_what_belongs_nowhere_is_kept_beside_the_workbook() -> None:
    def edit(document: Document) -> None:
        _reword(document)
        document.add_paragraph("See also the annual report.")

    edited = _edit(edit)
    book = openpyxl.load_workbook(BOOK)
    cell = next(cell for cell in book["Narrative"]["D"] if str(cell.value).startswith("Repairs to"))
    cell.value = REPAIRS.replace("improved", "sped up")
    book.save(BOOK)
    ours = BOOK.read_bytes()
    pulled = pull_and_write(edited, BOOK)
    assert not pulled.is_clean
    assert BOOK.read_bytes() == ours
    conflicts = Path("q2 conflicts.md").read_text(encoding="utf-8")
    assert f"- Here: {REPAIRS.replace('improved', 'sped up')}\n" in conflicts
    assert f"- In Word: {REPAIRS.replace('improved', 'were quicker')}\n" in conflicts
    assert "- paragraph: See also the annual report." in Path("q2 unplaced.md").read_text(encoding="utf-8")
    assert pull_and_write(edited, BOOK).files == ()


def test_a_figure_is_told_and_taken_only_where_that_is_wanted() -> None:
    edited = _edit(_change_actual)
    assert pull_and_write(edited, BOOK).files == ()
    pull_and_write(edited, BOOK, Choices(accept_figures=True))
    sheet = openpyxl.load_workbook(BOOK)["Indicators"]
    (cell,) = (cell for cell in sheet["F"] if cell.value == 4600)
    assert cell.number_format == openpyxl.load_workbook(BOOK)["Indicators"].cell(cell.row, 5).number_format


@pytest.mark.parametrize("mark", ["~$q2.xlsx", ".~lock.q2.xlsx#"])
def test_a_workbook_that_is_open_is_not_written_to(mark: str) -> None:
    edited, before = _edit(_reword), BOOK.read_bytes()
    Path(mark).write_bytes(b"")
    with pytest.raises(OutputError, match="a file that is open in"):
        pull_and_write(edited, BOOK)
    assert BOOK.read_bytes() == before
    Path(mark).unlink()
    assert pull_and_write(edited, BOOK).files
