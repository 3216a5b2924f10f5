"""Workbooks that somebody has open, by what Excel and LibreOffice put beside them."""

from pathlib import Path

import pytest

from cabinet_appendix.errors import OutputError
from cabinet_appendix.operations.open_elsewhere import refuse_open


@pytest.mark.parametrize(("mark", "program"), [("~$q3.xlsx", "Excel"), (".~lock.q3.xlsx#", "LibreOffice")])
def test_a_file_that_is_open_is_named_with_the_program_and_what_to_do(mark: str, program: str, tmp_path: Path) -> None:
    path = tmp_path / "q3.xlsx"
    refuse_open(path)
    (tmp_path / mark).touch()
    with pytest.raises(OutputError) as caught:
        refuse_open(path)
    (finding,) = caught.value.findings
    assert finding.found == f"a file that is open in {program}"
    assert finding.remedy == f"close it there; if nobody has it open, delete {mark}"
    refuse_open(tmp_path / "q4.xlsx")
