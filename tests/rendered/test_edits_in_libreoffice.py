"""LibreOffice makes the edits: typed, deleted, moved, noted and tracked there, they come back into the data."""

import shutil
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.formats.workbook.write import write_workbook
from cabinet_appendix.operations.build import Choices as BuildChoices
from cabinet_appendix.operations.build import build
from office import run_macro
from pulling import pull_and_write, reads_as
from word_files import unzip

pytestmark = pytest.mark.rendered

NARRATIVE = "narrative/clean-and-safe.md"
REPAIRS = (
    "Repairs to highway defects, potholes among them, improved a great deal in quarter 2 and have passed their target."
)
SAFETY = "Building safety compliance in housing is much better"
_EDIT = """
Sub Edit(source As String, target As String)
    document = OpenHidden(source)
    Find(document, "improved").String = "improved a great deal"
    SelectParagraph(document, "Adopted criteria are now")
    Press(document, "Delete")
    document.CurrentController.ViewCursor.gotoRange(Find(document, "The recycling rate, which").Start, False)
    Press(document, "MoveDown")
    Note(document, "Building safety compliance in housing is much better", "By the regulator's own measure.")
    document.RecordChanges = True
    Find(document, "which has more than 26,000").String = "which now has more than 27,000"
    SelectParagraph(document, "Xcite will hold")
    Press(document, "Delete")
    document.RecordChanges = False
    SaveAsWord(document, target)
End Sub

Function Find(document, words As String)
    search = document.createSearchDescriptor()
    search.SearchString = words
    Find = document.findFirst(search)
End Function

Sub SelectParagraph(document, beginning As String)
    cursor = document.CurrentController.ViewCursor
    cursor.gotoRange(Find(document, beginning).Start, False)
    words = cursor.Text.createTextCursorByRange(cursor.Start)
    words.gotoStartOfParagraph(False)
    words.gotoNextParagraph(True)
    document.CurrentController.select(words)
End Sub

Sub Press(document, command As String)
    dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
    dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" & command, "", 0, Array())
End Sub

Sub Note(document, words As String, said As String)
    place = Find(document, words).End
    footnote = document.createInstance("com.sun.star.text.Footnote")
    place.Text.insertTextContent(place, footnote, False)
    footnote.Text.String = said
End Sub
"""


@pytest.fixture(scope="module")
def quarter(quarter_folder: Path, template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A working folder: the shipped quarter as a folder and as a workbook, its template, and a build edited since."""
    folder = tmp_path_factory.mktemp("quarter")
    shutil.copytree(template.parent, folder / "templates" / "harrow")
    shutil.copytree(quarter_folder, folder / "q2")
    report = read_folder(quarter_folder).report
    assert report
    write_workbook(report, folder / "q2.xlsx")
    built = build(folder / "q2", BuildChoices(output=folder / "built.docx")).path
    edited = folder / "edited.docx"
    run_macro(_EDIT, f"Edit({built.as_uri()},{edited.as_uri()})", tmp_path_factory.mktemp("libreoffice"))
    assert edited.exists(), "LibreOffice has not run the macro"
    return folder


@pytest.fixture(autouse=True)
def _copy(quarter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(shutil.copytree(quarter, tmp_path / "quarter"))


def _texts(source: Path) -> list[str]:
    """The texts of the priority that was edited, and of footnotes, as the data hold them."""
    if source.is_dir():
        return [line.removeprefix("- ") for line in (source / NARRATIVE).read_text(encoding="utf-8").split("\n")]
    book = openpyxl.load_workbook(source)
    narrative = [str(row[3].value) for row in book["Narrative"].iter_rows() if row[0].value == "clean-and-safe"]
    return [*narrative, *(f"[^{row[1].value}]: {row[2].value}" for row in book["Footnotes"].iter_rows())]


def _change_folder(change: Callable[[str], str]) -> None:
    path = Path("q2", NARRATIVE)
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")


def _change_workbook(change: Callable[[str], str]) -> None:
    book = openpyxl.load_workbook("q2.xlsx")
    for cell in book["Narrative"]["D"]:
        cell.value = cell.value and change(str(cell.value))
    book.save("q2.xlsx")


def test_the_document_is_as_libreoffice_saves_one() -> None:
    parts = unzip(Path("edited.docx").read_bytes())
    assert b"LibreOffice" in parts["docProps/app.xml"]
    assert b"<w:ins " in parts["word/document.xml"]
    assert b"<w:del " in parts["word/document.xml"]


@pytest.mark.parametrize("source", [Path("q2"), Path("q2.xlsx")])
def test_what_is_built_after_a_pull_reads_as_what_libreoffice_saved(source: Path) -> None:
    before = _texts(source)
    pulled = pull_and_write(Path("edited.docx"), source)
    after = _texts(source)
    assert pulled.is_clean
    assert [text for text in after if text and text not in before] == [
        REPAIRS,
        "Residents keep signing up for the annual garden waste service, which now has more than 27,000 sign-ups.",
        next(text for text in before if text.startswith(SAFETY)).replace(SAFETY, f"{SAFETY}[^note-8]"),
        "[^note-8]: By the regulator's own measure.",
    ]
    assert not any(text.startswith(("Adopted criteria", "Xcite will hold")) for text in after)
    beginnings = [text[:18] for text in after]
    assert beginnings.index("The recycling rate") == beginnings.index("Residents keep sig") + 1
    assert reads_as(source, Path("edited.docx"))
    assert pull_and_write(Path("edited.docx"), source).files == ()


@pytest.mark.parametrize(("source", "change"), [(Path("q2"), _change_folder), (Path("q2.xlsx"), _change_workbook)])
def test_with_other_edits_in_the_data_it_is_the_merge_of_both(
    source: Path, change: Callable[[Callable[[str], str]], None]
) -> None:
    change(lambda text: text.replace("have passed their target", "have beaten their target"))
    change(lambda text: text.replace("Libraries will offer Christmas crafts", "Libraries will offer many crafts"))
    pulled = pull_and_write(Path("edited.docx"), source)
    after = _texts(source)
    assert pulled.is_clean
    assert REPAIRS.replace("passed", "beaten") in after
    assert any(text.startswith("Libraries will offer many crafts") for text in after)
    assert not any(text.startswith("Adopted criteria") for text in after)
    assert "[^note-8]: By the regulator's own measure." in after
