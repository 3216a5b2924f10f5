"""The build of every quarter that is kept here is the approved one, byte for byte.

An approved build changes only on purpose: its digest is kept in approved/digests.txt, and both are renewed by hand
(docs/architecture.md says how).
"""

import hashlib
from pathlib import Path

import pytest

from cabinet_appendix.operations.build import Choices, build
from cabinet_appendix.pytest_plugin import AppendixRegression

APPROVED = Path(__file__).with_name("approved")
QUARTERS = sorted(path.name for path in (Path(__file__).parents[2] / "data").iterdir() if path.is_dir())


def test_every_quarter_has_an_approved_build_and_every_approved_build_a_quarter() -> None:
    assert sorted(path.stem for path in APPROVED.glob("*.docx")) == QUARTERS


def test_no_approved_build_has_been_overwritten_by_accident() -> None:
    digests = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in APPROVED.glob("*.docx")}
    lines = (APPROVED / "digests.txt").read_text(encoding="utf-8").splitlines()
    assert digests == {name: digest for digest, name in map(str.split, lines)}


@pytest.mark.parametrize("quarter", QUARTERS)
def test_a_build_is_as_it_was_approved(
    quarter: str, root: Path, template: Path, tmp_path: Path, appendix_regression: AppendixRegression
) -> None:
    choices = Choices(output=tmp_path / f"{quarter}.docx", template=template)
    built = build(root / "data" / quarter, choices).path
    # First what it says, which is told in words; then all that a reader does not see.
    appendix_regression.check(built, f"approved/{quarter}.docx")
    assert built.read_bytes() == (APPROVED / f"{quarter}.docx").read_bytes()
