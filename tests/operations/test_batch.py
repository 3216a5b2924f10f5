"""Many reports built at a time, by processes of this machine and by a Dask cluster whose workers may die."""

import os
import shutil
import signal
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from cabinet_appendix.operations.batch import Job, Outcome, State, batch, plan
from cabinet_appendix.operations.build import Choices, build
from cabinet_appendix.operations.workers import Workers


@pytest.fixture
def quarters(root: Path, tmp_path: Path) -> list[Path]:
    """The small quarter of the commands' pages, of six councils."""
    names = ["barnet", "brent", "camden", "ealing", "harrow", "merton"]
    return [
        Path(shutil.copytree(root / "tests" / "commands" / "quarter", tmp_path / name / "2023-24-q2")) for name in names
    ]


def _plan(quarters: list[Path], folder: Path, template: Path) -> tuple[Job, ...]:
    return plan(quarters, folder, Choices(template=template))


def _states(outcomes: Iterator[Outcome]) -> dict[str, State]:
    return {outcome.output.name: outcome.state for outcome in outcomes}


@contextmanager
def _threads() -> Iterator[Executor]:
    with ThreadPoolExecutor(2) as executor:
        yield executor


def test_sources_of_one_name_have_their_folders_name_before_it(tmp_path: Path) -> None:
    sources = [tmp_path / "brent" / "q2", tmp_path / "ealing" / "q2", tmp_path / "other"]
    names = [job.choices.output.name for job in plan(sources, tmp_path, Choices()) if job.choices.output]
    assert names == ["brent-q2.docx", "ealing-q2.docx", "other.docx"]


def test_each_document_is_the_one_that_a_build_gives(quarters: list[Path], template: Path, tmp_path: Path) -> None:
    outcomes = list(batch(_plan(quarters, tmp_path / "out", template), Workers(jobs=2).start))
    alone = build(quarters[0], Choices(output=tmp_path / "alone.docx", template=template)).path.read_bytes()
    assert {outcome.state for outcome in outcomes} == {State.BUILT}
    assert [path.read_bytes() for path in sorted((tmp_path / "out").glob("*.docx"))] == [alone] * 6


def test_one_that_cannot_be_built_keeps_none_of_the_others(
    quarters: list[Path], template: Path, tmp_path: Path
) -> None:
    (quarters[2] / "indicators.csv").unlink()
    outcomes = list(batch(_plan(quarters, tmp_path / "out", template), _threads))
    failed = [outcome for outcome in outcomes if outcome.state is State.FAILED]
    assert [outcome.source.parent.name for outcome in failed] == ["camden"]
    assert [finding.place.file for finding in failed[0].findings] == ["indicators.csv"]
    assert len(list((tmp_path / "out").glob("*.docx"))) == 5


def test_only_what_has_changed_is_built_again(quarters: list[Path], template: Path, tmp_path: Path) -> None:
    jobs = _plan(quarters, tmp_path / "out", template)
    assert set(_states(batch(jobs, _threads)).values()) == {State.BUILT}
    narrative = quarters[0] / "narrative" / "introduction.md"
    narrative.write_text(narrative.read_text() + "\nAnd more.\n")
    (tmp_path / "out" / "brent-2023-24-q2.docx").unlink()
    states = _states(batch(jobs, _threads))
    assert sorted(name for name, state in states.items() if state is State.BUILT) == [
        "barnet-2023-24-q2.docx",
        "brent-2023-24-q2.docx",
    ]
    assert set(_states(batch(jobs, _threads)).values()) == {State.UP_TO_DATE}


def test_a_document_that_somebody_edited_is_left_alone(quarters: list[Path], template: Path, tmp_path: Path) -> None:
    jobs = _plan(quarters[:2], tmp_path / "out", template)
    list(batch(jobs, _threads))
    edited = tmp_path / "out" / "barnet-2023-24-q2.docx"
    shutil.copy(template, edited)
    assert _states(batch(jobs, _threads)) == {
        "barnet-2023-24-q2.docx": State.FAILED,
        "brent-2023-24-q2.docx": State.UP_TO_DATE,
    }
    assert edited.read_bytes() == template.read_bytes()


@pytest.mark.skipif(os.name != "posix", reason="a process is killed by a signal")
def test_a_worker_that_dies_takes_only_its_own_report_with_it(
    quarters: list[Path], template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What stands in for a fault in a library: the process that builds this one is gone.
    monkeypatch.setattr("cabinet_appendix.operations.batch.build", _killed_build)
    outcomes = list(batch(_plan(quarters, tmp_path / "out", template), Workers(jobs=2).start))
    failed = [outcome for outcome in outcomes if outcome.state is State.FAILED]
    assert [outcome.source.parent.name for outcome in failed] == ["camden"]
    assert failed[0].findings[0].found.startswith("a worker that failed (BrokenProcessPool")
    assert len(list((tmp_path / "out").glob("*.docx"))) == 5


def _killed_build(source: Path, choices: Choices) -> object:
    if source.parent.name == "camden":
        os.kill(os.getpid(), signal.SIGKILL)
    return build(source, choices)
