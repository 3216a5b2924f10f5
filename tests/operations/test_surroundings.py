"""What stands around a source."""

from pathlib import Path

import pytest

from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.operations.surroundings import (
    find_beside,
    find_data,
    folder_of,
    read_words,
    show_path,
)

Q1, Q2 = Quarter(year="2023-24", number=1), Quarter(year="2023-24", number=2)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with a quarter's folder in data."""
    (tmp_path / "work" / "data" / "2023-24-q2").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "work")
    return tmp_path


def _touch(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    return path


def test_a_source_stands_in_the_folder_that_was_typed_or_in_the_one_that_it_has() -> None:
    assert folder_of(Path("data/2023-24-q2")) == Path("data")
    assert folder_of(Path("q2.xlsx")) == Path()
    assert folder_of(Path()) == folder_of(Path("a/..")) == Path.cwd().parent


def test_the_quarter_before_is_a_folder_or_a_workbook_of_its_name_beside(place: Path) -> None:
    source = Path("data/2023-24-q2")
    assert find_beside(source, Q1) is None
    _touch(place / "work" / "data" / "2023-24-q1.docx")
    assert find_beside(source, Q1) is None
    _touch(place / "work" / "data" / "2023-24-q1.ods")
    assert find_beside(source, Q1) == Path("data/2023-24-q1.ods")
    (place / "work" / "data" / "2023-24-q1").mkdir()
    assert find_beside(source, Q1) == Path("data/2023-24-q1")


@pytest.mark.parametrize("document", ["work/build/a.docx", "work/a.docx", "work/data/a.docx", "elsewhere/a.docx"])
def test_the_data_of_a_document_are_in_data_above_it_or_where_one_works(place: Path, document: str) -> None:
    _touch(place / document)
    assert find_data(place / document, Q2) == place / "work" / "data" / "2023-24-q2"
    assert find_data(place / document, Q1) is None


def test_the_words_of_a_council_are_lines_beside_its_template(tmp_path: Path) -> None:
    template = tmp_path / "appendix.docx"
    assert read_words(template) == frozenset()
    (tmp_path / "words.txt").write_text("# Places\nWealdstone\n\nCivica CX  # a system\r\nÉcole\n", encoding="utf-8")
    assert read_words(template) == {"Wealdstone", "Civica CX", "École"}


def test_a_path_is_shown_from_the_working_folder_on_where_it_is_below_that(place: Path) -> None:
    assert show_path(place / "work" / "data" / "a.csv") == "data/a.csv"
    assert show_path(Path("data/a.csv")) == "data/a.csv"
    assert show_path(place / "a.csv") == str(place / "a.csv")
