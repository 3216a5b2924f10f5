"""Trials of files, and a watch on what happens meanwhile."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hostile_trials import Trial, Watch, watching


@pytest.fixture
def watch() -> Iterator[Watch]:
    with watching() as watch:
        yield watch


@pytest.fixture
def trial(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Trial:
    return Trial(tmp_path, capsys)
