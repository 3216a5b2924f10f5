"""A built document with faults at random is read, or refused: nothing else comes of it.

    HOSTILE=all .venv/bin/python -m pytest tests/hostile/test_mutations.py

tries 300 of them, of which 60 are tried each time.
"""

from pathlib import Path

import pytest

from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.formats.word.write import write_document
from hostile_trials import IS_FULL, Trial
from mutations import mutate

SEEDS = range(300 if IS_FULL else 60)


@pytest.fixture(scope="module")
def small(root: Path, template: Path) -> bytes:
    report = read_folder(root / "tests" / "commands" / "quarter").report
    assert report
    return write_document(report, template)


def test_the_same_number_makes_the_same_faults(small: bytes) -> None:
    assert mutate(small, 1) == mutate(small, 1) != mutate(small, 2)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_spoilt_document_is_read_or_refused(seed: int, small: bytes, trial: Trial) -> None:
    document = mutate(small, seed)
    reading = trial.read(document)
    if seed % 5 == 0 or reading.report is None:
        trial.run(document)
