"""Whatever is edited in Word comes back: what is built after a pull reads as the edited document, or as both merged."""

import shutil
from pathlib import Path

import pytest

from cabinet_appendix.compare.common_ground import Source, find_common_ground
from cabinet_appendix.compare.diff import diff
from cabinet_appendix.compare.merge import merge
from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.formats.registry import find_format, find_target_format
from cabinet_appendix.formats.word.read import read_document
from cabinet_appendix.formats.word.write import write_document
from cabinet_appendix.model.narrative import plain_text
from cabinet_appendix.model.report import Indicator, Report
from cabinet_appendix.operations.pull import Choices, pull, write_pulled
from other_quarters import other_quarter
from word_files import unzip, zip_file

SEEDS = range(12)
KINDS = [*((seed, "folder") for seed in SEEDS), *((seed, "workbook") for seed in range(2))]


@pytest.fixture(scope="module")
def base(quarter_folder: Path) -> Report:
    report = read_folder(quarter_folder).report
    assert report
    return report


@pytest.fixture
def work(template: Path, tmp_path: Path) -> Path:
    """A folder in which the template of data is found."""
    shutil.copytree(template.parent, tmp_path / "templates" / "harrow")
    return tmp_path


def _write(report: Report, work: Path, kind: str) -> Path:
    """A quarter's data with this report in them."""
    path = work / {"folder": "2023-24-q2", "workbook": "q2.xlsx"}[kind]
    found = find_target_format(path)
    assert found
    found.write(report, path)
    return path


def _read(source: Path) -> Report | None:
    found = find_format(source)
    assert found
    return found.read(source).report


def _other(base: Report, seed: int) -> Report:
    """Another quarter, each row of it rated by its own figures."""
    report = other_quarter(base, seed)
    priorities = tuple(
        one.model_copy(update={"indicators": tuple(_fresh(row) for row in one.indicators)}) for one in report.priorities
    )
    # A copy of a model keeps what was worked out of the first.
    return Report(**{**{name: getattr(report, name) for name in Report.model_fields}, "priorities": priorities})


def _fresh(row: Indicator) -> Indicator:
    return Indicator(**{name: getattr(row, name) for name in Indicator.model_fields})


def _edited(base: Report, edited: Report, template: Path, folder: Path) -> Path:
    """A document that says what `edited` says, and that carries what was built of `base`: as an editor leaves one."""
    snapshot = unzip(write_document(base, template))["customXml/item1.xml"]
    path = folder / "edited.docx"
    path.write_bytes(zip_file({**unzip(write_document(edited, template)), "customXml/item1.xml": snapshot}))
    return path


def _differences(source: Path, edited: Path, template: Path) -> list[str]:
    """What is built of the data beside the edited document."""
    report = _read(source)
    assert report
    again = edited.with_name("again.docx")
    again.write_bytes(write_document(report, template))
    built, wanted = read_document(again).report, read_document(edited).report
    assert built
    assert wanted
    # Rows of one rating stand in the order of the data, which nobody sees in Word.
    changes = diff(*find_common_ground(Source(built, is_document=True), Source(wanted, is_document=True)))
    return [str(getattr(change, "fields", change))[:600] for change in changes if type(change).__name__ != "Moved"]


@pytest.mark.parametrize(("seed", "kind"), KINDS)
def test_what_is_built_after_a_pull_reads_as_the_edited_document(
    seed: int, kind: str, base: Report, work: Path, template: Path
) -> None:
    source = _write(base, work, kind)
    edited = _edited(base, _other(base, seed), template, work)
    pulled = pull(edited, source, Choices(accept_figures=True))
    write_pulled(source, pulled)
    assert pulled.merged.conflicts == ()
    assert _differences(source, edited, template) == []
    assert pull(edited, source, Choices(accept_figures=True)).files == ()


@pytest.mark.parametrize(("seed", "kind"), KINDS)
def test_with_other_edits_in_the_data_it_is_the_merge_of_both(
    seed: int, kind: str, base: Report, work: Path, template: Path
) -> None:
    ours, theirs = _other(base, 1000 + seed), _other(base, seed)
    source = _write(ours, work, kind)
    pulled = pull(_edited(base, theirs, template, work), source, Choices(accept_figures=True))
    write_pulled(source, pulled)
    held = _read(source)
    assert held == pulled.merged.report
    # The same made of the reports themselves, with no document between.
    plain = merge(base, ours, theirs, accept_figures=True)
    if not plain.conflicts:
        assert _narrative(held) == _narrative(plain.report)


def _narrative(report: Report | None) -> list[list[str]]:
    """The bullets of each priority, those in one place that both added in either order, spaces aside."""
    return [
        sorted(" ".join(plain_text(bullet.text).split()) for bullet in (*one.achievements, *one.key_actions))
        for one in (report.priorities if report else ())
    ]
