"""Files that are open in another program, by the file that it puts beside one to say so."""

from pathlib import Path

from cabinet_appendix.errors import OutputError
from cabinet_appendix.findings import Finding, Place, Severity

_MARKS = (("~${}", "Excel"), (".~lock.{}#", "LibreOffice"))
"""How each program names that file, by the name of the one that is open."""


def refuse_open(path: Path) -> None:
    """OutputError for a file that is open in Excel or LibreOffice: saved there later, it would undo what is written."""
    for pattern, program in _MARKS:
        mark = path.with_name(pattern.format(path.name))
        if mark.exists():
            found, expected = f"a file that is open in {program}", "a file that nobody works on"
            remedy = f"close it there; if nobody has it open, delete {mark.name}"
            raise OutputError(Finding("O010", Severity.ERROR, Place(str(path)), found, expected, remedy))
