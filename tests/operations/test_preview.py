"""Pictures of pages in a folder: what they take the place of, and what is left alone."""

from pathlib import Path

import pytest

from blank_pdfs import blank_pdf
from cabinet_appendix.errors import InputError, OutputError
from cabinet_appendix.findings import EDITED
from cabinet_appendix.operations.preview import Preview, preview

RED, GREEN = "1 0 0", "0 1 0"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, with a PDF of three pages."""
    (tmp_path / "paper.pdf").write_bytes(blank_pdf(RED, GREEN, RED))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_pictures_go_to_build_under_the_name_of_the_pdf(folder: Path) -> None:
    pages = Path("build") / "paper-pages"
    assert preview(Path("paper.pdf")) == Preview(
        (pages / "page-1.png", pages / "page-2.png", pages / "page-3.png"), pages / "pages.png", ()
    )
    assert _names(folder / pages) == ["page-1.png", "page-2.png", "page-3.png", "pages.png"]


def test_pages_that_there_are_no_more_are_removed_and_nothing_else(folder: Path) -> None:
    preview(Path("paper.pdf"), folder / "look")
    others = {"notes.txt": b"mine", "page-one.png": b"mine", "page-02.png": b"mine", "page-3.png.bak": b"mine"}
    for name, content in others.items():
        (folder / "look" / name).write_bytes(content)
    (folder / "paper.pdf").write_bytes(blank_pdf(GREEN))
    before = (folder / "look" / "page-1.png").read_bytes()
    preview(Path("paper.pdf"), folder / "look")
    assert _names(folder / "look") == sorted({"page-1.png", "pages.png", *others})
    assert (folder / "look" / "page-1.png").read_bytes() != before
    assert {name: (folder / "look" / name).read_bytes() for name in others} == others


@pytest.mark.parametrize("name", ["page-2.png", "page-12.png", "pages.png"])
def test_a_picture_that_was_not_made_here_is_left_alone_and_nothing_written(folder: Path, name: str) -> None:
    (folder / "look").mkdir()
    (folder / "look" / name).write_bytes(b"a picture of the mayor")
    with pytest.raises(OutputError) as caught:
        preview(Path("paper.pdf"), folder / "look")
    assert [(finding.code, Path(finding.place.file).name) for finding in caught.value.findings] == [(EDITED, name)]
    assert _names(folder / "look") == [name]
    assert (folder / "look" / name).read_bytes() == b"a picture of the mayor"


def test_a_file_in_place_of_the_folder_is_told(folder: Path) -> None:
    (folder / "look").write_bytes(b"")
    with pytest.raises(OutputError, match="a file that cannot be written"):
        preview(Path("paper.pdf"), folder / "look")


def test_what_is_no_source_is_told(folder: Path) -> None:
    (folder / "minutes.txt").write_text("mine")
    with pytest.raises(InputError, match="a file of another kind"):
        preview(folder / "minutes.txt")
    with pytest.raises(InputError, match="no such file"):
        preview(folder / "minutes.docx")
    assert _names(folder) == ["minutes.txt", "paper.pdf"]
