"""A quarter's folder rewritten: which of its files change, and what of them. Any report: tests/properties."""

import difflib
import shutil
from pathlib import Path

import pytest

from cabinet_appendix.errors import InputError
from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.formats.folder.rewrite import rewrite_folder
from cabinet_appendix.model.narrative import Text
from cabinet_appendix.model.ratings import Status
from cabinet_appendix.model.report import FlagshipAction, Report


@pytest.fixture
def folder(quarter_folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(quarter_folder, tmp_path / quarter_folder.name))


def _changed(folder: Path, change: dict[str, object]) -> tuple[Report, list[str]]:
    """The folder's report with other values of its second priority, and the lines of all files that differ."""
    reading = read_folder(folder)
    assert reading.report
    first, second, third = reading.report.priorities
    new = reading.report.model_copy(update={"priorities": (first, second.model_copy(update=change), third)})
    lines = []
    for file in rewrite_folder(folder, reading, new):
        before, after = file.before.decode().split("\n"), file.after.decode().split("\n")
        lines += [file.name, *(line for line in difflib.unified_diff(before, after, n=0) if line[:3] not in _HEADS)]
        (folder / file.name).write_bytes(file.after)
    return new, [line for line in lines if not line.startswith("@@")]


_HEADS = {"---", "+++"}


def test_a_report_that_is_the_same_changes_no_file(folder: Path) -> None:
    assert _changed(folder, {})[1] == []


def test_a_reworded_bullet_changes_its_line(folder: Path) -> None:
    bullets = read_folder(folder).report.priorities[1].key_actions  # type: ignore[union-attr]
    reworded = bullets[0].model_copy(update={"text": (Text("Assure will be put in place."),)})
    new, lines = _changed(folder, {"key_actions": (reworded, *bullets[1:])})
    assert lines == [
        "narrative/clean-and-safe.md",
        "-- Phase 1 of Assure, the new IT system for Environmental Health, will be put in place.",
        "+- Assure will be put in place.",
    ]
    assert read_folder(folder).report == new


def test_a_renamed_indicator_changes_its_row(folder: Path) -> None:
    report = read_folder(folder).report
    assert report
    first, *others = report.priorities[1].indicators
    new, lines = _changed(folder, {"indicators": (first.model_copy(update={"name": "Renamed"}), *others)})
    assert [line[0] for line in lines] == ["i", "-", "+"]
    assert ",clean-and-safe,Renamed," in lines[2]
    assert read_folder(folder).report == new


def test_other_priorities_than_the_folder_has_are_refused(folder: Path) -> None:
    reading = read_folder(folder)
    assert reading.report
    new = reading.report.model_copy(update={"priorities": reading.report.priorities[::-1]})
    with pytest.raises(ValueError, match="other priorities"):
        rewrite_folder(folder, reading, new)


def test_the_list_of_actions_that_were_completed_earlier_may_begin(folder: Path) -> None:
    (folder / "completed-flagship-actions.csv").unlink(missing_ok=True)
    reading = read_folder(folder)
    assert reading.report
    first, *others = reading.report.priorities
    done = (FlagshipAction(title="Open a hub", status=Status.COMPLETED),)
    first = first.model_copy(update={"completed_earlier": done})
    new = reading.report.model_copy(update={"priorities": (first, *others)})
    (changed,) = rewrite_folder(folder, reading, new)
    assert (changed.name, changed.before) == ("completed-flagship-actions.csv", b"")
    assert changed.after.decode().splitlines() == ["Priority,Flagship action", f"{first.key},Open a hub"]


def test_a_column_that_is_missing_is_named(folder: Path) -> None:
    reading = read_folder(folder)
    assert reading.report
    first, *others = reading.report.priorities
    action = first.flagship_actions[0].model_copy(update={"owner": "J. Hall"})
    first = first.model_copy(update={"flagship_actions": (action, *first.flagship_actions[1:])})
    new = reading.report.model_copy(update={"priorities": (first, *others)})
    with pytest.raises(InputError) as caught:
        rewrite_folder(folder, reading, new)
    (finding,) = caught.value.findings
    assert (finding.place.file, finding.found) == ("flagship-actions.csv", 'no column "Owner" for what is new')
