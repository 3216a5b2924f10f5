"""A build that LibreOffice has saved, or that has pictures for charts, says what it said."""

from pathlib import Path

from cabinet_appendix.operations.build import Choices, build
from cabinet_appendix.operations.compare import compare
from office import save_as


def test_a_build_that_libreoffice_saved_says_what_it_said(built: Path, quarter_folder: Path, tmp_path: Path) -> None:
    saved = save_as(built, "docx", tmp_path)
    assert saved.read_bytes() != built.read_bytes()
    for before, after in ((built, saved), (quarter_folder, saved)):
        assert compare(before, after)[0].changes == ()


def test_pictures_in_place_of_charts_say_the_same(built: Path, built_with_pictures: Path) -> None:
    assert compare(built, built_with_pictures)[0].changes == ()


def test_another_template_says_the_same(built: Path, template: Path, quarter_folder: Path, tmp_path: Path) -> None:
    moved = build(
        quarter_folder, Choices(output=tmp_path / "moved.docx", template=template.with_stem("appendix-movement"))
    )
    assert compare(built, moved.path)[0].changes == ()
