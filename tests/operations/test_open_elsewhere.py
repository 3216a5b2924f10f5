"""Files that are open in another program are known by what it leaves beside them, and are left alone."""

from pathlib import Path

import pytest

from cabinet_appendix.errors import OutputError
from cabinet_appendix.operations.open_elsewhere import find_lock, refuse_open


# As Word names its owner files, by how long the name is; Excel has the whole name, and so has LibreOffice.
@pytest.mark.parametrize(
    ("name", "lock", "program"),
    [
        ("draft.docx", "~$draft.docx", "Word"),
        ("abcdef.docx", "~$abcdef.docx", "Word"),
        ("abcdefg.docx", "~$bcdefg.docx", "Word"),
        ("abcdefgh.docx", "~$cdefgh.docx", "Word"),
        ("appendix-2023-24-q2.docx", "~$pendix-2023-24-q2.docx", "Word"),
        ("APPENDIX.DOCX", "~$PENDIX.DOCX", "Word"),
        ("2023-24-q3.xlsx", "~$2023-24-q3.xlsx", "Excel"),
        ("appendix.docx", ".~lock.appendix.docx#", "LibreOffice"),
        ("indicators.csv", ".~lock.indicators.csv#", "LibreOffice"),
    ],
)
def test_a_file_is_open_where_its_owner_file_stands_beside_it(
    tmp_path: Path, name: str, lock: str, program: str
) -> None:
    path = tmp_path / name
    path.write_bytes(b"x")
    assert find_lock(path) is None
    (tmp_path / lock).write_bytes(b"")
    assert find_lock(path) == (program, tmp_path / lock)


def test_the_owner_file_of_another_is_none_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "appendix.docx"
    for other in ("appendix.docx", "~$appendix.docx", "~$pendix.doc", "~$ppendix.docx", ".~lock.appendix.doc#"):
        (tmp_path / other).write_bytes(b"")
    assert find_lock(path) is None


def test_what_is_not_there_is_not_open_whatever_a_crash_has_left(tmp_path: Path) -> None:
    (tmp_path / "~$draft.docx").write_bytes(b"")
    refuse_open(tmp_path / "draft.docx")


def test_the_message_says_what_to_do_and_what_to_delete_after_a_crash(tmp_path: Path) -> None:
    for name in ("draft.docx", "~$draft.docx"):
        (tmp_path / name).write_bytes(b"")
    with pytest.raises(OutputError) as caught:
        refuse_open(tmp_path / "draft.docx")
    (finding,) = caught.value.findings
    assert finding.found == "a file that is open in Word"
    assert finding.remedy == "close it in Word and do this again; where it is not open, delete ~$draft.docx"
