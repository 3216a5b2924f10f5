"""Which template a report is printed with: the one that it names, or the only one, in the nearest folder."""

from pathlib import Path

import pytest

from cabinet_appendix.errors import InputError
from cabinet_appendix.operations.template_files import find_template


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder that is not above the source."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "council" / "data" / "q2"
    folder.mkdir(parents=True)
    return folder


def add(folder: Path, *names: str) -> list[Path]:
    paths = [folder / "templates" / name / "appendix.docx" for name in names]
    for path in paths:
        path.parent.mkdir(parents=True)
        path.touch()
    return paths


def refusal(source: Path, name: str | None) -> tuple[str, str]:
    with pytest.raises(InputError) as raised:
        find_template(source, name)
    (finding,) = raised.value.findings
    assert finding.code == "I013"
    return finding.found, finding.expected


def test_the_only_template_above_the_source_needs_no_name(source: Path) -> None:
    (path,) = add(source.parents[1], "brent")
    assert find_template(source, None) == find_template(source, "brent") == path


def test_of_several_the_named_one_is_taken(source: Path) -> None:
    brent, ealing = add(source.parents[1], "brent", "ealing")
    assert [find_template(source, name) for name in ("brent", "ealing")] == [brent, ealing]
    assert refusal(source, None)[0] == "templates of brent, ealing"


def test_the_nearest_folder_goes_first_and_the_working_folder_last(source: Path, elsewhere: Path) -> None:
    (here,) = add(elsewhere, "brent")
    assert find_template(source, None) == find_template(source, "brent") == here
    (far,) = add(source.parents[1], "brent")
    assert find_template(source, None) == far
    (near,) = add(source.parents[0], "brent")
    assert find_template(source, None) == find_template(source, "brent") == near


def test_a_named_template_is_looked_for_in_farther_folders_too(source: Path) -> None:
    add(source.parents[0], "brent", "ealing")
    (path,) = add(source.parents[1], "harrow")
    assert find_template(source, "harrow") == path


def test_a_name_that_no_template_has_is_told_with_the_way_out(source: Path) -> None:
    add(source.parents[1], "brent")
    assert refusal(source, "ealing") == (
        "no templates/ealing/appendix.docx",
        "that file, or --template FILE.docx",
    )


@pytest.mark.parametrize("name", ["../brent", "*", "brent/../brent", ""])
def test_a_name_leads_to_no_other_folder(source: Path, name: str) -> None:
    add(source.parents[1], "brent")
    assert refusal(source, name)[0] == f"no templates/{name}/appendix.docx"
