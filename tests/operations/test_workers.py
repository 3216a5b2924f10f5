"""A batch on a Dask cluster of this machine: a scheduler and two workers, one of which is killed on the way."""

import os
import shutil
import signal
import time
from pathlib import Path

import pytest

from cabinet_appendix.errors import InputError
from cabinet_appendix.operations.batch import State, batch, plan
from cabinet_appendix.operations.build import Choices
from cabinet_appendix.operations.workers import Workers

distributed = pytest.importorskip("distributed", reason="needs the extra dask")


@pytest.mark.skipif(os.name != "posix", reason="a process is killed by a signal")
@pytest.mark.filterwarnings("default")
@pytest.mark.timeout(180)
def test_every_report_is_built_once_though_a_worker_is_killed(root: Path, template: Path, tmp_path: Path) -> None:
    quarter = root / "tests" / "commands" / "quarter"
    sources = [Path(shutil.copytree(quarter, tmp_path / f"council-{number:02}")) for number in range(24)]
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, host="127.0.0.1", silence_logs=50
    ) as cluster:
        pids = [worker.pid for worker in cluster.workers.values()]
        outcomes = []
        for outcome in batch(
            plan(sources, tmp_path / "out", Choices(template=template)),
            Workers(dask_address=cluster.scheduler_address).start,
        ):
            outcomes.append(outcome)
            if len(outcomes) == 3:
                os.kill(pids[0], signal.SIGKILL)
    assert {outcome.state for outcome in outcomes} <= {State.BUILT, State.UP_TO_DATE}
    assert sorted(outcome.source for outcome in outcomes) == sorted(source.resolve() for source in sources)
    assert len(list((tmp_path / "out").glob("*.docx"))) == len(sources)


def test_a_scheduler_that_is_not_there_is_named() -> None:
    started = time.monotonic()
    with pytest.raises(InputError) as raised, Workers(dask_address="tcp://127.0.0.1:1").start():
        pass
    assert raised.value.findings[0].expected == "the address of a Dask scheduler"
    assert time.monotonic() - started < 60
