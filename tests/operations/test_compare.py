"""Two sources compared, whatever they are."""

import shutil
from pathlib import Path

import pytest

from cabinet_appendix.compare.changes import Aspect, Changed
from cabinet_appendix.errors import InputError
from cabinet_appendix.operations.compare import compare
from cabinet_appendix.operations.convert import convert


@pytest.fixture
def edited(quarter_folder: Path, tmp_path: Path) -> Path:
    """The shipped quarter with one figure and one word changed."""
    folder = tmp_path / "edited"
    shutil.copytree(quarter_folder, folder)
    for name, old, new in (
        ("indicators.csv", "low,4500,3640,", "low,4500,3650,"),
        ("narrative/residents-first.md", "Taranto", "Tarantella"),
    ):
        text = (folder / name).read_bytes().decode()
        assert old in text
        (folder / name).write_bytes(text.replace(old, new).encode())
    return folder


def test_a_folder_its_workbook_and_its_document_are_equal(quarter_folder: Path, built: Path, tmp_path: Path) -> None:
    workbook = tmp_path / "q2.xlsx"
    convert(quarter_folder, workbook)
    for before, after in ((quarter_folder, workbook), (workbook, built), (built, quarter_folder)):
        comparison, _ = compare(before, after)
        assert comparison.is_equal, comparison.changes


def test_what_was_edited_is_found_between_a_document_and_a_folder(built: Path, edited: Path) -> None:
    comparison, findings = compare(built, edited)
    names = [[field.name for field in change.fields] for change in comparison.changes if isinstance(change, Changed)]
    assert names == [["text"], ["actual"]]
    assert len(comparison.changes) == 2
    assert findings == ()
    assert (comparison.before.name, comparison.after.name) == (str(built), str(edited))


def test_what_is_ignored_is_not_found(quarter_folder: Path, edited: Path) -> None:
    (left,) = compare(quarter_folder, edited, ignored=frozenset({Aspect.WORDING}))[0].changes
    assert isinstance(left, Changed)
    assert left.fields[0].name == "actual"
    assert compare(quarter_folder, edited, ignored=frozenset({Aspect.WORDING, Aspect.FIGURES}))[0].is_equal


def test_the_faults_of_both_sides_come_at_once_each_with_its_path(quarter_folder: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        shutil.copytree(quarter_folder, tmp_path / name)
        (tmp_path / name / "indicators.csv").write_text("Priority,Indicator,Polarity,Target\n", encoding="utf-8")
    with pytest.raises(InputError) as error:
        compare(tmp_path / "a", tmp_path / "b")
    places = {finding.place.file for finding in error.value.findings}
    assert {str(tmp_path / name / "indicators.csv") for name in ("a", "b")} <= places


def test_a_path_that_is_none_is_a_fault_of_its_side(quarter_folder: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError) as error:
        compare(quarter_folder, tmp_path / ("x" * 300))
    assert [finding.code for finding in error.value.findings] == ["I001"]


def test_a_document_as_before_its_tracked_changes_is_compared_with_a_folder(quarter_folder: Path, built: Path) -> None:
    assert compare(quarter_folder, built, original=True)[0].is_equal
    with pytest.raises(InputError) as error:
        compare(quarter_folder, quarter_folder, original=True)
    assert [finding.code for finding in error.value.findings] == ["I018", "I018"]
