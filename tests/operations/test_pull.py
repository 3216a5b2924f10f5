"""Edits that are made in Word, as python-docx or XML by hand make them, come back into a quarter's folder."""

import shutil
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.text.paragraph import Paragraph
from lxml import etree

from cabinet_appendix.errors import InputError
from cabinet_appendix.operations.build import Choices as BuildChoices
from cabinet_appendix.operations.build import build
from cabinet_appendix.operations.pull import Choices, pull
from cabinet_appendix.operations.read import read
from pulling import pull_and_write, reads_as
from word_files import unzip, zip_file

REPAIRS = "Repairs to highway defects, potholes among them, improved in quarter 2 and have passed their target."


@pytest.fixture
def folder(root: Path, template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shipped quarter in a folder of its own, with a build of it."""
    shutil.copytree(root / "data", tmp_path / "data")
    shutil.copytree(template.parent, tmp_path / "templates" / "harrow")
    monkeypatch.chdir(tmp_path)
    build(Path("data/2023-24-q2"), BuildChoices(output=Path("built.docx")))
    return Path("data/2023-24-q2")


def _find(document: Document, beginning: str) -> Paragraph:
    return next(paragraph for paragraph in document.paragraphs if paragraph.text.startswith(beginning))


def _edit(edit: Callable[[Document], object]) -> Path:
    document = docx.Document("built.docx")
    edit(document)
    document.save("edited.docx")
    return Path("edited.docx")


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def _lines(folder: Path, name: str) -> list[str]:
    return (folder / name).read_text(encoding="utf-8").split("\n")


def test_a_document_that_nobody_edited_changes_nothing(folder: Path) -> None:
    pulled = pull_and_write(Path("built.docx"), folder)
    assert pulled.files == ()
    assert pulled.is_clean


def test_a_reworded_bullet_changes_its_line_and_no_other(folder: Path) -> None:
    before = _lines(folder, "narrative/clean-and-safe.md")

    def edit(document: Document) -> None:
        run = _find(document, "Repairs to highway").runs[0]
        run.text = run.text.replace("improved in quarter 2", "were quicker in quarter 2")

    edited = _edit(edit)
    pulled = pull_and_write(edited, folder)
    after = _lines(folder, "narrative/clean-and-safe.md")
    assert [file.name for file in pulled.files] == ["narrative/clean-and-safe.md"]
    assert [line for line in after if line not in before] == [
        "- Repairs to highway defects, potholes among them, were quicker in quarter 2 and have passed their target."
    ]
    assert pulled.is_clean
    assert reads_as(folder, edited)
    assert pull_and_write(edited, folder).files == ()


def test_bullets_that_are_new_moved_and_deleted(folder: Path) -> None:
    def edit(document: Document) -> None:
        first, recycling = _find(document, "Repairs to highway"), _find(document, "The recycling rate")
        new = deepcopy(recycling._p)
        recycling._p.addnext(new)
        Paragraph(new, recycling._parent).runs[0].text = "Two new parks have opened."
        for run in Paragraph(new, recycling._parent).runs[1:]:
            _remove(run._r)
        recycling._p.addprevious(deepcopy(first._p))
        _remove(first._p)
        _remove(_find(document, "Adopted criteria are now")._p)

    edited = _edit(edit)
    pulled = pull_and_write(edited, folder)
    texts = [line for line in _lines(folder, "narrative/clean-and-safe.md") if line.startswith("-")]
    assert texts[0].startswith("- Enforcement actions begun rose from 287 in quarter 1 to {enforcement-actions.actual}")
    assert texts[1] == f"- {REPAIRS}"
    assert texts[3] == "- Two new parks have opened."
    assert not any("Adopted criteria" in text for text in texts)
    assert pulled.is_clean
    assert reads_as(folder, edited)


def test_what_changed_in_the_folder_meanwhile_stays(folder: Path) -> None:
    def edit(document: Document) -> None:
        run = _find(document, "Repairs to highway").runs[0]
        run.text = run.text.replace("Repairs to", "Mending of")

    edited = _edit(edit)
    narrative = folder / "narrative" / "clean-and-safe.md"
    text = narrative.read_text(encoding="utf-8")
    narrative.write_text(text.replace("have passed their target", "have beaten their target"), encoding="utf-8")
    table = folder / "indicators.csv"
    table.write_text(table.read_text(encoding="utf-8").replace(",4500,3640,", ",4500,3641,"), encoding="utf-8")
    pulled = pull_and_write(edited, folder)
    merged = REPAIRS.replace("Repairs to", "Mending of").replace("passed", "beaten")
    assert f"- {merged}" in _lines(folder, "narrative/clean-and-safe.md")
    assert "3641" in table.read_text(encoding="utf-8")
    assert pulled.is_clean


def test_what_both_changed_stays_and_is_kept_beside_the_narrative(folder: Path) -> None:
    def edit(document: Document) -> None:
        run = _find(document, "Repairs to highway").runs[0]
        run.text = run.text.replace("improved in", "got better in")

    edited = _edit(edit)
    narrative = folder / "narrative" / "clean-and-safe.md"
    ours = narrative.read_text(encoding="utf-8").replace("improved in quarter 2", "sped up in quarter 2")
    narrative.write_text(ours, encoding="utf-8")
    pulled = pull_and_write(edited, folder)
    assert not pulled.is_clean
    assert narrative.read_text(encoding="utf-8") == ours
    assert _lines(folder, "conflicts.md")[4:9] == [
        "## Clean & Safe, Achievements",
        "",
        f"- Was: {REPAIRS}",
        f"- Here: {REPAIRS.replace('improved in', 'sped up in')}",
        f"- In Word: {REPAIRS.replace('improved in', 'got better in')}",
    ]
    assert read(folder).report, "and the folder is read as before"
    assert pull_and_write(edited, folder).files == ()


def _change_actual(document: Document) -> None:
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    next(cell for cell in cells if cell.text == "3640").paragraphs[0].runs[0].text = "4600"


def test_a_figure_is_told_and_taken_only_where_that_is_wanted(folder: Path) -> None:
    edited = _edit(_change_actual)
    pulled = pull_and_write(edited, folder)
    assert not pulled.is_clean
    assert pulled.files == ()
    assert "actual" in {field.name for change in pulled.merged.figures for field in getattr(change, "fields", ())}
    taken = pull_and_write(edited, folder, Choices(accept_figures=True))
    assert [file.name for file in taken.files] == ["indicators.csv"]
    assert ",4500,4600," in (folder / "indicators.csv").read_text(encoding="utf-8")


def test_what_belongs_nowhere_is_kept_with_the_heading_that_it_follows(folder: Path) -> None:
    edited = _edit(lambda document: document.add_paragraph("See also the annual report."))
    pulled = pull_and_write(edited, folder)
    assert not pulled.is_clean
    text = (folder / "unplaced.md").read_text(encoding="utf-8")
    assert "- paragraph: See also the annual report." in text
    assert pull_and_write(edited, folder).files == ()


def test_comments_are_told_with_their_author_and_place(folder: Path) -> None:
    def edit(document: Document) -> None:
        document.add_comment(_find(document, "Repairs to highway").runs, "Since when?", author="J. Editor")

    pulled = pull_and_write(_edit(edit), folder)
    assert [(one.place.paragraph or "")[:18] for one in pulled.comments] == ["Repairs to highway"]
    assert pulled.comments[0].found == 'a comment of J. Editor: "Since when?"'
    assert pulled.files == ()


def test_tracked_changes_are_taken_as_accepted(folder: Path) -> None:
    parts = unzip(Path("built.docx").read_bytes())
    body = parts["word/document.xml"].decode()
    old = "improved in quarter 2"
    run = next(part for part in body.split("<w:r>") if old in part).split("</w:r>")[0]
    before, after = run.split("<w:t", 1)[1].split(">", 1)[1].split(old)
    words = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"
    tracked = (
        words.format(before)
        + f"<w:del w:id='9001' w:author='E'><w:r><w:delText xml:space='preserve'>{old}</w:delText></w:r></w:del>"
        + f"<w:ins w:id='9002' w:author='E'>{words.format('got better')}</w:ins>"
        + words.format(after.split("</w:t>")[0])
    )
    parts["word/document.xml"] = body.replace(f"<w:r>{run}</w:r>", tracked).encode()
    Path("edited.docx").write_bytes(zip_file(parts))
    pulled = pull_and_write(Path("edited.docx"), folder)
    assert f"- {REPAIRS.replace(old, 'got better')}" in _lines(folder, "narrative/clean-and-safe.md")
    assert pulled.is_clean


def test_a_document_that_does_not_carry_its_data_needs_a_base(folder: Path) -> None:
    shutil.copytree(folder, "before")
    final = build(folder, BuildChoices(output=Path("final.docx"), final=True)).path
    with pytest.raises(InputError, match="does not carry what it was built from"):
        pull(final, folder, Choices())
    for base in (Path("before"), Path("built.docx")):
        assert pull_and_write(final, folder, Choices(base=base)).is_clean
